/** The look at everything that may be due: nothing of it depends on which process does it, how often, or where the last one ended. */
import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import type { DutyFacts } from '../../domain/rules/facts.ts';
import { handOver } from '../deliver.ts';
import { catchUpMeetings } from '../meetings/catch-up.ts';
import type { World } from '../turn.ts';
import { deriveOfPlan, keepDutiesOfSchool, refreshMessages } from './derive.ts';
import { deriveMarked } from './derive-marked.ts';
import { dayOf, readFacts } from './duty-facts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { lookAtDuties } from './look-at-duties.ts';

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

const memories = new WeakMap<World, Memory>();

/** Minutes after which the duties about no plan are derived again though nothing told that they changed. */
const schoolAgain = 10;

/** Throws what the stores throw: the next sweep goes on with what is left. */
export async function sweep(world: World): Promise<SweepReport> {
  const { organisation, plans, clock } = world;
  await handOver(world, await plans.pendingNotices(organisation.id));
  const today = dayOf(world, clock.now());
  const before = memoryOf(world, today);
  const school = await deriveSchool(world, before);
  const marked = await deriveMarked(world, today);
  const written = school.written + marked.written;
  const escalates = !before.escalated || written > 0;
  const looked = await lookAtDuties(world, { today, escalates, told: before.told });
  memories.set(world, { ...before, schoolAt: school.at, escalated: true });
  return { plans: marked.plans, written, ...looked };
}

function memoryOf(world: World, day: LocalDate): Memory {
  const known = memories.get(world);
  return known?.day === day ? known : { day, told: new Set(), schoolAt: 0, escalated: false };
}

interface School {
  readonly written: number;
  readonly at: number;
}

/** Another school, calendar or rule file changes what every plan owes: all of them are marked before that is written down. */
async function deriveSchool(world: World, { day, schoolAt }: Memory): Promise<School> {
  const { organisation, obligations, plans, clock } = world;
  const now = clock.now().getTime();
  const mark = await obligations.derivedMark(organisation.id);
  const fingerprint = fingerprintOf(organisation);
  const isKnown = mark?.fingerprint === fingerprint && mark.day === day;
  if (isKnown && now - schoolAt < schoolAgain * 60_000) return { written: 0, at: schoolAt };
  const facts = await readFacts(world);
  await catchUpMeetings(world, facts.meetings);
  if (mark?.fingerprint !== fingerprint) await plans.deriveAll(organisation.id);
  const { written, concerned } = await keepDutiesOfSchool(world, facts);
  if (!isKnown) await obligations.setDerivedMark(organisation.id, { fingerprint, day });
  await refreshMessages(world, concerned);
  if (mark?.day !== day) await deriveHeld(world, facts);
  return { written, at: now };
}

/** Days back: what a process that was down for longer has missed is derived with its plan. */
const back = 31;

/** By the day alone a meeting about a plan counts as held, and its minutes are owed. */
async function deriveHeld(world: World, { meetings, today }: DutyFacts): Promise<void> {
  const passed = meetings.filter(
    ({ state, slot }) =>
      state === 'invited' && slot !== undefined && slot.date < today && slot.date >= addDays(today, -back),
  );
  for (const plan of new Set(passed.flatMap((meeting) => meeting.plan ?? []))) await deriveOfPlan(world, plan);
}
