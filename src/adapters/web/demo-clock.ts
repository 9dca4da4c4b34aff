/** The clock of a trial: runs like any other, and is moved on by days, stop by stop, so that nothing of the days between is passed over. */
import { DateTime } from 'luxon';
import type { Clock } from '../../bot/ports/clock.ts';

/** Keeps how far the clock was moved, in milliseconds, so that a restart does not turn it back. */
export interface OffsetStore {
  load(): Promise<number>;
  save(offset: number): Promise<void>;
}

export type Move = 'day' | 'week';

/** A move that is under way: stops that are done, of how many. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface DemoClock extends Clock {
  isMoved(): boolean;
  /** Null where no move is under way. */
  progress(): Progress | null;
  /** Whether the last move ended before its time because of a fault. */
  isStuck(): boolean;
  /**
   * Begins to move the clock on; does nothing where a move is under way. Never throws.
   * @param stopped does what is due at each stop; the clock stays where that fails
   */
  move(by: Move, stopped: () => Promise<void>): void;
  /** Back to the true time; not while a move is under way. */
  back(): Promise<void>;
  /** Calls at each stop, and once the clock is back. Gives the function that ends it. */
  listen(heard: () => void): () => void;
}

export interface DemoClockOptions {
  readonly store: OffsetStore;
  /** What is moved from. */
  readonly base: Clock;
  readonly zone: string;
  /** Hears of what failed at a stop. */
  readonly failed: (error: unknown) => void;
}

const days: Readonly<Record<Move, number>> = { day: 1, week: 7 };

/** The first when people have just been written to, the last when their working day is over; local hours. */
const hours = [9, 17] as const;

/** Where the clock stops on its way to nine o'clock of the last day: mornings and evenings, so that every hour that people chose is met. */
export function stopsOf(by: Move, now: Date, zone: string): readonly Date[] {
  const from = DateTime.fromJSDate(now, { zone });
  const end = from.startOf('day').plus({ days: days[by] }).set({ hour: hours[0] });
  return Array.from({ length: days[by] + 1 }, (_, day) => from.startOf('day').plus({ days: day }))
    .flatMap((day) => hours.map((hour) => day.set({ hour })))
    .filter((stop) => stop > from && stop <= end)
    .map((stop) => stop.toJSDate());
}

/** Opens the clock where it was left. Throws what the store throws. */
export async function openDemoClock({ store, base, zone, failed }: DemoClockOptions): Promise<DemoClock> {
  let offset = await store.load();
  let progress: Progress | null = null;
  let isStuck = false;
  const { listen, tell } = openEars();
  const now = (): Date => new Date(base.now().getTime() + offset);
  const set = async (to: number): Promise<void> => {
    await store.save(to);
    offset = to;
  };
  const run = async (stops: readonly Date[], stopped: () => Promise<void>): Promise<void> => {
    for (const [index, stop] of stops.entries()) {
      // Time that the stops themselves took may have led past this one.
      await set(Math.max(offset, stop.getTime() - base.now().getTime()));
      await stopped();
      progress = { done: index + 1, of: stops.length };
      tell();
    }
  };
  const over = (failure: { readonly error: unknown } | null): void => {
    progress = null;
    isStuck = failure !== null;
    if (failure !== null) failed(failure.error);
    tell();
  };
  const begin = (by: Move, stopped: () => Promise<void>): void => {
    const stops = stopsOf(by, now(), zone);
    progress = { done: 0, of: stops.length };
    run(stops, stopped).then(
      () => over(null),
      (error: unknown) => over({ error }),
    );
  };
  return {
    now,
    listen,
    isMoved: () => offset !== 0,
    progress: () => progress,
    isStuck: () => isStuck,
    move: (by, stopped) => (progress === null ? begin(by, stopped) : undefined),
    back: async () => {
      if (progress !== null) return;
      await set(0);
      over(null);
    },
  };
}

function openEars() {
  const ears = new Set<() => void>();
  return {
    tell: (): void => ears.forEach((heard) => void heard()),
    listen: (heard: () => void) => {
      ears.add(heard);
      return () => void ears.delete(heard);
    },
  };
}
