/** What acts on many can be taken back for some minutes, before anybody is told and before anything follows from it. */
import type { Instant } from './local-time.ts';

const settlingMinutes = 10;

/** From when on what was done at that moment is told, and counts. */
export const settledAt = (done: Instant): Instant =>
  new Date(Date.parse(done) + settlingMinutes * 60_000).toISOString();

export const isSettled = (done: Instant, now: Instant): boolean => settledAt(done) <= now;
