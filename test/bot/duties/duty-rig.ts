/** The demo school with a short rule file, on stores in memory, with a chat that keeps what stands in it. */

import { plainText } from '../../../src/bot/core/plain-text.ts';
import type { Foundation, Services } from '../../../src/bot/core/turn.ts';
import { createBot } from '../../../src/bot/create-bot.ts';
import { composeDaily } from '../../../src/bot/duties/daily.ts';
import type { NewDelivery, Posted } from '../../../src/bot/ports/delivery.ts';
import type { ChatPort, IncomingEvent } from '../../../src/bot/ports/ports.ts';
import type { Action, FormValues, View } from '../../../src/bot/ports/view.ts';
import type { Obligation } from '../../../src/domain/duties/obligation.ts';
import { type Rule, type RuledOrganisation, usualLadder } from '../../../src/domain/duties/rule.ts';
import { memoryStores } from '../../memory-stores/memory-stores.ts';
import { createTexts } from '../../texts.ts';
import { demoSchool } from '../../world/schools.ts';

const ruleOf = (rule: Partial<Rule> & Pick<Rule, 'id' | 'point' | 'duty'>): Rule => ({
  text: `Teksts: ${rule.duty.lv}.`,
  about: { kind: 'school' },
  holder: { kind: 'role', role: 'deputy-head' },
  start: { kind: 'date', month: 9, day: 5 },
  fulfilledBy: { kind: 'done' },
  ladder: usualLadder,
  escalation: { after: 3, to: 'support-head' },
  ...rule,
});

const rules: readonly Rule[] = [
  ruleOf({
    id: 'collect',
    point: '24.1.',
    duty: { lv: 'apkopot informāciju par izglītojamajiem', en: 'collect information on learners' },
  }),
  ruleOf({
    id: 'evaluate',
    point: '25.6.',
    duty: { lv: 'izvērtēt plāna īstenošanu', en: 'evaluate the plan' },
    about: { kind: 'plan', type: 'iip' },
  }),
  ruleOf({
    id: 'opinion',
    point: '27.2.',
    duty: { lv: 'sagatavot rakstisku atzinumu', en: 'prepare the written opinion' },
    fulfilledBy: { kind: 'report', report: 'opinion' },
    escalation: { after: 3, to: 'deputy-head' },
  }),
];

export const school: RuledOrganisation = {
  ...demoSchool(),
  rules: { version: '2020-09-22', title: 'IIP kārtība', rules },
};

/** Wednesday, 25 November 2026. */
export const today = '2026-11-25';

export const obligation = (some: Partial<Obligation> & Pick<Obligation, 'key'>): Obligation => ({
  rule: 'evaluate',
  about: { learner: 'J-07', class: '7.b' },
  holders: ['valdis'],
  held: 'by-holder',
  startsOn: '2026-09-01',
  due: '2026-11-22',
  estimated: false,
  state: 'open',
  since: '2026-09-01',
  nudged: [],
  news: [],
  look: today,
  revision: 1,
  ...some,
});

export interface Rig {
  readonly services: Services;
  /** Composes and sends the message of the day, as the outbox would; null where there is nothing to say. */
  daily(member: string): Promise<View | null>;
  /** What stands in the chat of a member now, by key of the message. */
  standing(key: string): View | undefined;
  /** What the last act opened below the message it was done in. */
  below(): View | undefined;
  does(member: string, event: IncomingEvent): Promise<View>;
  types(member: string, text: string): Promise<View>;
  taps(member: string, view: View, label: string): Promise<View>;
  fills(member: string, view: View, values: FormValues): Promise<View>;
  kept(key: string): Promise<Obligation>;
  at(instant: string): void;
  readonly faults: readonly string[];
}

