/** A closed loop: so many people at once, each doing the next thing when the last is done. */
import { within } from '../src/shared/with-timeout.ts';
import type { FarEnd } from './platform-far-end.ts';

/** What one thing took, in milliseconds. */
export interface Done {
  /** Until the platform had its answer. */
  readonly acknowledged: number;
  /** Until the answer stood before the person. */
  readonly whole: number;
}

/** Does one thing as that person; throws where it is not answered as it should be. */
export type Doing = (person: number) => Promise<Done>;

export interface Cell {
  readonly perSecond: number;
  readonly done: readonly Done[];
  readonly errors: readonly string[];
  /** What the bot asked of the platform for each of them. */
  readonly calls: number;
  readonly bytes: number;
}

export interface LoadOptions {
  readonly far: FarEnd;
  readonly atOnce: number;
  readonly milliseconds: number;
  /** Before anything is counted. */
  readonly warmUp: number;
}

export async function load(doing: Doing, { far, atOnce, milliseconds, warmUp }: LoadOptions): Promise<Cell> {
  const done: Done[] = [];
  const errors: string[] = [];
  const before = far.asked();
  let all = 0;
  const begin = performance.now() + warmUp;
  const end = begin + milliseconds;
  const loop = async (person: number): Promise<void> => {
    while (performance.now() < end) {
      try {
        const one = await answered(doing(person));
        const now = performance.now();
        all += 1;
        if (now >= begin && now < end) done.push(one);
      } catch (error) {
        errors.push(error instanceof Error ? error.message : String(error));
        // Whatever fails at once is not done a thousand times.
        await new Promise((next) => setTimeout(next, 100));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, person) => loop(person)));
  const { times, bytes } = far.asked();
  const each = (count: number): number => count / Math.max(all, 1);
  return {
    ...{ perSecond: (done.length / milliseconds) * 1_000, done, errors },
    ...{ calls: each(times - before.times), bytes: each(bytes - before.bytes) },
  };
}

/** Milliseconds after which nobody waits for it any more. */
const longest = 20_000;

async function answered(doing: Promise<Done>): Promise<Done> {
  const waited = await within(doing, longest);
  if (waited.kind === 'late') throw new Error('not answered within twenty seconds');
  return waited.value;
}

/** The value below which that part of them lies. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
