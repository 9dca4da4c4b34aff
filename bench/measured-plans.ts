/** The plans of the measured school: one in each stage that the turns speak of, one as large as plans get, and the rest of a hundred. */
import type { Organisation } from '../src/domain/people/organisation.ts';
import { type InventedPlan, type Invention, inventedPlan, type Stage } from './invented-plan.ts';

/** Learners of the demo school whose plans the turns work on. */
export const measured = { findings: 'J-06', tasks: 'J-07', carriedOut: 'J-08', largest: 'J-01' } as const;

export const planId = (learner: string): string => `plan-${learner}`;

const stageOf: Readonly<Record<string, Stage>> = {
  [measured.findings]: 'findings',
  [measured.tasks]: 'tasks',
  [measured.carriedOut]: 'carried-out',
  [measured.largest]: 'tasks',
};
/** Learners come class by class in turn: so each class has plans of every stage. */
const cycle: readonly Stage[] = ['findings', 'tasks', 'carried-out'];

/** Every learner's plan of this year, and for some that of last year. */
export function measuredPlans(school: Organisation, wording: Invention['wording'] & object): readonly InventedPlan[] {
  const base = (index: number) => {
    const learner = school.learners[index]!;
    const subjects = subjectsOf(school, learner.class);
    const by = school.classes.find((one) => one.id === learner.class)?.teacher ?? 'baiba';
    return { organisation: school.id, learner: learner.code, class: learner.class, subjects, by, wording };
  };
  const now = school.learners.map(({ code }, index) => {
    const stage = stageOf[code] ?? cycle[Math.floor(index / cycle.length) % cycle.length]!;
    const size = code === measured.largest ? { tasks: 60, earlier: 400 } : { tasks: 6 };
    return inventedPlan({ ...base(index), ...size, id: planId(code), stage });
  });
  const before = school.learners.slice(0, 40).map(({ code }, index) => {
    return inventedPlan({ ...base(index), id: `${planId(code)}-before`, stage: 'closed', tasks: 6 });
  });
  return [...now, ...before];
}

const subjectsOf = (school: Organisation, inClass: string) =>
  school.teaching
    .flatMap(({ subject, class: taught, teacher }) =>
      taught === inClass && teacher !== null ? [[subject, teacher] as const] : [],
    )
    .slice(0, 5);
