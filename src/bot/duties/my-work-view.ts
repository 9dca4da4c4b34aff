/** One list of all that is a member's: what is theirs to decide and owed, by how near it is, then what else their plans ask, then the plans. */
import { commandAction } from '../core/command-action.ts';
import { tokenOf } from '../core/tap.ts';
import type { Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import { startable } from '../lifecycle/begin.ts';
import { fewPlans, planItem, plansAction } from '../lifecycle/views/plans-page.ts';
import type { Action, Block, View } from '../ports/view.ts';
import { byTap } from './by-tap.ts';
import { loadMyWork, type MyWork, partOf, type WorkPart, workParts } from './my-work.ts';
import { groupOf } from './views/daily.ts';
import { dutyLine } from './views/duty-line.ts';
import { newsItem } from './views/duty-news.ts';
import { severalAction } from './views/several-action.ts';
import { toldApart } from './views/told-apart.ts';

/** @param all whether what is due later is told duty by duty, and not only counted */
export async function showMyWork(turn: Turn, all = false): Promise<View> {
  return myWorkView(turn, await loadMyWork(turn), all);
}

export function myWorkView(turn: Turn, work: MyWork, asksAll = false): View {
  const { say } = turn;
  const all = asksAll || !hasNow(turn, work);
  const { to, asked, duties, sections, tasks, plans } = work;
  const few = plans.length <= fewPlans ? plans : [];
  const parts = workParts.filter((part) => all || part !== 'later');
  const apart = toldApart(
    to,
    duties.filter((duty) => parts.includes(partOf(duty, turn))),
  );
  return messageView({
    name: 'my-plans',
    title: say('my-work.title'),
    ...introOf(turn, work),
    blocks: [
      ...groupOf(
        say('duties.group.asked', { count: asked.length }),
        asked.map((one) => newsItem(to, one, 'list')),
      ),
      ...parts.flatMap((part) => dutyGroup(turn, work, { part, all, apart })),
      ...groupOf(
        say('my-work.sections', { count: sections.length }),
        sections.map(({ item }) => item),
      ),
      ...groupOf(
        say('my-work.tasks', { count: tasks.length }),
        tasks.map(({ item }) => item),
      ),
      ...groupOf(
        say('my-plans.title', { count: few.length }),
        few.map((context) => planItem(turn, context)),
      ),
    ],
    actions: [...severalOf(turn, work, all), ...(all ? [] : laterActions(turn, duties)), ...planActions(turn, plans)],
  });
}

/** Those that a tap alone ends are marked together, where there are several. */
function severalOf(turn: Turn, work: MyWork, all: boolean): readonly Action[] {
  return byTap(turn, work).length < 2 ? [] : [severalAction(turn, all ? 'all' : 'list')];
}

const planActions = (turn: Turn, plans: MyWork['plans']): readonly Action[] => [
  ...(plans.length > fewPlans ? [plansAction(turn, plans.length)] : []),
  ...(startable(turn).length > 0 ? [commandAction(turn.say, 'start')] : []),
  ...(plans.length > 0 ? [commandAction(turn.say, 'task')] : []),
  commandAction(turn.say, 'help'),
];

/** Whether anything waits that is not only due later. */
const hasNow = (turn: Turn, { asked, duties, sections, tasks }: MyWork): boolean =>
  asked.length + sections.length + tasks.length > 0 || duties.some((duty) => partOf(duty, turn) !== 'later');

function introOf(turn: Turn, work: MyWork) {
  const { say, member } = turn;
  const { duties, plans } = work;
  if (hasNow(turn, work) || duties.length > 0) return {};
  const isAdministrator = member.roles.includes('administrator');
  return {
    text: [
      say(plans.length === 0 ? 'my-work.none' : 'my-work.all-done'),
      ...(isAdministrator ? [say('my-work.administrator')] : []),
    ],
  };
}

interface Shown {
  readonly part: WorkPart;
  readonly all: boolean;
  readonly apart: ReturnType<typeof toldApart>;
}

function dutyGroup(turn: Turn, { to, duties }: MyWork, { part, all, apart }: Shown): readonly Block[] {
  const items = duties
    .filter((duty) => partOf(duty, turn) === part)
    .map((duty) => {
      const mayAct = duty.obligation.disputed === undefined && part !== 'waiting';
      const from = mayAct ? (all ? 'all' : 'list') : null;
      return dutyLine(to, duty, { from, more: true, apart: apart.get(duty.obligation.key) });
    });
  return groupOf(turn.say(`duties.group.${part}`, { count: items.length }), items);
}

/** What is due later only fills the list: it is counted, and shown when asked for. */
function laterActions(turn: Turn, duties: MyWork['duties']): readonly Action[] {
  const count = duties.filter((duty) => partOf(duty, turn) === 'later').length;
  const label = turn.say('duties.group.later', { count });
  return count === 0 ? [] : [{ label, token: tokenOf({ kind: 'daily', date: 'all' }) }];
}
