/** A school in which meetings are called: people who write, tap and fill in, one platform, a mail server, a clock moved by hand. */

import type { Foundation } from '../../../src/bot/core/turn.ts';
import { createBot } from '../../../src/bot/create-bot.ts';
import type { Letter } from '../../../src/bot/ports/duty-ports.ts';
import type { ChatPort, IncomingEvent } from '../../../src/bot/ports/ports.ts';
import type { Field, FormValues, View } from '../../../src/bot/ports/view.ts';
import type { RotaEntry } from '../../../src/domain/people/organisation.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { memoryStores } from '../../memory-stores/memory-stores.ts';
import { createTexts } from '../../texts.ts';
import { measured, measuredPlans, planId } from '../../world/measured-plans.ts';
import { inventedSchool } from '../../world/schools.ts';
import { buttonsOf } from '../../world/seen.ts';

interface Told {
  readonly to: string;
  readonly key: string;
  readonly view: View;
}

export type Filled = Readonly<Record<string, string | readonly string[]>>;

export interface RoomOptions {
  readonly now?: string;
  readonly rota?: readonly RotaEntry[];
  readonly status?: 'draft' | 'in-implementation';
  /** How the plan is before anybody comes. */
  readonly change?: (plan: Plan) => Plan;
}

/** The plan of J-07 (7.b) stands in implementation; its subjects are those of Anna, Valdis, Emily, Kristīne and Guntis. */
export async function meetingRoom({
  now = '2026-11-23T08:00:00.000Z',
  rota = [],
  status = 'in-implementation',
  change = (plan) => plan,
}: RoomOptions = {}) {
  const organisation = { ...inventedSchool(8), rota };
  const faults: string[] = [];
  const letters: Letter[] = [];
  const posts: Told[] = [];
  const shown = new Map<string, View>();
  const chat: ChatPort = {
    platform: 'web',
    send: async (_, to, view, key = '') => {
      posts.push({ to: to.kind === 'member' ? to.member : `#${to.channel}`, key, view });
      return { platform: 'web', address: { key } };
    },
    change: async (_, __, posted, view) => {
      const at = posts.findIndex(({ key }) => key === posted.address.key);
      const old = posts[at];
      if (old === undefined) return false;
      posts[at] = { ...old, view };
      return true;
    },
    reaches: async () => null,
  };
  let clock = new Date(now);
  const foundation: Foundation = {
    ...memoryStores(),
    organisation,
    say: createTexts(),
    clock: { now: () => clock },
    chats: [chat],
    mailer: { send: async (_, letter) => void letters.push(letter) },
    report: (fault, error) => faults.push(`${fault}: ${error instanceof Error ? error.stack : error}`),
  };
  const { services, receive, outbox } = createBot(foundation);
  const found = measuredPlans(organisation, {}).find(({ plan }) => plan.id === planId(measured.tasks));
  const [first] = found?.history ?? [];
  if (found === undefined || first === undefined) throw new Error('no such plan');
  await services.plans.add(organisation.id, change({ ...found.plan, status }), first);
  let arrivals = 0;

  const does = async (user: string, event: IncomingEvent): Promise<View> => {
    arrivals += 1;
    const from = { platform: 'web', user } as const;
    const id = `a-${String(arrivals).padStart(3, '0')}`;
    const { reply } = await receive({ organisation: organisation.id, id, from, place: { kind: 'private' }, event });
    await settled();
    if (faults.length > 0) throw new Error(faults.join('\n'));
    if (reply === null) throw new Error('nothing was answered');
    shown.set(user, reply);
    return reply;
  };
  const settled = async (): Promise<void> => {
    await outbox.drain();
    // What goes on behind a turn in memory is done within some rounds of promises.
    for (let round = 0; round < 20; round += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  /** The newest message in front of them that has such a button. */
  const inFront = (user: string): readonly View[] => [
    ...[shown.get(user)].filter((view) => view !== undefined),
    ...posts
      .filter(({ to }) => to === user)
      .map(({ view }) => view)
      .toReversed(),
  ];

  const tokenOf = (user: string, label: string, item?: string): string => {
    for (const view of inFront(user)) {
      const button = buttonsOf(view).find(
        (one) => one.action.label === label && (item === undefined || one.item === item || one.item.includes(item)),
      );
      if (button !== undefined) return button.action.token;
    }
    throw new Error(
      `${user} has no button "${label}"; ${inFront(user)
        .slice(0, 1)
        .flatMap((view) => buttonsOf(view).map((one) => one.action.label))}`,
    );
  };

  const fills = (user: string, filled: Filled): Promise<View> => {
    const { form } = shown.get(user) ?? {};
    if (form === undefined) throw new Error(`no form is in front of ${user}`);
    const strange = Object.keys(filled).find((label) => !form.fields.some((field) => field.label === label));
    if (strange !== undefined) throw new Error(`no field "${strange}"; ${form.fields.map(({ label }) => label)}`);
    const values = Object.fromEntries(
      form.fields.map((field): [string, FormValues[string]] => [field.name, filledIn(field, filled[field.label])]),
    );
    return does(user, { kind: 'form', token: form.submit.token, values });
  };

  return {
    ...{ services, organisation, letters, posts, does, fills, tokenOf, settled },
    says: (user: string, text: string) => does(user, { kind: 'text', text }),
    taps: (user: string, label: string, item?: string) =>
      does(user, { kind: 'tap', token: tokenOf(user, label, item) }),
    tapsToken: (user: string, token: string) => does(user, { kind: 'tap', token }),
    at: async (instant: string): Promise<void> => {
      clock = new Date(instant);
      await settled();
    },
    meetings: () => services.meetings.list(organisation.id),
    plan: async () => (await services.plans.load(organisation.id, planId(measured.tasks)))!,
    told: (user: string) => posts.filter(({ to }) => to === user).map(({ view }) => view.title),
  };
}

function filledIn(field: Field, given: string | readonly string[] | undefined): string | readonly string[] {
  if (given === undefined) return field.value;
  if (!('choices' in field)) return given;
  const one = (label: string) => field.choices.find((choice) => choice.label === label)?.value ?? label;
  return typeof given === 'string' ? one(given) : given.map(one);
}
