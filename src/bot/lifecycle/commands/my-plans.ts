/** What waits for this person: sections to fill in, tasks to see to, and the plans they look after. */
import { mayStart } from '../../../domain/plan/access.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { planTypes } from '../../../domain/plan-types/index.ts';
import type { Command } from '../../core/command.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import { reply, type Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { knownPlans } from '../../plans/find-plans.ts';
import { myItems, myTasks } from '../../plans/views/plan-lists.ts';
import type { Block, Item } from '../../ports/view.ts';

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
  const starts = turn.organisation.learners.some((one) => mayStart(turn, planTypes.iip, one));
  const nothing = sections.length + tasks.length === 0;
  return reply(
    turn,
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

function planItem(turn: Turn, { plan }: PlanContext): Item {
  const { say } = turn;
  return {
    title: `${plan.learner} · ${plan.class}`,
    detail: [...learnerName(turn, plan.learner), say(`plan-status.${plan.status}`), plan.schoolYear].join(' · '),
    action: { label: say('action.status'), token: tokenOf({ kind: 'status', plan: plan.id }) },
  };
}

/** The list is shown in a private chat alone, where those who look after a plan see the name. */
const learnerName = (turn: Turn, code: string): readonly string[] =>
  turn.organisation.learners.filter((one) => one.code === code).map((one) => one.name);
