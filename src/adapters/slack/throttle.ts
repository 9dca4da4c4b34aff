/** Lets calls through as fast as a platform takes them: once it has no time none goes before it has, and then fewer go at once. */

export interface ThrottleOptions<Given> {
  /** Calls that go at once. */
  readonly most: number;
  /** Milliseconds that a call waits for a platform that has no time; who would have to wait longer is told so at once. */
  readonly longest: number;
  /** Milliseconds for which an answer sends the call away; null where it was taken. */
  readonly sentAwayFor: (given: Given) => number | null;
}

/** The platform has time again in so many milliseconds, and the call was not taken. */
export interface Busy {
  readonly busyFor: number;
}

/** Does a call once it may go, and again where it was sent away; in the order in which they came. Throws what the call throws. */
export type Throttle<Given> = (call: () => Promise<Given>) => Promise<Given | Busy>;

/**
 * How many go at once falls by half with each wave of refusals and grows by one with each round of calls that were
 * taken, as TCP does it: a limit is met rarely then, and what it allows is used.
 */
export function openThrottle<Given>({ most, longest, sentAwayFor }: ThrottleOptions<Given>): Throttle<Given> {
  const door: Door = { until: 0, waveAt: Number.NEGATIVE_INFINITY, width: most, underWay: 0, waiting: [] };
  return async (call) => {
    const by = performance.now() + longest;
    for (let isFirst = true; ; isFirst = false) {
      const busyFor = await turn(door, by, isFirst);
      if (busyFor !== null) return { busyFor };
      const began = performance.now();
      try {
        const given = await call();
        const wait = sentAwayFor(given);
        if (wait === null) {
          door.width = Math.min(most, door.width + 1 / door.width);
          return given;
        }
        refused(door, began, wait);
      } finally {
        door.underWay -= 1;
        admit(door);
      }
    }
  };
}

interface Waiting {
  /** When it must have gone. */
  readonly by: number;
  readonly go: (busyFor: number | null) => void;
}

/** Moments are those of `performance.now()`. */
interface Door {
  /** Closed until then. */
  until: number;
  /** When calls were last sent away. */
  waveAt: number;
  width: number;
  underWay: number;
  waiting: readonly Waiting[];
  timer?: NodeJS.Timeout | undefined;
}

/** Null once the call may go; else the milliseconds for which it may not. Who was sent away comes before those that came later. */
function turn(door: Door, by: number, isFirst: boolean): Promise<number | null> {
  if (door.until > by) return Promise.resolve(door.until - performance.now());
  return new Promise((go) => {
    door.waiting = isFirst ? [...door.waiting, { by, go }] : [{ by, go }, ...door.waiting];
    admit(door);
  });
}

function admit(door: Door): void {
  const wait = door.until - performance.now();
  if (wait > 0) {
    admitIn(door, wait);
    return;
  }
  const free = Math.max(0, Math.floor(door.width) - door.underWay);
  const next = door.waiting.slice(0, free);
  door.waiting = door.waiting.slice(free);
  door.underWay += next.length;
  for (const { go } of next) go(null);
}

function admitIn(door: Door, wait: number): void {
  const open = (): void => {
    door.timer = undefined;
    admit(door);
  };
  // A timer may come a little early.
  door.timer ??= setTimeout(open, wait + 1).unref();
}

function refused(door: Door, began: number, milliseconds: number): void {
  const now = performance.now();
  // What was under way together is one wave.
  if (began > door.waveAt) {
    door.width = Math.max(1, Math.min(door.width, door.underWay) / 2);
    door.waveAt = now;
  }
  door.until = Math.max(door.until, now + milliseconds);
  for (const { by, go } of door.waiting) if (by < door.until) go(door.until - now);
  door.waiting = door.waiting.filter(({ by }) => by >= door.until);
}
