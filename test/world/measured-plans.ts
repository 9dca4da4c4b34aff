/** The plans of the measured school: one in each stage that the turns speak of, one as large as plans get, and the rest of a hundred. */
import type { Services } from '../../src/bot/core/turn.ts';
import type { Learner, Organisation } from '../../src/domain/people/organisation.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
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

type Wording = Invention['wording'] & object;

/** Every learner's plan of this year, and for some that of last year. */
export function measuredPlans(school: Organisation, wording: Wording): readonly InventedPlan[] {
  const now = school.learners.map(({ code }) => measuredPlan(school, code, wording));
  const before = school.learners.slice(0, 40).map((learner) => {
    const id = `${planId(learner.code)}-before`;
    return inventedPlan({ ...baseOf(school, learner, wording), id, stage: 'closed', tasks: 6 });
  });
  return [...now, ...before];
}

/** That of one learner of this year. */
function measuredPlan(school: Organisation, code: string, wording: Wording = {}): InventedPlan {
  const index = school.learners.findIndex((one) => one.code === code);
  const learner = school.learners[index];
  if (learner === undefined) throw new Error(`no learner ${code}`);
  const stage = stageOf[code] ?? cycle[Math.floor(index / cycle.length) % cycle.length]!;
  const size = code === measured.largest ? { tasks: 60, earlier: 400 } : { tasks: 6 };
  return inventedPlan({ ...baseOf(school, learner, wording), ...size, id: planId(code), stage });
}

function baseOf(school: Organisation, { code, class: inClass }: Learner, wording: Wording) {
  const by = school.classes.find((one) => one.id === inClass)?.teacher ?? 'baiba';
  return { organisation: school.id, learner: code, class: inClass, subjects: subjectsOf(school, inClass), by, wording };
}

/**
 * Stores the plan of that learner.
 * @param change how the plan is before anybody comes
 */
export async function addMeasured(
  { services, organisation }: { readonly services: Pick<Services, 'plans'>; readonly organisation: Organisation },
  learner: string,
  change: (plan: Plan) => Plan = (plan) => plan,
): Promise<Plan> {
  const { plan, history } = measuredPlan(organisation, learner);
  const [first] = history;
  if (first === undefined) throw new Error('a plan without a beginning');
  const changed = change(plan);
  await services.plans.add(organisation.id, changed, first);
  return changed;
}

const subjectsOf = (school: Organisation, inClass: string) =>
  school.teaching
    .flatMap(({ subject, class: taught, teacher }) =>
      taught === inClass && teacher !== null ? [[subject, teacher] as const] : [],
    )
    .slice(0, 5);
