/** What waits for this person: sections to fill in, tasks to see to, and the plans they look after. */
import { commandAction } from '../command-action.ts';
import { tokenOf } from '../tap.ts';
import { said } from '../turn.ts';
import type { Block, Item } from '../view.ts';
import { messageView } from '../views/message.ts';
import { myItems, myTasks } from '../views/plan-lists.ts';
import type { Command } from './command.ts';
import { knownPlans } from './plans-of.ts';

export const myPlans: Command = async (turn) => {
  const { say } = turn;
  const contexts = await knownPlans(turn);
  const sections = contexts.flatMap((context) => myItems(turn, context));
  const tasks = contexts.flatMap((context) => myTasks(turn, context));
  const plans = contexts.map(
    (context): Item => ({
      title: `${context.plan.learner} · ${context.plan.class}`,
      detail: `${say(`plan-status.${context.plan.status}`)} · ${context.plan.schoolYear}`,
      action: { label: say('action.status'), token: tokenOf({ kind: 'status', plan: context.plan.id }) },
    }),
  );
  const part = (key: string, items: readonly Item[]): readonly Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', text: say(key, { count: items.length }) },
          { kind: 'items', items },
        ];
  const nothing = sections.length + tasks.length === 0;
  return said(
    turn,
    messageView({
      name: 'my-plans',
      title: say('my-plans.title'),
      ...(nothing && { text: say(plans.length === 0 ? 'my-plans.none' : 'my-plans.all-done') }),
      blocks: [
        ...part('my-plans.sections', sections),
        ...part('my-plans.tasks', tasks),
        ...part('my-plans.plans', plans),
      ],
      actions: [commandAction(say, 'start'), commandAction(say, 'task'), commandAction(say, 'help')],
    }),
  );
};
