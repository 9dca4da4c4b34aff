/** Begins a plan: for the learner named, or for one that is chosen. */
import { mayStart } from '../../../domain/plan/access.ts';
import { planTypes } from '../../../domain/plan-types/index.ts';
import type { Command } from '../../core/command.ts';
import { tokenOf } from '../../core/tap.ts';
import { reply } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { knownPlans, learnerIn } from '../../plans/find-plans.ts';
import { noRightView } from '../../plans/views/closed.ts';
import { beginPlan } from '../begin.ts';

export const start: Command = async (turn, rest) => {
  const { say } = turn;
  const learner = learnerIn(turn, rest);
  if (learner !== null) return beginPlan(turn, learner.code);
  const taken = new Set((await knownPlans(turn)).map((context) => context.plan.learner));
  const mine = turn.organisation.learners.filter((one) => mayStart(turn, planTypes.iip, one));
  if (mine.length === 0) return reply(turn, noRightView(say));
  const free = mine.filter((one) => !taken.has(one.code));
  const items = free.map((one) => ({
    title: `${one.code} · ${one.class}`,
    detail: one.name,
    action: { label: say('action.start'), token: tokenOf({ kind: 'start', learner: one.code }) },
  }));
  const text = free.length === 0 ? say('start.all-have-plans') : say('start.choose');
  return reply(
    turn,
    messageView({ name: 'choose-learner', title: say('start.title'), text, blocks: [{ kind: 'items', items }] }),
  );
};
