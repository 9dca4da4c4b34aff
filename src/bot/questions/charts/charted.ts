/** A chart that a question led to, and how much of it a phone shows. */
import type { Chart } from '../../ports/view.ts';

/** What is drawn; the titles stand under these names. */
type ChartKind = 'classes' | 'holders' | 'plans' | 'weeks' | 'semesters' | 'plan';

export interface Charted {
  readonly kind: ChartKind;
  readonly chart: Chart;
  /** Labels that there are; where they are more, the first of them are drawn. */
  readonly count: number;
}

/** Bars that stand on a phone at once. */
export const mostBars = 8;
