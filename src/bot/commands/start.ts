/** Begins a plan: for the learner named, or for one that is chosen. */
import { mayStart } from '../../domain/people/access.ts';
import { planTypes } from '../../domain/plan-types/index.ts';
import { beginPlan } from '../begin-plan.ts';
import { tokenOf } from '../tap.ts';
import { said } from '../turn.ts';
import { noRightView } from '../views/closed.ts';
import { messageView } from '../views/message.ts';
import type { Command } from './command.ts';
import { knownPlans, learnerIn } from './plans-of.ts';

export const start: Command = async (turn, rest) => {
  const { say } = turn;
  const learner = learnerIn(turn, rest);
  if (learner !== null) return beginPlan(turn, learner.code);
  const taken = new Set((await knownPlans(turn)).map((context) => context.plan.learner));
  const mine = turn.organisation.learners.filter((one) => mayStart(turn, planTypes.iip, one));
  if (mine.length === 0) return said(turn, noRightView(say));
  const free = mine.filter((one) => !taken.has(one.code));
  const items = free.map((one) => ({
    title: `${one.code} · ${one.class}`,
    detail: one.name,
    action: { label: say('action.start'), token: tokenOf({ kind: 'start', learner: one.code }) },
  }));
  const text = free.length === 0 ? say('start.all-have-plans') : say('start.choose');
  return said(
    turn,
    messageView({ name: 'choose-learner', title: say('start.title'), text, blocks: [{ kind: 'items', items }] }),
  );
};
