/** Tells the next persons up of those duties in which nothing has happened for too long, each once. */
import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import { escalate } from '../../domain/duties/changes.ts';
import { lookContextOf } from '../../domain/duties/check-context.ts';
import { escalationMembers } from '../../domain/duties/escalation.ts';
import { isToEscalate } from '../../domain/duties/next-check.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import type { Services } from '../core/turn.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { ObligationWrite } from '../ports/obligations.ts';

export interface Escalated {
  readonly count: number;
  /** Those who are told, and those who are told on. */
  readonly told: readonly MemberId[];
}

const none: Escalated = { count: 0, told: [] };

/** What somebody else changed meanwhile is left to the next look. Throws what the stores throw. */
export async function escalateSilent(services: Services, today: LocalDate): Promise<Escalated> {
  const { organisation, obligations } = services;
  // None is told of before it is due.
  const due = await obligations.open(organisation.id, { dueBefore: addDays(today, 1) });
  const writes = due.flatMap((obligation) => escalation(services, obligation, today));
  if (writes.length === 0) return none;
  // In the outbox first: killed after the write, nobody would know that the channels were not told.
  await tellChannels(services, writes[0]?.obligation.key ?? '', today);
  const overtaken = new Set(await obligations.write(organisation.id, writes));
  const done = writes.filter(({ obligation }) => !overtaken.has(obligation.key));
  return { count: done.length, told: done.flatMap(({ obligation }) => concerned(obligation)) };
}

const concerned = ({ holders, escalated }: Obligation): readonly MemberId[] => [
  ...holders.slice(0, 1),
  ...(escalated?.to ?? []),
];

function escalation({ organisation }: Services, obligation: Obligation, today: LocalDate): readonly ObligationWrite[] {
  const context = lookContextOf(obligation, { organisation, today });
  if (!isToEscalate(obligation, context)) return [];
  const to = escalationMembers(obligation, context.rule, organisation);
  return [{ obligation: escalate(obligation, { to, on: today }, context), seen: obligation.revision }];
}

/** Milliseconds by which the escalation is written, so that the post finds it: one that is not true is not sent. */
const writtenBy = 60_000;

/** One post a day: it tells of all that was passed on by the time that it goes out. */
async function tellChannels(services: Services, obligation: string, date: LocalDate): Promise<void> {
  const { digest } = services.organisation;
  if (digest === null || !digest.escalations) return;
  const notBefore = new Date(services.clock.now().getTime() + writtenBy).toISOString();
  const posts = digest.channels.map((channel) => ({
    key: `escalation/${channel}/${date}`,
    to: { kind: 'channel', channel } as const,
    // A process of the former version tells of this one.
    content: { kind: 'escalation', obligation, date } as const,
    notBefore,
  }));
  await enqueue(services, posts);
}
