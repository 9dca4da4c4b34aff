/** The limits of a stub platform: what it lets through, whom it sends away for how long, and who comes back too early. */

export interface Limit {
  readonly perSecond: number;
  /** Calls that go at once after a rest. */
  readonly burst: number;
}

/** Times are milliseconds. */
export interface Watched {
  /** Says how many whole seconds to stay away; null: it may go. */
  ask(now: number): number | null;
  /** That was answered. */
  told(now: number, seconds: number): void;
  /** Calls that came before the time was over that an answer had told. */
  ignored(): number;
}

/** What may still come after an answer that sends it away: it was under way before that answer was read. */
const underWay = 250;

export function openLimit({ perSecond, burst }: Limit): Watched {
  let left = burst;
  let since = Number.NaN;
  let closed: readonly { readonly from: number; readonly until: number }[] = [];
  let early = 0;
  return {
    ask: (now) => {
      closed = closed.filter(({ until }) => until > now);
      if (closed.some(({ from }) => from < now)) early += 1;
      left = Math.min(burst, left + (Number.isNaN(since) ? 0 : (now - since) / 1_000) * perSecond);
      since = now;
      if (left < 1) return Math.ceil((1 - left) / perSecond);
      left -= 1;
      return null;
    },
    told: (now, seconds) => {
      closed = [...closed, { from: now + underWay, until: now + seconds * 1_000 }];
    },
    ignored: () => early,
  };
}
