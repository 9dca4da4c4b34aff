/** The list of what is to be typed into the state's system: a line for each plan, with its sections, status and months. */

import { today as dayOf, type LocalDate } from '../../../domain/calendar/local-date.ts';
import { speakMonth } from '../../../domain/calendar/speak-date.ts';
import type { LogSum } from '../../../domain/log/sums.ts';
import { maySee } from '../../../domain/plan/access.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { type Change, maySeeChanges, typingsOf } from '../../../domain/plan/typed-elsewhere.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { memberName } from '../../core/views/member-name.ts';
import { messageView } from '../../core/views/message.ts';
import { planTitle, type Speaking, sectionShort, statusName } from '../../plans/views/plan-words.ts';
import type { Item, View } from '../../ports/view.ts';

/** A plan, and what of it is to be typed in. */
export interface UntypedPlan {
  readonly context: PlanContext;
  readonly changes: readonly Change[];
}

/** What was logged, by the first day of its month. */
export type MonthSums = ReadonlyMap<LocalDate, readonly LogSum[]>;

export function typingListView(turn: Turn, plans: readonly UntypedPlan[], sums: MonthSums): View {
  const { say } = turn;
  return messageView({
    name: 'log',
    title: say('log.typing.title'),
    text: plans.length === 0 ? say('log.typing.none') : say('log.typing.how', { count: plans.length }),
    blocks: plans.length === 0 ? [] : [{ kind: 'items', items: plans.map((plan) => planItem(turn, plan, sums)) }],
    actions: [commandAction(say, 'month-papers'), commandAction(say, 'my-plans')],
  });
}

function planItem(turn: Turn, { context, changes }: UntypedPlan, sums: MonthSums): Item {
  const to = { context, say: turn.say };
  const seesAll = maySeeChanges(turn, context, changes);
  const sections = changes.flatMap((one) =>
    one.kind === 'section' && maySee(turn, context.plan, one.section) ? sectionShort(to, one.section) : [],
  );
  const lines = [
    ...(sections.length === 0 ? [] : [turn.say('log.typing.sections', { sections: sections.join(', ') })]),
    ...changes.flatMap((one) => changeLine(turn, to, { change: one, sums })),
    ...(seesAll ? [] : [turn.say('log.typing.others')]),
    ...lastLine(turn, to),
  ];
  const until = changes.at(-1)?.at ?? '';
  const action = {
    label: turn.say('log.typing.done'),
    token: tokenOf({ kind: 'typed-in', plan: context.plan.id, until }),
  };
  return {
    title: planTitle(to),
    detail: lines.join('\n'),
    ...(seesAll && { action }),
  };
}

interface OfMonth {
  readonly change: Change;
  readonly sums: MonthSums;
}

function changeLine({ say, today }: Turn, { context }: Speaking, { change, sums }: OfMonth): readonly string[] {
  const { plan } = context;
  switch (change.kind) {
    case 'section':
      return [];
    case 'status':
      return [say('log.typing.status', { status: statusName(say, plan.type, plan.status) })];
    case 'month': {
      const own = (sums.get(change.first) ?? []).filter((one) => one.plan === plan.id);
      const held = say('log.month.held', { count: countOf(own, 'confirmed') });
      const open = countOf(own, 'open');
      const month = speakMonth(change.first.slice(0, 7), { today, language: say.language });
      if (open === 0) return [say('log.typing.month', { month, held })];
      return [say('log.typing.month-open', { month, held, open: say('log.typing.open', { count: open }) })];
    }
    default:
      return change satisfies never;
  }
}

const countOf = (sums: readonly LogSum[], state: LogSum['state']): number =>
  sums.filter((one) => one.state === state).reduce((total, { count }) => total + count, 0);

function lastLine(turn: Turn, { context }: Speaking): readonly string[] {
  const last = typingsOf(context).at(-1);
  if (last === undefined) return [];
  const date = dayIn(turn, dayOf(new Date(last.at), context.organisation.zone), 'nominative');
  return [turn.say('log.typing.last', { date, name: memberName(turn, last.by) })];
}
