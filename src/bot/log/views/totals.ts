/** The sums of the log, of a month or a semester: first what it comes to, then each measure of each plan. */

import { speakMonth } from '../../../domain/calendar/speak-date.ts';
import type { Obligation } from '../../../domain/duties/obligation.ts';
import { type LogSpan, semesterOfSpan } from '../../../domain/log/log-span.ts';
import { type LoggedMeasure, plannedTimes } from '../../../domain/log/measures.ts';
import type { LogSum, MeasureCount } from '../../../domain/log/sums.ts';
import type { MemberId } from '../../../domain/people/ids.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { capital } from '../../../domain/text/capital.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Say } from '../../core/texts.ts';
import type { Turn } from '../../core/turn.ts';
import { memberName } from '../../core/views/member-name.ts';
import { messageView } from '../../core/views/message.ts';
import { measureWords } from '../../plans/views/measure-words.ts';
import { subjectName } from '../../plans/views/option-words.ts';
import { periodWords } from '../../plans/views/period-words.ts';
import { planCode } from '../../plans/views/plan-words.ts';
import type { LogDays } from '../../ports/log.ts';
import type { Block, Item, View } from '../../ports/view.ts';

interface TotalsLine {
  readonly context: PlanContext;
  readonly measure: LoggedMeasure;
  readonly count: MeasureCount;
}

export interface LogTotals {
  readonly span: LogSpan;
  readonly days: LogDays;
  readonly plans: number;
  readonly lines: readonly TotalsLine[];
  readonly unconfirmed: readonly LogSum[];
  /** Duties of a document about these plans that are open, and were due by the end of that time. */
  readonly papers: readonly Obligation[];
}

function titleOf({ say, today }: Turn, span: LogSpan): string {
  const semester = semesterOfSpan(span);
  if (semester !== null) return [say('log.semester.title'), ...periodWords(say, semester)].join(' · ');
  return say('log.month.title', { month: speakMonth(span, { today, language: say.language }) });
}

export function totalsView(turn: Turn, totals: LogTotals): View {
  const { say } = turn;
  const { span, plans, lines, unconfirmed, papers } = totals;
  const total = lines.reduce((sum, { count }) => sum + count.held, 0);
  const proven = lines
    .filter(({ context }) => context.type.log?.proof === 'same-day')
    .reduce((sum, { count }) => sum + count.held, 0);
  const open = unconfirmed.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    ...(plans > 0 ? [say('log.month.plans', { count: plans }), say('log.month.held', { count: total })] : []),
    ...(open > 0 ? [say('log.month.open', { count: open, names: namesOf(turn, unconfirmed) })] : []),
    ...(proven > 0 && open === 0 ? [say('log.month.all-confirmed')] : []),
    ...(papers.length === 0 ? [] : [say('log.month.papers', { count: papers.length })]),
  ];
  const label = say('log.month.remind');
  return messageView({
    name: 'log',
    title: titleOf(turn, span),
    text: parts.length === 0 ? say('log.month.none') : `${capital(parts.join(', '))}.`,
    blocks: [
      ...bySubject(say, lines),
      ...(lines.length === 0
        ? []
        : [{ kind: 'items', items: lines.map((line) => lineItem(say, line, totals)) } as const]),
    ],
    actions: [
      ...(open > 0 || papers.length > 0
        ? [{ label, token: tokenOf({ kind: 'month-remind', month: span }), style: 'primary' } as const]
        : []),
      ...(lines.length === 0
        ? []
        : [{ label: say('log.month.paper'), token: tokenOf({ kind: 'paper', what: 'month', of: span }) }]),
      commandAction(say, 'unconfirmed'),
    ],
  });
}

/** "Valdis Ozolnieks 2, Sarma Purene 1" */
function namesOf(turn: Turn, sums: readonly LogSum[]): string {
  const counts = new Map<MemberId, number>();
  for (const { by, count } of sums) counts.set(by, (counts.get(by) ?? 0) + count);
  return [...counts].map(([by, count]) => `${memberName(turn, by)} ${count}`).join(', ');
}

/** Subject by subject over all plans, where that says more than the plans one by one. */
function bySubject(say: Say, lines: readonly TotalsLine[]): readonly Block[] {
  const held = new Map<string, number>();
  for (const { context, measure, count } of lines) {
    const { subject } = measure;
    const called =
      subject === undefined ? say('log.month.no-subject') : capital(subjectName({ say, context }, subject));
    held.set(called, (held.get(called) ?? 0) + count.held);
  }
  if (held.size < 2 || held.size === lines.length) return [];
  const facts = [...held].map(([label, count]) => ({ label, value: say('log.month.line-held', { count }) }));
  return [{ kind: 'facts', facts }];
}

function lineItem(say: Say, { context, measure, count }: TotalsLine, { span, days }: LogTotals): Item {
  const to = { say, context };
  const planned = semesterOfSpan(span) === null ? null : plannedTimes(context, measure, days);
  const parts = [
    say('log.month.line-held', { count: count.held }),
    ...(planned === null ? [] : [say('log.month.line-planned', { count: planned })]),
    ...(count.open > 0 ? [say('log.month.line-open', { count: count.open })] : []),
    ...(count.missed > 0 ? [say('log.month.line-missed', { count: count.missed })] : []),
  ];
  return { title: `${planCode(to)} · ${measureWords(to, measure)}`, detail: parts.join(' · ') };
}