export async function openRig(duties: readonly Obligation[], organisation: RuledOrganisation = school): Promise<Rig> {
  const stores = memoryStores();
  await stores.obligations.write(
    organisation.id,
    duties.map((one) => ({ obligation: one, seen: 'add' as const })),
  );
  let now = new Date('2026-11-25T07:00:00.000Z');
  let arrivals = 0;
  const faults: string[] = [];
  const posted = new Map<string, View>();
  let below: View | undefined;
  const chat: ChatPort = {
    platform: 'web',
    send: async (_, __, view, key = '') => {
      posted.set(key, view);
      return { platform: 'web', address: { key } };
    },
    change: async (_, __, { address }, view) => {
      posted.set(address.key ?? '', view);
      return true;
    },
    reaches: async () => null,
  };
  const foundation: Foundation = {
    ...stores,
    organisation,
    mailer: null,
    chats: [chat],
    clock: { now: () => now },
    say: createTexts(),
    report: (fault, error) => faults.push(`${fault}: ${error instanceof Error ? error.stack : String(error)}`),
  };
  const { services, receive } = createBot(foundation);
  const does = async (user: string, event: IncomingEvent): Promise<View> => {
    arrivals += 1;
    const from = { platform: 'web', user } as const;
    const { reply, beside } = await receive({
      organisation: organisation.id,
      id: `a${arrivals}`,
      from,
      place: { kind: 'private' },
      event,
    });
    await settled();
    below = beside;
    if (reply === null) throw new Error('no reply');
    return reply;
  };
  return {
    services,
    faults,
    does,
    daily: (member) => sendDaily(services, member, now),
    standing: (key) => posted.get(key),
    below: () => below,
    types: (member, text) => does(member, { kind: 'text', text }),
    taps: (member, view, label) => does(member, { kind: 'tap', token: buttonOf(view, label).token }),
    fills: (member, view, values) => {
      if (view.form === undefined) throw new Error(`no form in "${view.title}"`);
      return does(member, { kind: 'form', token: view.form.submit.token, values });
    },
    kept: async (key) => {
      const found = await services.obligations.find(organisation.id, key);
      if (found === null) throw new Error(`no duty ${key}`);
      return found;
    },
    at: (instant) => {
      now = new Date(instant);
    },
  };
}

/** What goes on behind a turn is short here. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

async function sendDaily(services: Services, member: string, now: Date): Promise<View | null> {
  const date = now.toISOString().slice(0, 10);
  const key = `daily/${member}/${date}`;
  const delivery: NewDelivery = {
    key,
    to: { kind: 'member', member },
    content: { kind: 'daily', date },
    notBefore: now.toISOString(),
  };
  await services.deliveries.add(services.organisation.id, [delivery]);
  const claimed = await services.deliveries.claim(services.organisation.id, now, 60_000);
  if (claimed?.content.kind !== 'daily') throw new Error('nothing to claim');
  const composed = await composeDaily(services, { ...claimed, content: claimed.content });
  const end = (outcome: Parameters<Services['deliveries']['end']>[2]) =>
    services.deliveries.end(services.organisation.id, claimed, outcome);
  const at = { at: now.toISOString(), failures: [] };
  if (composed === null) {
    await end({ state: 'dropped', ...at });
    return null;
  }
  const view = composed.view(services.say('lv'));
  const [chat] = services.chats;
  const place: Posted | null =
    (await chat?.send(services.organisation.id, { kind: 'member', member, language: 'lv' }, view, key)) ?? null;
  await composed.sent?.();
  await end({
    state: 'sent',
    ...at,
    ...(place && { posted: place }),
    ...(composed.shown && { shown: composed.shown }),
  });
  return view;
}

export const buttonsOf = (view: View): readonly Action[] => [
  ...view.blocks.flatMap((block) =>
    block.kind === 'items'
      ? block.items.flatMap(({ action, actions = [] }) => [...(action === undefined ? [] : [action]), ...actions])
      : [],
  ),
  ...view.actions,
];

function buttonOf(view: View, label: string): Action {
  const found = buttonsOf(view).find((one) => one.label === label);
  if (found === undefined) throw new Error(`no "${label}" in:\n${plainText(view)}`);
  return found;
}

export const words = plainText;
