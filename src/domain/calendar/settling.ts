/** What acts on many can be taken back for some minutes, before anybody is told and before anything follows from it. */
import type { Instant } from './local-time.ts';

const settlingMinutes = 10;

/** From when on what was done at that moment counts. */
export const settlesAt = (done: Instant): Instant =>
  new Date(Date.parse(done) + settlingMinutes * 60_000).toISOString();

/** Whether what was done at that moment counts by now. */
export const isSettled = (done: Instant, now: Instant): boolean => Date.parse(settlesAt(done)) <= Date.parse(now);
