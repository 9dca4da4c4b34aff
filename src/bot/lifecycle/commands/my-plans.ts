/** What waits for this person: sections to fill in, tasks to see to, and the plans they look after. */

import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import type { Command } from '../../core/command.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { showList } from '../../plans/audited.ts';
import { knownPlans } from '../../plans/find-plans.ts';
import { periodWords } from '../../plans/views/period-words.ts';
import { myItems, myTasks } from '../../plans/views/plan-lists.ts';
import { nameOfSubject, planTitle, statusName } from '../../plans/views/plan-words.ts';
import type { Block, Item } from '../../ports/view.ts';
import { startable } from '../begin.ts';

export const myPlans: Command = async (turn) => {
  const { say } = turn;
  const contexts = await knownPlans(turn);
  const sections = contexts.flatMap((context) => myItems(turn, context));
  // What is due first stands first; a task without a day comes last.
  const tasks = contexts
    .flatMap((context) => myTasks(turn, context))
    .toSorted((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9'))
    .map((one) => one.item);
  const plans = contexts.map((context) => planItem(turn, context));
  const part = (key: string, items: readonly Item[]): readonly Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', text: say(key, { count: items.length }) },
          { kind: 'items', items },
        ];
  const starts = startable(turn).length > 0;
  const nothing = sections.length + tasks.length === 0;
  return showList(
    turn,
    'my-plans',
    messageView({
      name: 'my-plans',
      title: say('my-plans.title'),
      ...(nothing && {
        text: [
          say(plans.length === 0 ? 'my-plans.none' : 'my-plans.all-done'),
          ...(turn.member.roles.includes('administrator') ? [say('my-plans.administrator')] : []),
        ],
      }),
      blocks: [
        ...part('my-plans.sections', sections),
        ...part('my-plans.tasks', tasks),
        ...part('my-plans.plans', plans),
      ],
      actions: [
        ...(starts ? [commandAction(say, 'start')] : []),
        ...(plans.length > 0 ? [commandAction(say, 'task')] : []),
        commandAction(say, 'help'),
      ],
    }),
  );
};

function planItem({ say }: Turn, context: PlanContext): Item {
  const { plan } = context;
  return {
    title: planTitle({ context, say }),
    detail: [...nameOfSubject(context), statusName(say, plan.type, plan.status), ...periodWords(say, plan.period)].join(
      ' · ',
    ),
    action: { label: say('action.status'), token: tokenOf({ kind: 'status', plan: plan.id }) },
  };
}
