/** What becomes of each plan when a school year is closed: it goes on as it is, goes on in the next year, ends, or somebody owes something in it first. */
import { gradeOf } from '../calendar/free-days.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Obligation } from '../duties/obligation.ts';
import { memberById } from '../people/member-by-id.ts';
import type { MemberId, Organisation } from '../people/organisation.ts';
import { classOf, type PlanSubject } from '../people/subject.ts';
import { mayStart, ownersOf } from '../plan/access.ts';
import { lastStatus, type PlanStatus, phaseOf, type Transition } from '../plan/life-cycle.ts';
import { endsBefore, type PlanPeriod, periodFrom, periodKey } from '../plan/period.ts';
import { placeInWork } from '../plan/place-in-work.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import type { PlanType } from '../plan/plan-type.ts';
import { openSections } from '../plan/standing.ts';
import { subjectKey, subjectOfKey } from '../plan/subject-kinds.ts';
import { unmetNeed } from '../plan/unmet-need.ts';
import { typeOf } from '../plan-types/find-types.ts';
import { firstDayAfter, yearAfter } from './which-year.ts';

/** A plan of the next year that takes over what can be taken over. */
export interface NextPlan {
  readonly type: PlanType;
  readonly about: PlanSubject;
  readonly period: PlanPeriod;
  /** Whose it is to write first. */
  readonly starter: MemberId;
}

interface FateBase {
  readonly context: PlanContext;
}

export type PlanFate =
  /** Its period reaches into the next year. */
  | (FateBase & { readonly kind: 'goes-on' })
  /** It ends, and one of the next year begins with what it says. */
  | (FateBase & { readonly kind: 'carried'; readonly step: Transition | null; readonly next: NextPlan })
  /** It ends; `step` is null where this very closing has ended it. */
  | (FateBase & { readonly kind: 'archived'; readonly step: Transition | null })
  | (FateBase & {
      readonly kind: 'hinders';
      /** Nobody has agreed to it or begun it, or something in it is owed still. */
      readonly why: 'not-agreed' | 'owed';
      /** Nobody where nobody is there who could do it. */
      readonly by: readonly MemberId[];
    });

export interface YearGiven {
  /** Id of the year that is closed. */
  readonly year: string;
  readonly today: LocalDate;
  readonly after: Organisation;
  /** The open ones. */
  readonly obligations: readonly Obligation[];
  /** The plans that a closing begun before has ended, with the status that they had. */
  readonly endedFrom: ReadonlyMap<string, PlanStatus>;
}

/** @param plans those in work, and those that a closing begun before has ended; what is between two people is left to them, and untold */
export function planFates(plans: readonly PlanContext[], given: YearGiven): readonly PlanFate[] {
  const fates = plans.filter(({ type }) => type.addressee === undefined).map((context) => fateOf(context, given));
  const taken = new Set(fates.flatMap(placeKept));
  const latestFirst = fates.toSorted((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1));
  const doubles = latestFirst.filter((fate) => {
    const place = fate.kind === 'carried' ? placeInWork(fate.next.type, fate.next) : null;
    if (place === null) return false;
    const isTaken = taken.has(place);
    taken.add(place);
    return isTaken;
  });
  return fates.map((fate) =>
    fate.kind === 'carried' && doubles.includes(fate) ? { ...without(fate), kind: 'archived' } : fate,
  );
}

const keyOf = ({ context: { plan } }: PlanFate): string => periodKey(plan.period);

/** The place of a plan that stays in work: no other can begin there. */
function placeKept({ kind, context: { plan } }: PlanFate): readonly string[] {
  if (kind !== 'goes-on' && kind !== 'hinders') return [];
  return [placeInWork(typeOf(plan), plan) ?? []].flat();
}

const without = ({ context, step }: Extract<PlanFate, { readonly kind: 'carried' }>) => ({ context, step });

