/** Plans, a line each; learners, where it is asked who has none. */
import type { PaperCell, PaperTable } from '../../../domain/papers/paper.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { subjectLabel } from '../../../domain/plan/subject-kinds.ts';
import type { Looking } from '../../core/turn.ts';
import { knownPlans } from '../../plans/find-plans.ts';
import { periodWords } from '../../plans/views/period-words.ts';
import { planTypeName, statusName } from '../../plans/views/plan-words.ts';
import { isPlanMeant } from '../../questions/is-meant.ts';
import { type PlansQuestion, plansAsked } from '../../questions/reads.ts';
import { isWithout } from '../../questions/without.ts';
import { subjectsWithoutPlan } from '../../questions/without-plan.ts';
import { aboutCells, columnsOf } from './columns.ts';

/** Throws what the stores throw. */
export async function planTable(looking: Looking, question: PlansQuestion): Promise<PaperTable> {
  const known = await knownPlans(looking, plansAsked(question));
  const { asks, part = '' } = question;
  if (part === 'plan') return learnerTable(looking, question, known);
  const meant = known.filter((context) => isPlanMeant(looking, context, question));
  const listed = asks === 'without' ? meant.filter((context) => isWithout(looking, context, part)) : meant;
  return {
    ...columnsOf(looking, ['plan', 'who', 'class', 'kind', 'period', 'state']),
    rows: listed.map((context) => planRow(looking, context)),
  };
}

function planRow(looking: Looking, context: PlanContext): readonly PaperCell[] {
  const { say, organisation } = looking;
  const { plan } = context;
  return [
    subjectLabel(plan.about, organisation),
    ...aboutCells(looking, plan.about),
    planTypeName({ context, say }),
    periodWords(say, plan.period).join(' '),
    statusName(say, plan.type, plan.status),
  ];
}

const learnerTable = (looking: Looking, question: PlansQuestion, inWork: readonly PlanContext[]): PaperTable => ({
  ...columnsOf(looking, ['learner', 'who', 'class']),
  rows: subjectsWithoutPlan(looking, question, inWork).free.map((about) => [
    subjectLabel(about, looking.organisation),
    ...aboutCells(looking, about),
  ]),
});
