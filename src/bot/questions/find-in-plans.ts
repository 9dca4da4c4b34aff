/** What plans themselves tell, as a question asks: how many there are, which are without a part, what changed. */
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { defined } from '../../shared/defined.ts';
import { tokenOf } from '../core/tap.ts';
import type { Looking } from '../core/turn.ts';
import { knownPlans } from '../plans/find-plans.ts';
import { nameOfSubject, planTitle, statusName } from '../plans/views/plan-words.ts';
import type { Action, Item } from '../ports/view.ts';
import { changesIn } from './changes.ts';
import { comparedSemesters } from './compare.ts';
import { type Cut, type Found, pageOf } from './found.ts';
import { isPlanMeant } from './is-meant.ts';
import { type PlansQuestion, plansAsked } from './reads.ts';
import { hasPart, isWithout } from './without.ts';
import { withoutPlan } from './without-plan.ts';

/** @param cut all of it where it is not for a screen. Throws what the stores throw. */
export async function findInPlans(turn: Looking, question: PlansQuestion, cut: Cut = pageOf): Promise<Found> {
  const known = await knownPlans(turn, plansAsked(question));
  const meant = known.filter((context) => isPlanMeant(turn, context, question));
  const isAnyKnown = known.length > 0;
  switch (question.asks) {
    case 'count':
      return { isAnyKnown, ...plansFound(turn, meant, cut(meant, question)) };
    case 'without': {
      if (question.part === 'plan') return withoutPlan(turn, question, known, cut);
      const without = meant.filter((context) => isWithout(turn, context, question.part ?? ''));
      const has = (context: PlanContext): boolean => hasPart(turn, context, question.part ?? '');
      const none = meant.length > 0 && !meant.some(has) ? turn.say('answer.no-part') : undefined;
      return {
        isAnyKnown,
        of: meant.length,
        ...defined({ none }),
        ...plansFound(turn, without, cut(without, question)),
      };
    }
    case 'changes': {
      const changes = meant
        .flatMap((context) => changesIn(turn, context, question.since ?? ''))
        .toSorted((one, other) => (one.at < other.at ? 1 : -1));
      const lines = cut(changes, question).map(({ context, title, detail }) => ({
        under: '',
        item: { title, detail, action: openAction(turn, context) },
      }));
      return { isAnyKnown, count: changes.length, lines };
    }
    case 'compare': {
      const lines = comparedSemesters(turn, meant);
      return { isAnyKnown, count: lines.length, lines: cut(lines, question) };
    }
    default:
      return question.asks satisfies never;
  }
}

const plansFound = (turn: Looking, plans: readonly PlanContext[], shown: readonly PlanContext[]) => ({
  count: plans.length,
  lines: shown.map((context) => ({ under: '', item: planItem(turn, context) })),
});

const planItem = (turn: Looking, context: PlanContext): Item => ({
  title: planTitle({ context, say: turn.say }),
  detail: [...nameOfSubject(context), statusName(turn.say, context.plan.type, context.plan.status)].join(' · '),
  action: openAction(turn, context),
});

const openAction = ({ say }: Looking, { plan }: PlanContext): Action => ({
  label: say('action.open'),
  token: tokenOf({ kind: 'status', plan: plan.id }),
});