function fateOf(context: PlanContext, given: YearGiven): PlanFate {
  const { plan, type } = context;
  const about = subjectOfKey(subjectKey(plan.about), given.after);
  const isOver = endsBefore(plan.period, yearAfter(given.year));
  const phase = phaseOf(type, plan.status);
  if (phase === 'over') {
    const wasCarriedOut = phaseOf(type, given.endedFrom.get(plan.id) ?? plan.status) === 'working';
    return ended(context, given, { step: null, about: isOver && wasCarriedOut ? about : null });
  }
  if (!isOver && about !== null) return { kind: 'goes-on', context };
  const step = type.lifeCycle.transitions.find(({ from, to }) => from.includes(plan.status) && to === lastStatus(type));
  if (step === undefined || (phase !== 'working' && phase !== 'resting'))
    return { kind: 'hinders', context, why: 'not-agreed', by: whoIsAsked(context, given) };
  const owing = whoOwes(context, given, step);
  if (owing !== null) return { kind: 'hinders', context, why: 'owed', by: owing };
  return ended(context, given, { step, about: isOver && phase === 'working' ? about : null });
}

interface Ended {
  readonly step: Transition | null;
  /** As the next year knows it; null where the plan does not go on. */
  readonly about: PlanSubject | null;
}

function ended(context: PlanContext, given: YearGiven, { step, about }: Ended): PlanFate {
  const next = about === null ? null : nextPlan(context, given, about);
  return next === null ? { kind: 'archived', context, step } : { kind: 'carried', context, step, next };
}

function nextPlan(context: PlanContext, { after, year }: YearGiven, about: PlanSubject): NextPlan | null {
  const type = typeOf(context.plan);
  if (!isWanted(context, type) || !isMeantFor(type, after, about)) return null;
  const starter = starterIn(after, { type, about, before: context.plan.startedBy });
  if (starter === null) return null;
  const period = periodFrom(type.period, after.schoolYears, firstDayAfter(after.schoolYears, year));
  return { type, about, period, starter };
}

/** Whether it was decided that it goes on, where its type asks for that. */
function isWanted({ plan }: PlanContext, { goesOn }: PlanType): boolean {
  if (goesOn === undefined) return true;
  const answers = Object.values(plan.sections[goesOn.section]?.answers ?? {});
  return answers.some(({ values }) => {
    const value = values[goesOn.field];
    return typeof value === 'string' && goesOn.any.includes(value);
  });
}

function isMeantFor({ id, grades }: PlanType, { planGrades }: Organisation, about: PlanSubject): boolean {
  const meant = planGrades?.[id] ?? grades;
  const grade = gradeOf(classOf(about));
  return meant === undefined || grade === null || meant.includes(grade);
}

interface Starting {
  readonly type: PlanType;
  readonly about: PlanSubject;
  /** Who began the one before. */
  readonly before: MemberId;
}

/** Whoever began the one before, as long as they may; else the first who may. */
function starterIn(organisation: Organisation, { type, about, before }: Starting): MemberId | null {
  const mayBegin = organisation.members.filter((member) => mayStart({ organisation, member }, type, about));
  return (mayBegin.find(({ id }) => id === before) ?? mayBegin[0])?.id ?? null;
}

/** Who owes what is asked in a plan that is carried out; null where nobody owes anything. */
function whoOwes(
  context: PlanContext,
  { obligations, today }: YearGiven,
  step: Transition,
): readonly MemberId[] | null {
  const owed = obligations.filter(
    ({ about, startsOn }) => about.plan === context.plan.id && about.section !== undefined && startsOn <= today,
  );
  if (owed.length > 0) return [...new Set(owed.flatMap(({ holders }) => holders))];
  if (unmetNeed(context, step) === null) return null;
  const missing = openSections(context).filter((one) => one.standing.kind !== 'done');
  return [
    ...new Set(
      missing.flatMap(({ section }) => ownersOf(context, context.plan, section).members.map((member) => member.id)),
    ),
  ];
}

/** Who is to take a plan further that is not carried out yet: those who owe it now, else whoever began it. */
function whoIsAsked({ plan, organisation }: PlanContext, { obligations }: YearGiven): readonly MemberId[] {
  const owed = obligations.filter(({ about }) => about.plan === plan.id && about.row === undefined);
  if (owed.length > 0) return [...new Set(owed.flatMap(({ holders }) => holders))];
  return memberById(organisation, plan.startedBy) === null ? [] : [plan.startedBy];
}
