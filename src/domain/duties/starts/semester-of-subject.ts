/** Which semester a duty can be about: that of its plan, else the one that its section looks back on or waits for. */
import { semesterOfPeriod } from '../../plan/period.ts';
import type { PlanType, SectionType } from '../../plan/plan-type.ts';
import type { Subject } from '../subject.ts';

export type SemesterNumber = 1 | 2;

/** "At the end of a semester": its last two weeks. */
const LAST_DAYS = 14;

/** The one semester that something can be about; null where it may be either. */
export function semesterOfSubject(subject: Subject): SemesterNumber | null {
  if (subject.kind === 'renewal') return subject.semester ?? null;
  if (!('context' in subject)) return null;
  const { plan, type } = subject.context;
  const own = semesterOfPeriod(plan.period);
  return own === null && subject.kind === 'section' ? semesterOfSection(type, subject.section.type) : own;
}

/** The semester whose end opens the section, or the sections it waits for (feedback after evaluation); null where there is no one such semester. */
export function semesterOfSection(type: PlanType, section: SectionType): SemesterNumber | null {
  if (section.lookback !== undefined) return section.lookback.semester;
  const semesters = new Set(semestersBefore(type, section, new Set()));
  const [only] = semesters;
  return semesters.size === 1 && only !== undefined ? only : null;
}

function semestersBefore(
  type: PlanType,
  { id, gates = [] }: SectionType,
  seen: Set<string>,
): readonly SemesterNumber[] {
  if (seen.has(id)) return [];
  seen.add(id);
  return gates.flatMap((gate): readonly SemesterNumber[] => {
    if (gate.kind === 'semester-ends') return gate.semester === 'own' ? [] : [gate.semester];
    if (gate.kind !== 'sections-done') return [];
    return type.sections
      .filter((one) => gate.sections.includes(one.id))
      .flatMap((one) => semestersBefore(type, one, seen));
  });
}

/** How many days before the end of a semester its last work begins: as the section's gate has it. */
export function daysBeforeEnd(subject: Subject): number {
  const gates = subject.kind === 'section' ? (subject.section.type.gates ?? []) : [];
  return gates.find((gate) => gate.kind === 'semester-ends')?.daysBefore ?? LAST_DAYS;
}
