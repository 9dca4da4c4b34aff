/** A school with an outbox: platforms and a mail server that take messages or fail, and a clock that is moved by hand. */

import { inventedSchool } from '../../../bench/invented-school.ts';
import { measured, measuredPlans, planId } from '../../../bench/measured-plans.ts';
import { lookAfter } from '../../../src/bot/background.ts';
import type { Services } from '../../../src/bot/core/turn.ts';
import type { PlatformId } from '../../../src/bot/ports/platform-id.ts';
import type { ChatPort, Recipient } from '../../../src/bot/ports/ports.ts';
import type { RuledOrganisation } from '../../../src/domain/duties/rule.ts';
import { memoryStores } from '../../memory-stores/memory-stores.ts';
import { createTexts } from '../../texts.ts';

export interface SentMessage {
  readonly platform: PlatformId | 'mail';
  readonly to: string;
  readonly key: string;
  readonly at: string;
  readonly title: string;
}

export interface OutboxOptions {
  readonly platforms?: readonly PlatformId[];
  readonly mail?: boolean;
  readonly change?: (organisation: RuledOrganisation) => RuledOrganisation;
  /** Riga is two hours ahead of it in winter. */
  readonly now?: string;
}

const nameOf = (to: Recipient): string => (to.kind === 'member' ? to.member : `#${to.channel}`);

export function outboxWorld(options: OutboxOptions = {}) {
  const { platforms = ['slack', 'teams'], mail = false, change = (one: RuledOrganisation) => one } = options;
  const organisation = change(inventedSchool(8));
  const sent: SentMessage[] = [];
  const tried: string[] = [];
  const faults: string[] = [];
  let now = new Date(options.now ?? '2026-11-24T08:00:00.000Z');
  const state: { failing: Partial<Record<PlatformId | 'mail', Error>>; before: (to: string) => Promise<void> } = {
    failing: {},
    before: async () => {},
  };
  const note = (message: Omit<SentMessage, 'at'>): void => {
    const failure = state.failing[message.platform];
    tried.push(`${now.toISOString()} ${message.platform} ${message.to}`);
    if (failure !== undefined) throw failure;
    sent.push({ ...message, at: now.toISOString() });
  };
  const chats = platforms.map(
    (platform): ChatPort => ({
      platform,
      send: async (_, to, view, key = '') => {
        await state.before(nameOf(to));
        note({ platform, to: nameOf(to), key, title: view.title });
        return { platform, address: { key } };
      },
      change: async () => true,
      reaches: async () => null,
    }),
  );
  const services: Services = {
    ...memoryStores(),
    organisation,
    say: createTexts(),
    clock: { now: () => now },
    chats,
    mailer: mail
      ? { send: async (_, { to, key, subject }) => note({ platform: 'mail', to, key, title: subject }) }
      : null,
    report: (fault, error) => faults.push(`${fault} ${error instanceof Error ? error.message : ''}`.trim()),
  };
  lookAfter(services);
  return {
    ...{ services, organisation, sent, tried, faults, state },
    at: (instant: string): void => {
      now = new Date(instant);
    },
    passes: (minutes: number): void => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    delivery: (key: string) => services.deliveries.find(organisation.id, key),
  };
}

export type OutboxWorld = ReturnType<typeof outboxWorld>;

/** A plan in which tasks are to be written, stored in the world. */
export async function withPlan({ services, organisation }: OutboxWorld) {
  const found = measuredPlans(organisation, {}).find(({ plan }) => plan.id === planId(measured.tasks));
  const [first] = found?.history ?? [];
  if (found === undefined || first === undefined) throw new Error('no such plan');
  await services.plans.add(organisation.id, found.plan, first);
  return found.plan;
}

/** Of that plan, for Anna, who teaches Latvian. */
export const calling = (to: string, key = `k-${to}`) =>
  ({ key, kind: 'called', to, section: 'tasks:latviesu-valoda', vacant: false }) as const;
