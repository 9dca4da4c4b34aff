/** What plans themselves tell, as a question asks: how many there are, which are without a part, what changed. */
import type { PlanQuestion } from '../../domain/language/plan-question.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { defined } from '../../shared/defined.ts';
import { tokenOf } from '../core/tap.ts';
import type { Turn } from '../core/turn.ts';
import { knownPlans } from '../plans/find-plans.ts';
import { nameOfSubject, planCode, planTitle, statusName } from '../plans/views/plan-words.ts';
import type { Action, Item } from '../ports/view.ts';
import { type Change, changesOf } from './changes.ts';
import { comparedSemesters } from './compare.ts';
import { type Found, pageOf } from './found.ts';
import { isPlanMeant } from './is-meant.ts';
import { type PlansQuestion, plansAsked } from './reads.ts';
import { hasPart, isWithout } from './without.ts';
import { withoutPlan } from './without-plan.ts';

/** Throws what the stores throw. */
export async function findInPlans(turn: Turn, question: PlansQuestion): Promise<Found> {
  const known = await knownPlans(turn, plansAsked(question));
  const meant = known.filter((context) => isPlanMeant(turn, context, question));
  const isAnyKnown = known.length > 0;
  switch (question.asks) {
    case 'count':
      return { isAnyKnown, ...plansFound(turn, question, meant) };
    case 'without': {
      if (question.part === 'plan') return withoutPlan(turn, question, known);
      const without = meant.filter((context) => isWithout(turn, context, question.part ?? ''));
      const has = (context: PlanContext): boolean => hasPart(turn, context, question.part ?? '');
      const none = meant.length > 0 && !meant.some(has) ? turn.say('answer.no-part') : undefined;
      return { isAnyKnown, of: meant.length, ...defined({ none }), ...plansFound(turn, question, without) };
    }
    case 'changes': {
      const changes = changesOf(turn, meant, question.since);
      const lines = pageOf(changes, question).map((change) => ({ under: '', item: changeItem(turn, change) }));
      return { isAnyKnown, count: changes.length, lines };
    }
    case 'compare': {
      const lines = comparedSemesters(turn, meant);
      return { isAnyKnown, count: lines.length, lines: pageOf(lines, question) };
    }
    default:
      return question.asks satisfies never;
  }
}

const plansFound = (turn: Turn, question: PlanQuestion, plans: readonly PlanContext[]) => ({
  count: plans.length,
  lines: pageOf(plans, question).map((context) => ({ under: '', item: planItem(turn, context) })),
});

const planItem = (turn: Turn, context: PlanContext): Item => ({
  title: planTitle({ context, say: turn.say }),
  detail: [...nameOfSubject(context), statusName(turn.say, context.plan.type, context.plan.status)].join(' · '),
  action: openAction(turn, context),
});

/** "J-07 · Psihologa ieraksts", by whom; of a status the plan alone. */
function changeItem(turn: Turn, { context, what, by }: Change): Item {
  const code = planCode({ context, say: turn.say });
  return {
    ...(by === null ? { title: code, detail: what } : { title: `${code} · ${what}`, detail: by }),
    action: openAction(turn, context),
  };
}

const openAction = ({ say }: Turn, { plan }: PlanContext): Action => ({
  label: say('action.open'),
  token: tokenOf({ kind: 'status', plan: plan.id }),
});
