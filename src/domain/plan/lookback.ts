/** The sections that look back on a plan's semesters, as they stand beside each other: by part, and by subject within it. */
import { defined } from '../../shared/defined.ts';
import { neededSections, type SectionInstance } from './on-path.ts';
import type { Plan } from './plan.ts';
import type { PlanType } from './plan-type.ts';

/** One part of the review of one subject (or of a specialist, or the feedback): its sections, semester 1 first. */
export interface Lookback {
  readonly part: string;
  readonly subject?: string;
  readonly semesters: readonly SectionInstance[];
}

/** Every part that the plan needs, in the order of its type. */
export function lookbacksOf(type: PlanType, plan: Plan): readonly Lookback[] {
  const sections = neededSections(type, plan).filter((section) => section.type.lookback !== undefined);
  const named = sections.map((section) => nameOf(section));
  return [...new Set(named)].flatMap((name) => {
    const semesters = sections.filter((_, index) => named[index] === name);
    const [first] = semesters;
    if (first?.type.lookback === undefined) return [];
    const { subject } = first;
    return [{ part: first.type.lookback.part, semesters, ...defined({ subject }) }];
  });
}

const nameOf = ({ type, subject }: SectionInstance): string => `${type.lookback?.part}:${subject ?? ''}`;

/** The section that looked back on the semester before, for the same part; null where there is none. */
export function semesterBefore(type: PlanType, plan: Plan, section: SectionInstance): SectionInstance | null {
  const { lookback } = section.type;
  if (lookback === undefined) return null;
  return (
    neededSections(type, plan).find(
      (one) => nameOf(one) === nameOf(section) && one.type.lookback?.semester === lookback.semester - 1,
    ) ?? null
  );
}
