/** The arrivals that one entry of a demo plan's story stands for, in the order in which they happened. */
import type { Say } from '../../bot/core/texts.ts';
import { wordingOf } from '../../bot/plans/wording.ts';
import type { Arrival } from '../../domain/plan/arrival.ts';
import { findSection, type SectionInstance } from '../../domain/plan/on-path.ts';
import { noSection } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { defined } from '../../shared/defined.ts';
import { demoAnswers, rowId } from './demo-answers.ts';
import type { DemoDays } from './demo-days.ts';
import { DemoFault } from './demo-fault.ts';
import type { DemoAnswers, DemoEntry, DemoRow } from './demo-plans.ts';

export interface EntryPlace {
  readonly plan: string;
  /** Place of the entry in the story, from 1. */
  readonly number: number;
  readonly days: DemoDays;
  /** Speaks the organisation's language. */
  readonly say: Say;
}

/** An arrival that is put together when it happens, since it looks at the plan as it is then. */
export type Happening = (context: PlanContext) => Arrival;

/** Their ids are the same at every start, so that what was loaded once is not loaded again. */
export function demoArrivals(entry: DemoEntry, place: EntryPlace): readonly Happening[] {
  const { by } = entry;
  const id = rowId(place.plan, String(place.number));
  if (entry.take !== undefined) return [taken(entry.take, entry, { id, place })];
  if (entry.done !== undefined) {
    const row = rowId(place.plan, entry.done);
    return [() => ({ kind: 'task-state', id, by, row, done: true })];
  }
  if (entry.returns !== undefined) {
    const { returns: section, comment = '' } = entry;
    return [() => ({ kind: 'return-section', id, by, section, comment })];
  }
  const { section: key = '', answers, rows = [], finish } = entry;
  return [
    ...(answers === undefined ? [] : [answered(answers, { id: `${id}.answers`, by, key, place })]),
    ...rows.map((row, index) => rowAdded(row, { id: `${id}.row-${index + 1}`, by, key, place })),
    ...(finish === undefined ? [] : [(): Arrival => ({ kind: 'finish', id: `${id}.finish`, by, section: key })]),
  ];
}

interface Given {
  readonly id: string;
  readonly by: string;
  /** Key of the section. */
  readonly key: string;
  readonly place: EntryPlace;
}

function taken(
  name: NonNullable<DemoEntry['take']>,
  { by, reason }: DemoEntry,
  { id, place }: { readonly id: string; readonly place: EntryPlace },
): Happening {
  return (context) => ({
    kind: 'transition',
    id,
    by,
    name,
    ...defined({ reason }),
    ...(name === 'submit' && { wording: wordingOf(place.say, context) }),
  });
}

function answered(answers: DemoAnswers, { id, by, key, place }: Given): Happening {
  return (context) => {
    const section = sectionAt(context, key);
    const read = demoAnswers({ ...place, context, section, steps: section.type.steps }, answers);
    const seen = (context.plan.sections[key] ?? noSection).revision;
    return { kind: 'answer', id, by, seen, answers: read.map((one) => ({ section: key, ...one })) };
  };
}

function rowAdded({ name, begun, ...given }: DemoRow, { id, by, key, place }: Given): Happening {
  return (context) => {
    const section = sectionAt(context, key);
    const steps = section.type.list?.steps ?? [];
    const fields = steps.flatMap((step) => step.fields);
    const asked = fields.map((field) => field.id);
    const semester = semesterOf(given, asked, place.days);
    // A row that is whole has left its optional questions empty; one that is begun has yet to come to them.
    const optional = begun === true ? [] : fields.filter((field) => field.optional === true);
    const empty = Object.fromEntries(optional.map(({ id: field }) => [field, '']));
    const read = demoAnswers({ ...place, context, section, steps }, { ...empty, ...semester, ...given });
    const answers = read.map((one) => ({ section: key, row: 'new' as const, ...one }));
    return { kind: 'answer', id: name === undefined ? id : rowId(place.plan, name), by, seen: 0, answers };
  };
}

function semesterOf(fields: DemoAnswers, asked: readonly string[], days: DemoDays): DemoAnswers {
  const due = days.dayOf(String(fields.due ?? ''));
  return due === null || !asked.includes('semester') ? {} : { semester: `semester-${days.semesterOf(due)}` };
}

function sectionAt({ type, plan }: PlanContext, key: string): SectionInstance {
  const section = findSection(type, plan, key);
  if (section === undefined) throw new DemoFault([`${key}: not a section of this plan then`]);
  return section;
}
