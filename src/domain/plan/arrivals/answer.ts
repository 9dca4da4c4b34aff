/** An answer to a step, or to all steps of a form: saved when given, never over somebody else's. */
import { defined } from '../../../shared/defined.ts';
import type { Reader } from '../../people/organisation.ts';
import { type Advance, refused } from '../advance-result.ts';
import type { ArrivalOf, StepAnswer } from '../arrival.ts';
import { isOpenNow, isRefusal, placeToAnswer, settledBy } from '../guard.ts';
import type { SectionInstance } from '../on-path.ts';
import { type Answer, noSection, type Row, type SectionKey, type Value, type Values } from '../plan.ts';
import { startChange, withHistory, withNotices, withRow, withSection } from '../plan-change.ts';
import type { PlanContext } from '../plan-context.ts';
import type { PlanWrite } from '../plan-write.ts';
import { reach } from '../walk.ts';

export function answer(context: PlanContext, reader: Reader, arrival: ArrivalOf<'answer'>): Advance {
  let change = startChange(context.plan, arrival.id);
  // A row that this arrival made and somebody took out since is not made again.
  const made = context.plan.rows.find((row) => row.id === arrival.id);
  if (made?.removed !== undefined && arrival.answers.every((given) => given.row === 'new'))
    return { kind: 'moved', write: change };
  for (const given of arrival.answers) {
    const taken = takeOne({ ...context, plan: change.plan }, reader, { given, arrival, change, before: context });
    if (taken.kind !== 'moved') return taken;
    change = taken.write;
  }
  return { kind: 'moved', write: change };
}

interface One {
  readonly given: StepAnswer;
  readonly arrival: ArrivalOf<'answer'>;
  readonly change: PlanWrite;
  /** The plan before this arrival. */
  readonly before: PlanContext;
}

function takeOne(now: PlanContext, reader: Reader, { given, arrival, change, before }: One): Advance {
  const what = given.row === undefined ? 'section' : 'rows';
  const section = placeToAnswer(now, reader, { section: given.section, what });
  if (isRefusal(section)) return refused(section);
  const row = rowFor(now, section, { given, arrival });
  if (row === undefined && given.row !== undefined) return refused({ why: 'no-such-place' });
  const step = reach(now, section, { step: given.step, ...defined({ row }) });
  if (step === 'not-on-path') return refused({ why: 'no-such-place' });
  if (step === 'too-early') return refused({ why: 'too-early' });
  if ('kind' in step) return refused({ why: 'gate', gate: step });
  const target = row ?? before.plan.sections[given.section] ?? noSection;
  const theirs = target.answers[given.step];
  if (theirs !== undefined && sameValues(theirs.values, given.values)) return { kind: 'moved', write: change };
  if (theirs !== undefined && theirs.revision > arrival.seen)
    return { kind: 'conflict', mine: given, theirs, revision: target.revision };
  const settled = theirs === undefined || row === undefined ? null : settledBy(now, section, theirs.at);
  if (settled !== null) return refused(settled);
  const written = write(before, change, { given, row, arrival });
  const isNew = row?.revision === newRow && isOpenNow(now, section, 'section');
  return { kind: 'moved', write: isNew ? withSectionCounted(written, section.key) : written };
}

/** The revision of a row that is not there yet. */
const newRow = -1;

/**
 * A new row counts its section up, as long as that can be handed over: whoever does so, or hands the plan in, at the same
 * moment reads again, and so does whoever adds to what was handed in.
 */
const withSectionCounted = (change: PlanWrite, key: SectionKey): PlanWrite =>
  withSection(change, key, change.plan.sections[key] ?? noSection);

/** The row an answer belongs to; the row that a first answer makes gets the id of its arrival, so that it is made once. */
function rowFor(
  context: PlanContext,
  section: SectionInstance,
  { given, arrival }: { readonly given: StepAnswer; readonly arrival: ArrivalOf<'answer'> },
): Row | undefined {
  if (given.row === undefined) return undefined;
  const list = section.type.list;
  if (list === undefined) return undefined;
  const id = given.row === 'new' ? arrival.id : given.row;
  const found = context.plan.rows.find((row) => row.id === id);
  // A row of another section is none of this one, whoever asks.
  if (found !== undefined) return found.section === section.key && found.removed === undefined ? found : undefined;
  if (given.row !== 'new') return undefined;
  return {
    id,
    section: section.key,
    kind: list.kind,
    revision: newRow,
    answers: {},
    state: 'open',
    createdBy: arrival.by,
    createdAt: context.now,
  };
}

interface Given {
  readonly given: StepAnswer;
  readonly row: Row | undefined;
  readonly arrival: { readonly id: string; readonly by: string };
}

/** Writes one answer into a change, with its history and the notice to whoever is given a task by it. */
export function write(
  context: PlanContext,
  change: PlanWrite,
  { given, row, arrival }: Given,
  reason?: string,
): PlanWrite {
  const state = change.plan.sections[given.section] ?? noSection;
  const target = row ?? state;
  const seen =
    row === undefined ? (change.sections[given.section] ?? state.revision) : (change.rows[row.id] ?? row.revision);
  const next: Answer = { values: given.values, by: arrival.by, at: context.now, revision: seen + 1 };
  const answers = { ...target.answers, [given.step]: next };
  const stood = target.answers[given.step];
  const before = stood?.values ?? null;
  const written =
    row === undefined
      ? withSection(change, given.section, { ...state, answers })
      : withRow(change, { ...row, answers });
  const entry = {
    kind: 'answered',
    at: context.now,
    by: arrival.by,
    arrival: arrival.id,
    section: given.section,
    step: given.step,
    ...defined({ row: row?.id }),
    before,
    after: given.values,
    ...(stood && { was: { by: stood.by, at: stood.at } }),
    ...defined({ reason }),
  } as const;
  return withTaskGiven(withHistory(written, entry), { row, before, after: given.values, arrival });
}

function withTaskGiven(
  change: PlanWrite,
  { row, before, after, arrival }: Omit<Given, 'given'> & { readonly before: Values | null; readonly after: Values },
): PlanWrite {
  const to = after.responsible;
  if (row?.kind !== 'task' || typeof to !== 'string' || to === arrival.by || to === before?.responsible) return change;
  const key = `${arrival.id}:task:${row.id}:${to}`;
  return withNotices(change, [{ key, kind: 'task-given', to, row: row.id, by: arrival.by }]);
}

/** Whether two answers to a step say the same. */
export const sameValues = (one: Values, other: Values): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const sorted = (values: Values): readonly [string, Value][] =>
  Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
