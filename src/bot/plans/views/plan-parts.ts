/** The sections and tasks of a plan, as far as the reader may see them: how far each is, and what they can do about it. */
import { carriesOut, mayAnswer, maySee, owns, rowsSeen, seesRowsOf } from '../../../domain/plan/access.ts';
import { isWorkedOn } from '../../../domain/plan/life-cycle.ts';
import { liveTasks, type SectionInstance } from '../../../domain/plan/on-path.ts';
import type { Row } from '../../../domain/plan/plan.ts';
import { isTaskOver } from '../../../domain/plan/ratings.ts';
import { isWorkable, type SectionStanding, standings } from '../../../domain/plan/standing.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import type { Action, Block, Item, View } from '../../ports/view.ts';
import { planTitle, type Speaking } from './plan-words.ts';
import { statusAction } from './section-parts.ts';
import { sectionTitle } from './section-title.ts';
import { sectionDetail, sectionMark, taskDetail, taskMark } from './status-words.ts';
import { rowTitle } from './value-words.ts';

export function planPartsView(turn: Turn, to: Speaking): View {
  const { plan } = to.context;
  const all = standings(to.context);
  const seen = all.filter(({ section }) => maySee(turn, plan, section));
  const items = [
    ...seen.map((one) => sectionItem(turn, to, one)),
    ...all
      .filter((one) => !seen.includes(one) && seesRowsOf(turn, to.context, one.section))
      .map(({ section }) => ({ title: sectionTitle(to, section), action: readAction(to, section) })),
  ];
  return {
    name: 'plan',
    surface: 'message',
    title: to.say('status.parts', { plan: planTitle(to) }),
    blocks: [
      ...(items.length === 0 ? [] : ([{ kind: 'items', items }] as const)),
      ...taskBlocks(turn, to, rowsSeen(turn, to.context, liveTasks(plan))),
    ],
    actions: [statusAction(to)],
  };
}

function sectionItem(turn: Turn, to: Speaking, one: SectionStanding): Item {
  return {
    title: sectionTitle(to, one.section),
    detail: sectionDetail(turn, to, one),
    mark: sectionMark(to, one),
    ...actionOf(turn, to, one),
  };
}

function actionOf(turn: Turn, to: Speaking, { section, standing }: SectionStanding): { readonly action?: Action } {
  const ids = { plan: to.context.plan.id, section: section.key };
  if (isWorkable(standing) && mayAnswer(turn, to.context, section)) {
    // Who may fill it in for a colleague is not asked to.
    if (!owns(turn, to.context.plan, section)) {
      return { action: { label: to.say('action.open'), token: tokenOf({ kind: 'section', ...ids }) } };
    }
    const label = to.say(standing.kind === 'open' ? 'action.fill' : 'action.continue');
    return { action: { label, token: tokenOf({ kind: 'section', ...ids }), style: 'primary' } };
  }
  if (standing.kind !== 'done') return {};
  return { action: readAction(to, section) };
}

const readAction = (to: Speaking, { key }: SectionInstance): Action => ({
  label: to.say('action.read-section'),
  token: tokenOf({ kind: 'section', plan: to.context.plan.id, section: key }),
});

function taskBlocks(turn: Turn, to: Speaking, tasks: readonly Row[]): readonly Block[] {
  if (tasks.length === 0) return [];
  const { type, plan } = to.context;
  const items = tasks.map((row): Item => {
    const isMarked = row.state === 'done';
    const kind = isMarked ? 'task-open' : 'task-done';
    // A task that was reached or goes on as another one is over without a mark.
    const canMark = isWorkedOn(type, plan.status) && (isMarked || !isTaskOver(type, plan, row));
    const mine = canMark && carriesOut(turn, row);
    const action = { label: to.say(`action.${kind}`), token: tokenOf({ kind, plan: plan.id, row: row.id }) };
    return { title: rowTitle(to, row), detail: taskDetail(to, row), mark: taskMark(to, row), ...(mine && { action }) };
  });
  return [
    { kind: 'heading', text: to.say('status.tasks') },
    { kind: 'items', items },
  ];
}
