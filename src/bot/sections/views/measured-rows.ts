/** How what is measured stands: its last value, the change since the baseline, and what is still to be reached. */
import type { NumberForm } from '../../../domain/language/said-number.ts';
import type { MeasuredRow, TargetOf } from '../../../domain/plan/measured-rows.ts';
import type { SectionInstance } from '../../../domain/plan/on-path.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Say } from '../../core/texts.ts';
import type { Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { amountWords } from '../../plans/views/amount-words.ts';
import { dateWords, type Speaking } from '../../plans/views/plan-words.ts';
import { rowTitle } from '../../plans/views/value-words.ts';
import type { Item, View } from '../../ports/view.ts';
import type { NamedList } from '../find-list.ts';

export interface MeasuredPlan {
  readonly to: Speaking;
  /** Where the values are written. */
  readonly values: SectionInstance;
  /** Whether this person may write one now. */
  readonly isOpen: boolean;
  readonly lines: readonly MeasuredRow[];
}

export function measuredView({ say }: Turn, { type, list }: NamedList, plans: readonly MeasuredPlan[]): View {
  const lines = plans.flatMap((one) => one.lines);
  const measured = lines.filter(({ last }) => last !== undefined).length;
  return messageView({
    name: 'rows',
    title: say(`${type}:lists.${list}.title`),
    text: say('rows.measured', { measured, count: lines.length }),
    blocks: [{ kind: 'items', items: plans.flatMap((one) => one.lines.map((line) => itemOf(one.to, line))) }],
    actions: plans
      .filter(({ isOpen }) => isOpen)
      .map(({ to, values }) => ({
        label: say('rows.measure'),
        token: tokenOf({ kind: 'section', plan: to.context.plan.id, section: values.key }),
      })),
  });
}

const itemOf = (to: Speaking, line: MeasuredRow): Item => ({
  title: rowTitle(to, line.row),
  detail: [nowWords(to, line), ...targetLines(to.say, line.targets)].join('\n'),
});

const figure: NumberForm = { decimals: 2 };

function nowWords(to: Speaking, { baseline, last }: MeasuredRow): string {
  const { say } = to;
  const start = baseline === undefined ? null : amountWords(say, baseline, figure);
  if (last === undefined)
    return start === null ? say('rows.measured-none') : say('rows.measured-none-from', { baseline: start });
  const now = say('rows.measured-now', { value: amountWords(say, last.value, figure), date: dateWords(to, last.on) });
  if (start === null || last.change === undefined) return now;
  return say('rows.measured-change', { now, change: changeWords(say, last.change), baseline: start });
}

/** "+11,2 %" */
const changeWords = (say: Say, change: number): string =>
  `${change > 0 ? '+' : ''}${amountWords(say, change, { decimals: 1, unit: 'percent' })}`;

/** A line for each that is set, and one for all that are not. */
function targetLines(say: Say, targets: readonly TargetOf[]): readonly string[] {
  const isSet = ({ value, change }: TargetOf): boolean => value !== undefined || change !== undefined;
  const unset = targets.filter((target) => !isSet(target)).map(({ year }) => year);
  return [
    ...targets.filter(isSet).map((target) => targetWords(say, target)),
    ...(unset.length === 0
      ? []
      : [say('rows.target-unset', { years: unset.map((year) => say('rows.year', { year })).join(', ') })]),
  ];
}

function targetWords(say: Say, { year, value, change = 0, reached }: TargetOf): string {
  if (value === undefined) return say('rows.target-of-baseline', { year, change: changeWords(say, change) });
  const state = say(reached ? 'rows.target-reached' : 'rows.target-open');
  return say('rows.target', { year, value: amountWords(say, value, figure), state });
}
