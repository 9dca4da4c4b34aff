/** The look at everything that may be due: nothing of it depends on which process does it, how often, or where the last one ended. */
import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import { momentOf } from '../core/moment.ts';
import type { Services } from '../core/turn.ts';
import { catchUpMeetings } from '../meetings/catch-up.ts';
import { handOver } from '../plans/hand-over.ts';
import { deriveOfPlan, keepDutiesOfSchool, refreshMessages } from './derive.ts';
import { deriveMarked } from './derive-marked.ts';
import { type Facts, readFacts } from './duty-facts.ts';
import { changedClasses, fingerprintOf } from './fingerprint.ts';
import { followClasses } from './follow-classes.ts';
import { loadDuties } from './load-duties.ts';
import { lookAtDuties } from './queue-daily.ts';

export interface SweepReport {
  /** Plans whose duties were derived anew. */
  readonly plans: number;
  /** Duties that were added or changed by that. */
  readonly written: number;
  /** Duties whose day has come. */
  readonly looks: number;
  readonly escalated: number;
  /** Members who get a message today. */
  readonly messages: number;
}

/** What a process remembers from sweep to sweep, so that it does not do again what it has just done; losing it loses nothing. */
interface Memory {
  readonly day: LocalDate;
  readonly told: Set<MemberId>;
  readonly schoolAt: number;
  readonly escalated: boolean;
}

/** Minutes after which the duties about no plan are derived again though nothing told that they changed. */
const schoolAgain = 10;

/** What sweeps in one process. It throws what the stores throw: the next sweep goes on with what is left. */
export function openSweep(services: Services): () => Promise<SweepReport> {
  let memory: Memory | null = null;
  return async () => {
    const { organisation, plans, preferences } = services;
    await handOver(services, await plans.pendingNotices(organisation.id));
    const { today } = momentOf(services);
    const before =
      memory?.day === today ? memory : { day: today, told: new Set<MemberId>(), schoolAt: 0, escalated: false };
    const school = await deriveSchool(services, before);
    const marked = await deriveMarked(services, today);
    const written = school.written + marked.written;
    const escalates = !before.escalated || written > 0;
    const scene = marked.scene ?? school.facts;
    const looked = await lookAtDuties(services, {
      today,
      escalates,
      told: before.told,
      asks: !before.escalated,
      // Whoever is invited later in the day has just read of it.
      meetings: before.escalated ? [] : (school.facts?.meetings ?? []),
      preferences: scene?.preferences ?? (await preferences.all(organisation.id)),
    });
    memory = { ...before, schoolAt: school.at, escalated: true };
    return { plans: marked.plans, written, ...looked };
  };
}

interface School {
  readonly written: number;
  readonly at: number;
  /** What was read for it; null where it was not due. */
  readonly facts: Facts | null;
}

/** Other people, another calendar, rule file or order change what plans owe: those it may concern are marked before that is written down. */
async function deriveSchool(services: Services, { day, schoolAt }: Memory): Promise<School> {
  const { organisation, obligations, plans, clock } = services;
  const now = clock.now().getTime();
  const [mark, lookup] = await Promise.all([obligations.derivedMark(organisation.id), loadDuties(services)]);
  const fingerprint = fingerprintOf(organisation, lookup.orders);
  const isKnown = mark?.fingerprint === fingerprint && mark.day === day;
  if (isKnown && now - schoolAt < schoolAgain * 60_000) return { written: 0, at: schoolAt, facts: null };
  if (mark?.fingerprint !== fingerprint) await followClasses(services);
  const facts = await readFacts(lookup);
  await catchUpMeetings(services, facts.meetings);
  if (mark?.fingerprint !== fingerprint)
    await plans.deriveAll(organisation.id, changedClasses(mark?.fingerprint, fingerprint));
  const { written, concerned } = await keepDutiesOfSchool(facts);
  // Until then another process may derive from the version before: it is all done once more.
  if (!isKnown && !isNew(services, now)) await obligations.setDerivedMark(organisation.id, { fingerprint, day });
  await refreshMessages(facts, concerned);
  if (mark?.day !== day) await deriveHeld(facts);
  return { written, at: now, facts };
}

/** Milliseconds until every process has turned to a version. */
const turning = 40_000;

/** Nobody derived from anything before the first one. */
const isNew = ({ version: { number, at } }: Services, now: number): boolean =>
  number > 1 && now - Date.parse(at) < turning;

/** Days back: what a process that was down for longer has missed is derived with its plan. */
const back = 31;

/** By the day alone a meeting about a plan counts as held, and its minutes are owed. */
async function deriveHeld({ services, meetings, today }: Facts): Promise<void> {
  const passed = meetings.filter(
    ({ state, slot }) =>
      state === 'invited' && slot !== undefined && slot.date < today && slot.date >= addDays(today, -back),
  );
  for (const plan of new Set(passed.flatMap((meeting) => meeting.plan ?? []))) await deriveOfPlan(services, plan);
}
