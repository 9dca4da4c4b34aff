/** A platform that has no time is left in peace for as long as it asks, and yet gets all that it would take. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openThrottle } from '../../../src/adapters/slack/throttle.ts';

interface Answer {
  readonly name: string;
  readonly retryAfterMS: number | null;
}

const most = 16;
const longest = 30_000;
const roundTrip = 150;
const bothWays = [{ takes: 0 }, { takes: roundTrip }] as const;

/** A platform with so many calls a second, after a burst; who comes too soon is sent away for whole seconds. */
function platform({ perSecond = 5, burst = 10, takes = roundTrip } = {}) {
  const throttle = openThrottle<Answer>({ most, longest, sentAwayFor: ({ retryAfterMS }) => retryAfterMS });
  const seen = { taken: [] as string[], sentAway: 0, early: 0 };
  let [left, since, told, until] = [burst, performance.now(), Number.POSITIVE_INFINITY, 0];
  const call = async (name: string): Promise<Answer> => {
    const now = performance.now();
    // What was under way when the first answer came could not know of it.
    if (now > told && now < until) seen.early += 1;
    left = Math.min(burst, left + ((now - since) / 1_000) * perSecond);
    since = now;
    const isTaken = left >= 1;
    if (isTaken) left -= 1;
    const retryAfterMS = isTaken ? null : 1_000;
    await new Promise((done) => setTimeout(done, takes));
    if (isTaken) seen.taken.push(name);
    else {
      seen.sentAway += 1;
      [told, until] = [performance.now() + takes, performance.now() + 1_000];
    }
    return { name, retryAfterMS };
  };
  return { seen, throttle, send: (name: string) => throttle(() => call(name)) };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

describe('a platform with a limit', () => {
  it.each(bothWays)('is asked by nobody before it has time again, each answer taking $takes ms', async ({ takes }) => {
    const { seen, send } = platform({ takes });
    const all = Promise.all(Array.from({ length: 100 }, (_, index) => send(`m${index}`)));
    await vi.advanceTimersByTimeAsync(60_000);
    await all;
    expect(seen.taken.toSorted()).toHaveLength(100);
    expect(new Set(seen.taken).size).toBe(100);
    expect(seen.early).toBe(0);
  });

  it('gets nearly all that it takes, and is asked in vain now and then only', async () => {
    const { seen, send } = platform();
    const sent: Promise<unknown>[] = [];
    let next = 0;
    const loop = async (): Promise<void> => {
      while (next < 1_000) await send(`m${next++}`);
    };
    for (let index = 0; index < most; index += 1) sent.push(loop());
    await vi.advanceTimersByTimeAsync(120_000);
    const allowed = 10 + 120 * 5;
    expect(seen.taken.length).toBeGreaterThan(allowed * 0.95);
    expect(seen.sentAway).toBeLessThan(seen.taken.length / 2);
    expect(seen.early).toBe(0);
  });

  it('takes who came first first, those that it sent away too', async () => {
    const { seen, send } = platform({ burst: 1, takes: 0 });
    const names = Array.from({ length: 20 }, (_, index) => `m${String(index).padStart(2, '0')}`);
    const all = Promise.all(names.map(send));
    await vi.advanceTimersByTimeAsync(20_000);
    await all;
    const late = seen.taken.map((name, place) => Math.abs(place - names.indexOf(name)));
    expect(Math.max(...late)).toBeLessThan(most);
  });
});

describe('a platform that asks for a long while', () => {
  const away = (retryAfterMS: number | null) => async (): Promise<Answer> => ({ name: 'm', retryAfterMS });

  it('is not waited for: who comes meanwhile is told for how long, without asking it', async () => {
    const { throttle } = platform();
    expect(await throttle(away(60_000))).toEqual({ busyFor: 60_000 });
    await vi.advanceTimersByTimeAsync(10_000);
    const asked = vi.fn(away(null));
    expect(await throttle(asked)).toEqual({ busyFor: 50_000 });
    expect(asked).not.toHaveBeenCalled();
  });

  it('tells those too that were waiting already', async () => {
    const throttle = openThrottle<Answer>({ most: 1, longest, sentAwayFor: ({ retryAfterMS }) => retryAfterMS });
    const both = Promise.all([throttle(away(60_000)), throttle(away(null))]);
    expect(await both).toEqual([{ busyFor: 60_000 }, { busyFor: 60_000 }]);
  });

  it('is asked again once it has time, also by whoever waited near to the end', async () => {
    const { throttle } = platform();
    await throttle(away(40_000));
    await vi.advanceTimersByTimeAsync(20_000);
    const later = throttle(away(null));
    await vi.advanceTimersByTimeAsync(20_002);
    expect(await later).toEqual({ name: 'm', retryAfterMS: null });
  });
});

it('a call that fails makes room for the next one', async () => {
  const throttle = openThrottle<Answer>({ most: 1, longest, sentAwayFor: () => null });
  const failing = throttle(() => Promise.reject(new Error('no answer')));
  const next = throttle(async () => ({ name: 'm', retryAfterMS: null }));
  await expect(failing).rejects.toThrow('no answer');
  expect(await next).toMatchObject({ name: 'm' });
});
