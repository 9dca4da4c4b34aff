/** The statuses that a plan goes through, and what each of them means: data of its type. */
import type { RoleKind } from '../people/organisation.ts';

/** Id of a status in its life cycle: "draft", "in-approval". */
export type PlanStatus = string;
/** Id of a step from one status to another: "submit", "approve". */
export type TransitionName = string;

/** Who somebody is to a plan: the holder of a role, whom the plan is about, who began it, or whom it is addressed to. */
export type PlanRole = RoleKind | 'subject' | 'starter' | 'addressee';

/**
 * What people do with a plan in a status: write it, decide on it, wait to begin it, carry it out, let it rest; or it is
 * over.
 */
export type Phase = 'drafting' | 'deciding' | 'agreed' | 'working' | 'resting' | 'over';

/**
 * What must be so before a step is taken: every needed section that is open in the status is done; the period of the plan
 * still runs; nothing was written that is asked only of a plan that is carried out.
 */
type Need = 'open-sections-done' | 'same-period' | 'nothing-evidenced';

interface StatusType {
  readonly phase: Phase;
  /** For a status beside the course: the last one of the course that a plan in it has had for certain. */
  readonly after?: PlanStatus;
}

export interface Transition {
  readonly name: TransitionName;
  readonly from: readonly PlanStatus[];
  readonly to: PlanStatus;
  /** Who may take it; the first of them that there is is told when it can be taken. */
  readonly by: readonly PlanRole[];
  readonly reason?: 'required';
  readonly needs?: Need;
  /** Whoever is asked to take it owes it so many working days after it can be taken; nobody owes it where this is left out. */
  readonly workingDays?: number;
}

export interface LifeCycle {
  /** The way of a plan that meets no hindrance, from its first status to its good end. */
  readonly course: readonly PlanStatus[];
  /** Every status, those of the course too. */
  readonly statuses: Readonly<Record<PlanStatus, StatusType>>;
  readonly transitions: readonly Transition[];
  /** Who reads why a plan went into a status; everybody who may see the plan where it is left out. */
  readonly reasonReaders?: readonly PlanRole[];
}

/** Whatever has a life cycle: a plan type. */
interface Living {
  readonly lifeCycle: LifeCycle;
}

/** The status that a plan begins in. Throws for a course without any: the test of the registry finds it. */
export function firstStatus({ lifeCycle: { course } }: Living): PlanStatus {
  const [first] = course;
  if (first === undefined) throw new Error('a life cycle has no course');
  return first;
}

/** The status in which a plan that was carried through ends. */
export const lastStatus = ({ lifeCycle: { course } }: Living): PlanStatus | undefined => course.at(-1);

/** What a status means; a status that the type does not know means that nothing more is to be done. */
export const phaseOf = ({ lifeCycle }: Living, status: PlanStatus): Phase =>
  lifeCycle.statuses[status]?.phase ?? 'over';

/** Whether a plan is agreed on, and changes are corrections with a reason. */
export const isInForce = (type: Living, status: PlanStatus): boolean =>
  ['agreed', 'working'].includes(phaseOf(type, status));

/** A type as the question needs it whether a plan was agreed on: its life, and when each section is open. */
interface Opening extends Living {
  readonly sections: readonly { readonly id: string; readonly openIn: readonly PlanStatus[] }[];
}

/**
 * Whether a plan is agreed on or was: before that nobody owes what is written in it. Of a plan that is written anew or
 * rests, the calls for what opens only when it is agreed on tell whether it ever was.
 */
export function hasBeenInForce(
  type: Opening,
  { status, called }: { readonly status: PlanStatus; readonly called: Readonly<Record<string, unknown>> },
): boolean {
  const inForce = Object.keys(type.lifeCycle.statuses).filter((one) => isInForce(type, one));
  if (hasHad(type, status, inForce)) return true;
  const onlyThen = type.sections.filter(({ openIn }) => openIn.every((one) => inForce.includes(one)));
  return Object.keys(called).some((key) => onlyThen.some(({ id }) => key === id || key.startsWith(`${id}:`)));
}

