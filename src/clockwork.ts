/** Starts what Solis does by the clock, as far as this process is to do it. */
import type { Db } from 'mongodb';
import { handOver } from './bot/deliver.ts';
import { sweep } from './bot/duties/sweep.ts';
import { lookAfterWorld } from './bot/look-after-world.ts';
import { drain } from './bot/outbox/drain.ts';
import type { World } from './bot/turn.ts';
import type { Chats } from './chats.ts';
import type { Role } from './config-jobs.ts';
import { startAgenda } from './jobs/agenda.ts';
import { jobsOf } from './jobs/jobs.ts';
import { keepDelivering } from './jobs/keep-delivering.ts';

export interface ClockworkOptions {
  readonly world: World;
  readonly db: Db;
  readonly role: Role;
  readonly chats: Pick<Chats, 'check'>;
}

/** @returns what ends it: nothing is begun any more, and what is under way is done */
export async function startClockwork({ world, db, role, chats }: ClockworkOptions): Promise<() => Promise<void>> {
  const { report } = world;
  if (role === 'web') {
    // What an earlier process left with the plans need not wait for a worker.
    void sendLeft(world).catch((error: unknown) => report('notices wait', error, {}));
    return async () => {};
  }
  if (role === 'worker') lookAfterWorld(world);
  const jobs = await startAgenda({ db, jobs: jobsOf({ world, checkPlatforms: chats.check }), report });
  const stopDelivering = keepDelivering(world);
  void sweep(world).catch((error: unknown) => report('the first sweep failed', error, {}));
  return async () => {
    await Promise.all([jobs.stop(), stopDelivering()]);
  };
}

async function sendLeft(world: World): Promise<void> {
  await handOver(world, await world.plans.pendingNotices(world.organisation.id));
  await drain(world);
}
