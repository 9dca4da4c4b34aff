/** Starts what Solis does by the clock, as far as this process is to do it. */
import type { Db } from 'mongodb';
import { lookAfter } from '../bot/background.ts';
import type { Services } from '../bot/core/turn.ts';
import { sweep } from '../bot/duties/sweep.ts';
import { drain } from '../bot/outbox/drain.ts';
import { handOver } from '../bot/plans/hand-over.ts';
import type { Role } from '../config/jobs.ts';
import { startAgenda } from '../jobs/agenda.ts';
import { jobsOf } from '../jobs/jobs.ts';
import { keepDelivering } from '../jobs/keep-delivering.ts';
import type { Chats } from './chats.ts';

export interface ClockworkOptions {
  readonly services: Services;
  readonly db: Db;
  readonly role: Role;
  readonly chats: Pick<Chats, 'check'>;
}

/** @returns what ends it: nothing is begun any more, and what is under way is done */
export async function startClockwork({ services, db, role, chats }: ClockworkOptions): Promise<() => Promise<void>> {
  const { report } = services;
  if (role === 'web') {
    // What an earlier process left with the plans need not wait for a worker.
    void sendLeft(services).catch((error: unknown) => report('notices wait', error, {}));
    return async () => {};
  }
  if (role === 'worker') lookAfter(services);
  const jobs = await startAgenda({ db, jobs: jobsOf({ services, checkPlatforms: chats.check }), report });
  const stopDelivering = keepDelivering(services);
  void sweep(services).catch((error: unknown) => report('the first sweep failed', error, {}));
  return async () => {
    await Promise.all([jobs.stop(), stopDelivering()]);
  };
}

async function sendLeft(services: Services): Promise<void> {
  await handOver(services, await services.plans.pendingNotices(services.organisation.id));
  await drain(services);
}
