/** What acts on many can be taken back for some minutes, before anybody is told and before anything follows from it. */
import type { Instant } from './local-time.ts';

const settlingMinutes = 10;

/** Whether what was done at that moment counts by now. */
export const isSettled = (done: Instant, now: Instant): boolean =>
  Date.parse(done) + settlingMinutes * 60_000 <= Date.parse(now);
