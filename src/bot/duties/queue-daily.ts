/** Looks at the duties whose day has come: who is to have a message today, and what the next persons up must be told. */
import { freeDaysOf } from '../../domain/calendar/free-days.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { instantAt, timeOf } from '../../domain/calendar/local-time.ts';
import { mayDoFor } from '../../domain/duties/doer.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import { isAtWork, type Preferences, quiet, usualPreferences } from '../../domain/people/preferences.ts';
import type { Services } from '../core/turn.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { hourOf } from '../outbox/waiting.ts';
import { dailyKey, type NewDelivery } from '../ports/delivery.ts';
import { whoIsAsked } from './asked-sessions.ts';
import { remindedOn } from './daily-meetings.ts';
import { escalateSilent } from './escalate-silent.ts';

export interface Looking {
  readonly today: LocalDate;
  /** Whether something may have to be told to the next person up: it is looked for among all that is over then. */
  readonly escalates: boolean;
  /** Members who have their message of this day in the outbox already, as far as this process knows. */
  readonly told: Set<MemberId>;
  /** Whether it is looked who is asked about sessions of this week. */
  readonly asks: boolean;
  /** Whose people are reminded today if they come this day or the next. */
  readonly meetings: readonly Meeting[];
  /** Of those who have set any. */
  readonly preferences: Readonly<Record<MemberId, Preferences>>;
}

export interface Looked {
  readonly looks: number;
  readonly escalated: number;
  readonly messages: number;
}

/** Reads them as a stream and remembers no more than who is to be told. Throws what the stores throw. */
export async function lookAtDuties(services: Services, looking: Looking): Promise<Looked> {
  const { organisation, obligations } = services;
  const { today, escalates, told, asks, meetings, preferences } = looking;
  const members = new Set<MemberId>();
  let looks = 0;
  for await (const { holders, told: others } of obligations.toLookAt(organisation.id, today)) {
    looks += 1;
    for (const member of [...holders.slice(0, 1), ...others]) members.add(member);
  }
  const up = escalates ? await escalateSilent(services, today) : { count: 0, told: [] };
  const concerned = [...members, ...up.told];
  const people = concerned.flatMap((member) => mayDoFor(member, { organisation, preferences, today }));
  const invited = remindedOn(today, meetings, organisation).flatMap((meeting) => meeting.people);
  const asked = asks ? await whoIsAsked(services, today) : new Map<MemberId, readonly string[]>();
  const fresh = [...new Set([...people, ...invited, ...asked.keys()])].filter((member) => !told.has(member));
  const messages = dailyFor(services, fresh, looking).map((one) => withAsked(one, asked));
  await enqueue(services, messages);
  for (const { to } of messages) if (to.kind === 'member') told.add(to.member);
  return { looks, escalated: up.count, messages: messages.length };
}

function withAsked(message: NewDelivery, asked: ReadonlyMap<MemberId, readonly string[]>): NewDelivery {
  const { to, content } = message;
  const asks = to.kind === 'member' ? asked.get(to.member) : undefined;
  return asks === undefined || content.kind !== 'daily' ? message : { ...message, content: { ...content, asks } };
}

/** The message of the day at each member's hour, or now where that is over; none on a day on which they are not at work. */
function dailyFor(
  { organisation, clock }: Services,
  members: readonly MemberId[],
  { today, preferences }: Looking,
): readonly NewDelivery[] {
  const now = clock.now();
  if (timeOf(now, organisation.zone) >= quiet.from) return [];
  const freeDays = freeDaysOf(organisation);
  return members.flatMap((member) => {
    const own = preferences[member] ?? usualPreferences;
    if (!isAtWork(own, today, freeDays)) return [];
    const hour = instantAt(today, hourOf(own), organisation.zone);
    return {
      key: dailyKey(member, today),
      to: { kind: 'member', member },
      content: { kind: 'daily', date: today },
      notBefore: new Date(Math.max(hour.getTime(), now.getTime())).toISOString(),
    };
  });
}
