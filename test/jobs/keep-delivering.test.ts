/** What is to be sent goes out soon after its time, though nobody asks all the time whether there is anything. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepDelivering } from '../../src/jobs/keep-delivering.ts';
import { openBot, openServices } from '../world/services.ts';

const monday = Date.UTC(2026, 10, 23, 8);
const seconds = 1_000;
const hour = 3_600 * seconds;
/** The longest that anything waits after its time. */
const patience = 30 * seconds;

beforeEach(() => void vi.useFakeTimers({ now: monday }));
afterEach(() => void vi.useRealTimers());

/** A process with nothing to send; its clock may be moved. */
function openProcess() {
  const clock = { ahead: 0, now: () => new Date(Date.now() + clock.ahead) };
  const bot = openBot(openServices({ clock }));
  const { services, outbox } = bot;
  const drained: number[] = [];
  const drain = async () => void drained.push(Date.now() - monday);
  const stop = keepDelivering({
    withBot: (work) => work({ ...bot, outbox: { ...outbox, drain } }),
    report: services.report,
  });
  /** Another process puts something in, and is killed before it can send it. */
  const leave = (notBefore: number) =>
    services.deliveries.add(services.organisation.id, [
      {
        key: `notice/${notBefore}`,
        to: { kind: 'member', member: 'anna' },
        content: { kind: 'trouble', code: 'mail' },
        notBefore: new Date(notBefore).toISOString(),
      },
    ]);
  return { clock, drained, stop, leave };
}

it('what another process left is sent, though nothing was waiting before', async () => {
  const { drained, stop, leave } = openProcess();
  await vi.advanceTimersByTimeAsync(5 * seconds);
  await leave(monday);
  await vi.advanceTimersByTimeAsync(patience);
  expect(drained).not.toEqual([]);
  await stop();
});

it('what another process left that is due sooner than what was waiting is sent soon after its time', async () => {
  const { drained, stop, leave } = openProcess();
  await leave(monday + hour);
  await vi.advanceTimersByTimeAsync(5 * seconds);
  await leave(monday + 30 * seconds);
  await vi.advanceTimersByTimeAsync(25 * seconds + patience);
  expect(drained[0]).toBeGreaterThanOrEqual(30 * seconds);
  await stop();
});

it.each([
  ['on by a day', 24 * hour],
  ['back by an hour, and goes on from there', -hour],
])('whoever moves the clock %s forgets nothing', async (_, ahead) => {
  const { clock, drained, stop, leave } = openProcess();
  await leave(monday + 2 * hour);
  await vi.advanceTimersByTimeAsync(hour);
  expect(drained).toEqual([]);
  clock.ahead = ahead;
  const until = Math.max(0, monday + 2 * hour - clock.now().getTime());
  await vi.advanceTimersByTimeAsync(until + patience);
  expect(drained[0]).toBeGreaterThanOrEqual(hour + until);
  await stop();
});
