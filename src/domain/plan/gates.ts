/** Why a section or step is still closed, in terms that can be told to a person. */

import { gradeOf } from '../calendar/free-days.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { semesterEndOf } from '../calendar/school-year.ts';
import { isValidOn } from '../documents/document.ts';
import type { DocumentKind } from '../documents/document-kinds.ts';
import { classOf } from '../people/subject.ts';
import type { FieldPath } from './condition.ts';
import { holds, neededSections, type SectionInstance, valueOnPath } from './on-path.ts';
import { schoolYearOf, semesterOfPeriod } from './period.ts';
import { noSection, type SectionKey, type Value, valueInRow } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import type { Gate } from './plan-type.ts';

export type ClosedGate =
  | { readonly kind: 'sections-done'; readonly waitsFor: readonly SectionKey[] }
  | ({ readonly kind: 'day-come'; readonly day: LocalDate | null } & FieldPath)
  | { readonly kind: 'document'; readonly document: DocumentKind }
  | { readonly kind: 'holds'; readonly id: string }
  | {
      readonly kind: 'semester-ends';
      readonly semester: 1 | 2;
      readonly opens: LocalDate;
      readonly estimated: boolean;
    };

/** The first gate that is closed, or null where the way is open. A section that was handed over once stays behind us, even when returned. */
export function closedGate(context: PlanContext, gates: readonly Gate[], here: SectionInstance): ClosedGate | null {
  for (const gate of gates) {
    const closed = lookAt(context, gate, here);
    if (closed !== null) return closed;
  }
  return null;
}

function lookAt(context: PlanContext, gate: Gate, here: SectionInstance): ClosedGate | null {
  switch (gate.kind) {
    case 'sections-done': {
      const waitsFor = neededSections(context.type, context.plan)
        .filter((section) => gate.sections.includes(section.type.id) && !isOfOtherRow(section, here))
        .filter((section) => !wasHandedOver(context, section.key))
        .map((section) => section.key);
      return waitsFor.length === 0 ? null : { kind: 'sections-done', waitsFor };
    }
    case 'day-come': {
      const day = dayOf(context, gate, here);
      if (typeof day === 'string' && day <= context.today) return null;
      return { kind: 'day-come', section: gate.section, field: gate.field, day: typeof day === 'string' ? day : null };
    }
    case 'document':
      return documentGate(context, gate, here);
    case 'holds':
      return holds({ type: context.type, plan: context.plan, section: here }, gate.condition)
        ? null
        : { kind: 'holds', id: gate.id };
    case 'semester-ends':
      return semesterGate(context, gate);
    default:
      return gate satisfies never;
  }
}

/** Whether it is asked for another row than the section that waits. */
const isOfOtherRow = ({ about }: SectionInstance, here: SectionInstance): boolean =>
  about !== undefined && here.about !== undefined && about.id !== here.about.id;

/** The day that the row names which the section is asked for, else the answer. */
function dayOf({ type, plan }: PlanContext, path: FieldPath, here: SectionInstance): Value | undefined {
  const { about } = here;
  return about?.section === path.section
    ? valueInRow(about, path.field)
    : valueOnPath({ type, plan, section: here }, path);
}

type DocumentGate = Extract<Gate, { kind: 'document' }>;

function documentGate(context: PlanContext, { document, or }: DocumentGate, here: SectionInstance): ClosedGate | null {
  const { type, plan, today, documents = [] } = context;
  const day = or && valueOnPath({ type, plan, section: here }, or);
  const counts = documents.some((one) => one.kind === document && isValidOn(one, today));
  return counts || (typeof day === 'string' && day <= today) ? null : { kind: 'document', document };
}

function wasHandedOver({ plan }: PlanContext, key: SectionKey): boolean {
  const state = plan.sections[key] ?? noSection;
  return state.finished !== undefined || state.returned !== undefined;
}

/** A school year that the calendar does not know closes nothing: nobody is kept from work by a missing date. */
function semesterGate(context: PlanContext, gate: Extract<Gate, { kind: 'semester-ends' }>): ClosedGate | null {
  const year = context.organisation.schoolYears.find((one) => one.id === schoolYearOf(context.plan.period));
  if (year === undefined) return null;
  const semester = gate.semester === 'own' ? semesterOfPeriod(context.plan.period) : gate.semester;
  if (semester === null) return null;
  const end = semesterEndOf(year, semester, gradeOf(classOf(context.plan.about)));
  const opens = addDays(end.date, -gate.daysBefore);
  if (opens <= context.today) return null;
  return { kind: 'semester-ends', semester, opens, estimated: !end.confirmed };
}
