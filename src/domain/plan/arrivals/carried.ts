/** What was carried over from the learner's last plan is taken, or left out, a section at a time. */
import type { Reader } from '../../people/organisation.ts';
import { type Advance, refused } from '../advance-result.ts';
import type { ArrivalOf } from '../arrival.ts';
import { isRefusal, liveRow, placeToAnswer } from '../guard.ts';
import { isAnswered, type SectionInstance, stepsOnPath } from '../on-path.ts';
import { type Answers, isCarried, noSection, type Row, type Values, valuesOf } from '../plan.ts';
import { startChange, withHistory, withRow, withSection } from '../plan-change.ts';
import type { PlanContext } from '../plan-context.ts';
import type { StepType } from '../plan-type.ts';
import { presetRowId } from '../preset-rows.ts';

export function carried(context: PlanContext, reader: Reader, arrival: ArrivalOf<'carried'>): Advance {
  const section = placeToAnswer(context, reader, { section: arrival.section, what: 'section' });
  if (isRefusal(section)) return refused(section);
  const waiting = context.plan.sections[section.key] ?? noSection;
  const { carried: values, carriedRows: _, carriedPresets: __, ...state } = waiting;
  const started = startChange(context.plan, arrival.id);
  if (!isCarried(waiting)) return { kind: 'moved', write: started };
  const stamp = { by: arrival.by, at: context.now, revision: state.revision + 1 };
  const taken = arrival.accept
    ? newOnPath(context, section, { taken: take(section.type.steps, values ?? {}, stamp), own: state.answers })
    : {};
  let change = withSection(started, section.key, { ...state, answers: { ...taken, ...state.answers } });
  const rows = arrival.accept ? rowsTaken(context, section, { id: arrival.id, stamp }) : [];
  for (const { row } of rows) change = withRow(change, row);
  const entry = {
    kind: 'carried',
    at: context.now,
    by: arrival.by,
    arrival: arrival.id,
    section: section.key,
    accepted: arrival.accept,
    ...(Object.keys(taken).length > 0 && { taken: valuesOf(taken) }),
    ...(rows.length > 0 && { takenRows: Object.fromEntries(rows.map(({ row, taken }) => [row.id, valuesOf(taken)])) }),
  } as const;
  return { kind: 'moved', write: withHistory(change, entry) };
}

interface Stamp {
  readonly by: string;
  readonly at: string;
  readonly revision: number;
}

/** A step is taken over where all it requires was carried; the rest of its questions are asked anew. */
function take(steps: readonly StepType[], values: Readonly<Record<string, Values>>, stamp: Stamp): Answers {
  const answers = Object.fromEntries(
    Object.entries(values).map(([step, carried]) => [step, { ...stamp, values: carried }]),
  );
  return Object.fromEntries(
    steps.filter((step) => isAnswered(step, answers)).map((step) => [step.id, answers[step.id] as never]),
  );
}

/** What is new in it; reasons may differ from last year's, so that a carried answer may not be on the path any more. */
function newOnPath(
  context: PlanContext,
  section: SectionInstance,
  { taken, own }: { readonly taken: Answers; readonly own: Answers },
): Answers {
  const state = { ...(context.plan.sections[section.key] ?? noSection), answers: { ...taken, ...own } };
  const plan = { ...context.plan, sections: { ...context.plan.sections, [section.key]: state } };
  const steps = new Set(stepsOnPath({ ...context, plan, section }).map((step) => step.id));
  return Object.fromEntries(Object.entries(taken).filter(([step]) => steps.has(step) && !(step in own)));
}

interface Taking {
  /** The arrival that takes them. */
  readonly id: string;
  readonly stamp: Stamp;
}

interface TakenRow {
  readonly row: Row;
  /** What is new in it. */
  readonly taken: Answers;
}

/** New rows, and what goes into rows that the plan has from its start: what was written in them since stays. */
function rowsTaken(context: PlanContext, section: SectionInstance, { id, stamp }: Taking): readonly TakenRow[] {
  const { carriedRows = [], carriedPresets = {} } = context.plan.sections[section.key] ?? noSection;
  const steps = section.type.list?.steps ?? [];
  const added = carriedRows.map((values, index): TakenRow => {
    const taken = take(steps, values, { ...stamp, revision: 0 });
    return { taken, row: { ...newRow(section, stamp), id: `${id}-${index}`, answers: taken } };
  });
  const filled = Object.entries(carriedPresets).flatMap(([preset, values]): readonly TakenRow[] => {
    const row = liveRow(context, presetRowId(context.plan.id, section.key, preset));
    if (row === undefined) return [];
    const all = Object.entries(take(steps, values, { ...stamp, revision: row.revision + 1 }));
    const taken = Object.fromEntries(all.filter(([step]) => (row.answers[step]?.revision ?? 0) === 0));
    return [{ taken, row: { ...row, answers: { ...row.answers, ...taken } } }];
  });
  return [...added, ...filled].filter(({ taken }) => Object.keys(taken).length > 0);
}

const newRow = (section: SectionInstance, { by, at }: Stamp): Omit<Row, 'id' | 'answers'> => ({
  section: section.key,
  kind: section.type.list?.kind ?? 'row',
  revision: -1,
  state: 'open',
  createdBy: by,
  createdAt: at,
});
