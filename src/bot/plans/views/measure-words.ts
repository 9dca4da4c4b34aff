/** What the measures of a plan are called that are logged, and how many sessions took place. */

import { type LoggedMeasure, measuresOf, plannedTimes } from '../../../domain/log/measures.ts';
import { type LogSum, measureCount } from '../../../domain/log/sums.ts';
import { rowsSeen } from '../../../domain/plan/access.ts';
import type { Turn } from '../../core/turn.ts';
import type { Fact } from '../../ports/view.ts';
import { subjectName } from './option-words.ts';
import type { Speaking } from './plan-words.ts';
import { rowTitle } from './value-words.ts';

/** "Konsultācijas – matemātika" */
export const measureWords = (to: Speaking, { row, subject }: Pick<LoggedMeasure, 'row' | 'subject'>): string =>
  [rowTitle(to, row), ...(subject === undefined ? [] : [subjectName(to, subject)])].join(' – ');

/** "Konsultācijas – matemātika: notikušas 7 no 16", of the measures that the reader may see. */
export function loggedFacts(turn: Turn, to: Speaking, sums: readonly LogSum[]): readonly Fact[] {
  const { say, context } = to;
  const seen = rowsSeen(
    turn,
    context,
    measuresOf(context).map(({ row }) => row),
  );
  return measuresOf(context)
    .filter(({ row }) => seen.includes(row))
    .map((measure) => {
      const { held, open } = measureCount(sums, context.plan.id, measure.row.id);
      const of = plannedTimes(context, measure);
      const words = of === null ? say('status.held', { count: held }) : say('status.held-of', { count: held, of });
      return {
        label: measureWords(to, measure),
        value: open === 0 ? words : say('status.held-open', { held: words, open }),
      };
    });
}
