/** What the sums of the log say of one measure. */
import type { MemberId } from '../people/ids.ts';
import type { LogState } from './log-entry.ts';

/** How many entries of a measure by one member are in one state. */
export interface LogSum {
  readonly plan: string;
  readonly row: string;
  readonly by: MemberId;
  readonly state: LogState;
  readonly count: number;
}

export interface MeasureCount {
  /** Those that took place, confirmed or not. */
  readonly held: number;
  readonly open: number;
  readonly missed: number;
}

/** Void entries are counted nowhere. */
export function measureCount(sums: readonly LogSum[], plan: string, row: string): MeasureCount {
  const count = (...states: readonly LogState[]): number =>
    sums
      .filter((one) => one.plan === plan && one.row === row && states.includes(one.state))
      .reduce((total, one) => total + one.count, 0);
  return { held: count('open', 'confirmed'), open: count('open'), missed: count('missed') };
}