/** Whether somebody still works on a plan, or will. */
export const isInWork = (type: Living, status: PlanStatus): boolean => phaseOf(type, status) !== 'over';

/** A plan that is paused or over: nobody owes anything about it. */
export const isAtRest = (type: Living, status: PlanStatus): boolean =>
  ['resting', 'over'].includes(phaseOf(type, status));

/** The statuses in which somebody still works on a plan, or will. */
export const statusesInWork = (type: Living): readonly PlanStatus[] =>
  Object.keys(type.lifeCycle.statuses).filter((status) => isInWork(type, status));

/** Whether a plan that is in `now` has left `status` behind for certain. */
export function hasPassed({ lifeCycle: { course, statuses } }: Living, now: PlanStatus, status: PlanStatus): boolean {
  const asked = course.indexOf(status);
  const after = statuses[now]?.after;
  const reached = course.indexOf(now);
  return asked >= 0 && (after === undefined ? asked < reached : asked <= course.indexOf(after));
}

/** Whether a plan that is in `now` is in one of these, or has been for certain. */
export const hasHad = (type: Living, now: PlanStatus, statuses: readonly PlanStatus[]): boolean =>
  statuses.some((status) => status === now || hasPassed(type, now, status));

/**
 * The transition that sends a plan in that status back to be written again, and by which single sections are sent back;
 * where none begins there, the first that the type has; undefined where it has none.
 */
export function returnOf(type: Living, status: PlanStatus): Transition | undefined {
  const all = type.lifeCycle.transitions.filter((one) => isReturn(type, one));
  return all.find(({ from }) => from.includes(status)) ?? all[0];
}

/** Whether a step sends a plan that is being decided on back to be written again. */
export const isReturn = (type: Living, { from, to }: Transition): boolean =>
  phaseOf(type, to) === 'drafting' && from.every((status) => phaseOf(type, status) === 'deciding');

/** Whether a step is taken by sending back a section, and has no button of its own. */
export const isBySection = (type: Living, transition: Transition): boolean =>
  isReturn(type, transition) && transition.reason === undefined;

/** Whether a step hands the plan in, for others to decide on: from then on it keeps its questions as they were shown. */
export const isHandedIn = (type: Living, name: TransitionName): boolean =>
  type.lifeCycle.transitions.some((one) => one.name === name && phaseOf(type, one.to) === 'deciding');

/** Whether a step leads on from a status, whatever else it needs. */
export const leadsFrom = ({ lifeCycle }: Living, status: PlanStatus, name: TransitionName): boolean =>
  lifeCycle.transitions.some((one) => one.name === name && one.from.includes(status));

/** Whether a plan that is in a status can be put back to where it is written. */
export const isRevisable = (type: Living, status: PlanStatus): boolean =>
  type.lifeCycle.transitions.some(({ from, to }) => from.includes(status) && phaseOf(type, to) === 'drafting');

const phases: readonly Phase[] = ['drafting', 'deciding', 'agreed', 'working'];

/** Whether a step takes a plan on from this status: to what comes after it, or, where it rests, back to work; what must be justified leads back or aside. */
export function leadsOn(type: Living, status: PlanStatus, { to, needs, reason }: Transition): boolean {
  if (reason === 'required') return false;
  const { course } = type.lifeCycle;
  const [before, after] = [phaseOf(type, status), phaseOf(type, to)];
  const isNextStage = before === after && after === 'deciding' && course.indexOf(to) > course.indexOf(status);
  return needs === 'open-sections-done' || isNextStage || phases.indexOf(after) > phases.indexOf(before);
}

/** Whether tasks of a plan in that status may be marked: not while somebody decides on it, nor while it rests or is over. */
export const isWorkedOn = (living: Living, status: PlanStatus): boolean =>
  ['drafting', 'agreed', 'working'].includes(phaseOf(living, status));
