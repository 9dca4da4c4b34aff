/** Starts what Solis does by the clock, as far as this process is to do it. */
import type { Db } from 'mongodb';
import { openAuditSigning } from '../adapters/mongo/audit-chain.ts';
import type { DataKey } from '../adapters/mongo/data-keys.ts';
import type { Services } from '../bot/core/turn.ts';
import type { Bot, WithBot } from '../bot/create-bot.ts';
import { handOver } from '../bot/plans/hand-over.ts';
import type { Role } from '../config/jobs.ts';
import { startAgenda } from '../jobs/agenda.ts';
import { jobsOf } from '../jobs/jobs.ts';
import { keepDelivering } from '../jobs/keep-delivering.ts';
import type { Chats } from './chats.ts';

export interface ClockworkOptions {
  readonly withBot: WithBot;
  readonly services: Pick<Services, 'organisation' | 'clock' | 'report'>;
  readonly db: Db;
  readonly role: Role;
  readonly chats: Pick<Chats, 'checks'>;
  /** Newest first; they sign the audit trail. */
  readonly keys: readonly DataKey[];
}

/** @returns what ends it: nothing is begun any more, and what is under way is done */
export async function startClockwork(options: ClockworkOptions): Promise<() => Promise<void>> {
  const { withBot, services, db, keys, role, chats } = options;
  const { report, organisation, clock } = services;
  if (role === 'web') {
    // What an earlier process left with the plans need not wait for a worker.
    void withBot(sendLeft).catch((error: unknown) => report('notices.waiting', error, {}));
    return async () => {};
  }
  const sign = openAuditSigning({ db, keys, organisation: organisation.id });
  const checkPlatforms = async () => (await Promise.all(chats.checks.map(({ check }) => check()))).flat();
  const jobs = await startAgenda({
    db,
    jobs: jobsOf({ withBot, organisation, checkPlatforms, signAudit: () => sign(clock.now()) }),
    report,
  });
  const stopDelivering = keepDelivering({ withBot, report });
  const firstSweep = withBot(({ sweep }) => sweep()).catch((error: unknown) => report('sweep.failed', error, {}));
  return async () => {
    await Promise.all([jobs.stop(), stopDelivering(), firstSweep]);
  };
}

async function sendLeft({ services, outbox }: Bot): Promise<void> {
  await handOver(services, await services.plans.pendingNotices(services.organisation.id));
  await outbox.drain();
}
