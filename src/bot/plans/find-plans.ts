/** Finds the plans that a message speaks of, as far as the person may know of them. */

import type { PlanSubject } from '../../domain/people/subject.ts';
import { mayKnow, mayReach } from '../../domain/plan/access.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { findSubjects } from '../../domain/plan/subject-kinds.ts';
import { everyStatusInWork, everyVersion, isPlanInWork, stagesMeant } from '../../domain/plan-types/find-types.ts';
import { defined } from '../../shared/defined.ts';
import type { PlanSight } from '../buttons/command-ids.ts';
import { tokenOf } from '../core/tap.ts';
import { type Looking, type Reply, reply, type Turn } from '../core/turn.ts';
import { ofTypesSaid } from '../core/types-said.ts';
import { fewOf } from '../core/views/few-of.ts';
import { messageView } from '../core/views/message.ts';
import type { PlanFilter } from '../ports/plans.ts';
import { audit, showList } from './audited.ts';
import { contextOf } from './context-of.ts';
import { noPlaceView } from './views/closed.ts';
import { noPlanView } from './views/no-plan.ts';
import { nameOfSubject, planDetail, subjectTitle } from './views/plan-words.ts';

/** The first whom a text names, of the kinds that some plan is about. */
export const subjectIn = ({ organisation }: Pick<Turn, 'organisation'>, text: string): PlanSubject | null =>
  [...new Set(everyVersion.map(({ about }) => about))].flatMap((kind) => findSubjects(kind, text, organisation))[0] ??
  null;

/** The plans about somebody that this person may know of, newest first. */
export async function knownPlansOf(turn: Turn, about: PlanSubject): Promise<readonly PlanContext[]> {
  return knownOf(turn, await turn.services.plans.ofSubject(turn.organisation.id, about));
}

const knownOf = (turn: Looking, plans: readonly Plan[]): readonly PlanContext[] =>
  plans.map((plan) => contextOf(turn, plan)).filter((context) => mayKnow(turn, context.type, context.plan));

/** Plans of the classes that are named, where any are; in work, unless a status is named. */
export const namedPlans = ({ classes = [], statuses = [] }: Omit<PlanFilter, 'ids'>): PlanFilter => ({
  statuses: statuses.length === 0 ? everyStatusInWork : [...new Set(statuses.flatMap(stagesMeant))],
  ...(classes.length > 0 && { classes }),
});

/** Those of them that this person may know of; all in work where nothing is named. */
export async function knownPlans(turn: Looking, named: Omit<PlanFilter, 'ids'> = {}): Promise<readonly PlanContext[]> {
  return plansKnown(turn, namedPlans(named));
}

/** All in work of which this person may know, or in which they have a task. Throws what the store throws. */
export const plansReached = async (turn: Looking): Promise<readonly PlanContext[]> =>
  (await turn.services.plans.list(turn.organisation.id, namedPlans({})))
    .map((plan) => contextOf(turn, plan))
    .filter(({ type, plan }) => mayReach(turn, type, plan));

/** Those that are asked for, as far as this person may know of them. Throws what the store throws. */
export const plansKnown = async (turn: Looking, filter: PlanFilter): Promise<readonly PlanContext[]> =>
  knownOf(turn, await turn.services.plans.list(turn.organisation.id, filter));

function tokenTo(sight: PlanSight, plan: string): string {
  switch (sight) {
    case 'open':
      return tokenOf({ kind: 'plan', plan });
    case 'history':
    case 'trail':
      return tokenOf({ kind: sight, plan, page: 0 });
    case 'paper':
      return tokenOf({ kind: sight, what: 'plan', of: plan });
    case 'status':
    case 'whole-plan':
    case 'review':
      return tokenOf({ kind: sight, plan });
    case 'chart':
      return tokenOf({ kind: 'plan-chart', plan });
    default:
      return sight satisfies never;
  }
}

/**
 * Runs an act on the one plan that a message names by whom it is about: the plan in work, else the newest. Without
 * that, or where several are in work, it lists those to choose from.
 */
export async function withPlan(
  turn: Turn,
  text: string,
  act: (context: PlanContext) => Promise<Reply> | Reply,
  sight: PlanSight = 'status',
): Promise<Reply> {
  const about = subjectIn(turn, text);
  if (about === null && text === '') return choosePlan(turn, await knownPlans(turn), sight);
  const plans = about === null ? [] : await turn.services.plans.ofSubject(turn.organisation.id, about);
  const known = ofTypesSaid(turn, text, knownOf(turn, plans), ({ type }) => type.id);
  const active = known.filter((context) => isPlanInWork(context.plan));
  if (active.length > 1) return choosePlan(turn, active, sight);
  const context = active[0] ?? known[0];
  if (context !== undefined) return act(context);
  const none = about === null || plans.length > 0 ? null : noPlanView(turn, about);
  if (none !== null) return reply(turn, none);
  await audit(turn, { act: 'refused', what: sight, ...defined({ plan: plans[0]?.id }) });
  return reply(turn, noPlaceView(turn.say));
}

function choosePlan(turn: Turn, contexts: readonly PlanContext[], sight: PlanSight): Promise<Reply> | Reply {
  const { say } = turn;
  if (contexts.length === 0) return reply(turn, noPlaceView(say));
  const items = contexts.map((context) => {
    return {
      title: subjectTitle(context.plan.about, context.organisation),
      detail: [...nameOfSubject(context), planDetail({ context, say })].join(' · '),
      action: { label: say('action.open'), token: tokenTo(sight, context.plan.id) },
    };
  });
  return showList(
    turn,
    sight,
    messageView({ name: 'choose-plan', title: say('choose-plan.title'), blocks: fewOf(say, items) }),
  );
}
