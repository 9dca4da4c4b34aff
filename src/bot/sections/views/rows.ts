/** The rows of a list section once each is complete: another one, a change, or handing over. */

import { rowsSeen } from '../../../domain/plan/access.ts';
import { settledBy } from '../../../domain/plan/guard.ts';
import { findSection, rowsOf, type SectionInstance } from '../../../domain/plan/on-path.ts';
import type { Row } from '../../../domain/plan/plan.ts';
import { presetOf } from '../../../domain/plan/preset-rows.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { dateWords, listTitle, memberName, type Speaking } from '../../plans/views/plan-words.ts';
import {
  returnedNotice,
  sectionHeading,
  statusAction,
  undoAction,
  writingNotice,
} from '../../plans/views/section-parts.ts';
import { rowDetail, rowPlace, rowTitle } from '../../plans/views/value-words.ts';
import type { Item, View } from '../../ports/view.ts';
import { carryAllAction, carryBlocks } from './carry.ts';
import { missedNotice } from './missed-notice.ts';

export function rowsView(turn: Turn, to: Speaking, section: SectionInstance): View {
  const ids = { plan: to.context.plan.id, section: section.key };
  const rows = rowsSeen(turn, to.context, rowsOf(to.context.plan, section.key));
  const finish = {
    label: to.say('action.finish'),
    token: tokenOf({ kind: 'finish', ...ids }),
    style: 'primary',
  } as const;
  const title = listTitle(to, section);
  return {
    name: 'rows',
    surface: 'message',
    title: sectionHeading(to, section),
    blocks: [
      ...returnedNotice(to, section),
      ...writingNotice(to, section, turn.member.id),
      ...missedNotice(to, section),
      {
        kind: 'text',
        text: rows.length === 0 ? to.say('rows.none', { title }) : to.say('rows.count', { count: rows.length }),
      },
      ...(rows.length === 0 ? [] : [{ kind: 'items', items: rows.map((row) => rowItem(to, row)) } as const]),
      ...carryBlocks(to, section),
    ],
    actions: [
      finish,
      ...carryAllAction(to, section),
      { label: to.say('action.add-row'), token: tokenOf({ kind: 'add-row', ...ids }) },
      { label: to.say('action.check'), token: tokenOf({ kind: 'read', ...ids, type: to.context.type.id }) },
      undoAction(to),
      statusAction(to),
    ],
  };
}

function rowItem(to: Speaking, row: Row): Item {
  const values = Object.assign({}, ...Object.values(row.answers).map((answer) => answer.values));
  const due = typeof values.due === 'string' ? to.say('status.due', { date: dateWords(to, values.due) }) : '';
  const who = typeof values.responsible === 'string' ? memberName(to, values.responsible) : '';
  const isTask = rowPlace(to, row)?.section.type.list?.kind === 'task';
  const detail = isTask ? [due, who].filter((part) => part !== '').join(' · ') : rowDetail(to, row);
  const token = tokenOf({ kind: 'remove-row', plan: to.context.plan.id, row: row.id });
  return {
    title: rowTitle(to, row),
    ...(detail !== '' && { detail }),
    ...(isRemovable(to, row) && {
      action: { label: to.say('action.remove'), token },
    }),
  };
}

function isRemovable({ context }: Speaking, row: Row): boolean {
  const section = findSection(context.type, context.plan, row.section);
  const isOver = section !== undefined && settledBy(context, section, row.createdAt)?.why === 'day-over';
  return !isOver && presetOf(context.type, context.plan, row) === undefined;
}
