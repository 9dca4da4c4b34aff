/** Counts an organisation's plans of one school year: how many of each kind stand where, and how many learners have one. Nobody types a figure. */
import { gradeOf } from '../calendar/free-days.ts';
import { classOf } from '../people/subject.ts';
import { phaseOf } from '../plan/life-cycle.ts';
import { schoolYearOf } from '../plan/period.ts';
import type { PlanOutline } from '../plan/plan.ts';
import { subjectKey } from '../plan/subject-kinds.ts';
import { isPlanInWork, typeOf } from '../plan-types/find-types.ts';
import type { Table } from './table.ts';

const phases = ['drafting', 'deciding', 'agreed', 'working', 'resting', 'over'] as const;

/** Grades 1 to 4, 5 to 9, 10 to 12, and groups without a grade. */
const bands = ['1-4', '5-9', '10-12', 'other'] as const;

/** @param year the school year; plans that run longer count while somebody works on them, what is between two people never */
export function countPlans(outlines: readonly PlanOutline[], year: string): readonly Table[] {
  const counted = outlines.filter((one) => {
    if (typeOf(one).addressee !== undefined) return false;
    const of = schoolYearOf(one.period);
    return of === undefined ? isPlanInWork(one) : of === year;
  });
  const types = [...new Set(counted.map(({ type }) => type))].toSorted();
  const learners = new Map(
    counted.flatMap(({ about }) => (about.kind === 'learner' ? [[subjectKey(about), classOf(about)] as const] : [])),
  );
  return [
    {
      ...{ id: 'plans', rows: types, columns: phases },
      cells: types.map((type) =>
        phases.map(
          (phase) => counted.filter((one) => one.type === type && phaseOf(typeOf(one), one.status) === phase).length,
        ),
      ),
    },
    {
      ...{ id: 'learners', rows: bands, columns: ['with-plan'] },
      cells: bands.map((band) => [[...learners.values()].filter((inClass) => bandOf(inClass) === band).length]),
    },
  ];
}

function bandOf(inClass: string | undefined): (typeof bands)[number] {
  const grade = gradeOf(inClass);
  if (grade === null) return 'other';
  return grade <= 4 ? '1-4' : grade <= 9 ? '5-9' : '10-12';
}
