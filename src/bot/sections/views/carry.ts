/** Tasks of a semester that were not reached, each to be carried over into the next one with one tap, or all of them. */
import type { SectionInstance } from '../../../domain/plan/on-path.ts';
import { ratingsFieldOf, ratingsOf, tasksToCarry } from '../../../domain/plan/ratings.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Speaking } from '../../plans/views/plan-words.ts';
import { choiceWords, rowTitle } from '../../plans/views/value-words.ts';
import type { Action, Block, Item } from '../../ports/view.ts';

export function carryBlocks(to: Speaking, section: SectionInstance): readonly Block[] {
  const tasks = tasksToCarry(to.context.plan, section);
  const field = ratingsFieldOf(section.type)?.field;
  if (tasks.length === 0 || field === undefined) return [];
  const ratings = ratingsOf(to.context.plan, section);
  const words = choiceWords(to, { section, inRow: false }, field);
  const items = tasks.map((row): Item => {
    const mark = words.find((one) => one.value === ratings.get(row.id))?.label;
    const token = tokenOf({ kind: 'carry-task', plan: to.context.plan.id, section: section.key, row: row.id });
    return {
      title: rowTitle(to, row),
      ...(mark !== undefined && { mark: { text: mark, tone: 'warning' } }),
      action: { label: to.say('review.carry.one'), token },
    };
  });
  return [
    { kind: 'text', text: to.say('review.carry.intro', { count: tasks.length }) },
    { kind: 'items', items },
  ];
}

/** All at once, where there are several. */
export function carryAllAction(to: Speaking, section: SectionInstance): readonly Action[] {
  const count = tasksToCarry(to.context.plan, section).length;
  if (count < 2) return [];
  const token = tokenOf({ kind: 'carry-all', plan: to.context.plan.id, section: section.key });
  return [{ label: to.say('review.carry.all', { count }), token }];
}
