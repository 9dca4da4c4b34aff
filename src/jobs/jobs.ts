/** All that is done by the clock: what, how often, in which zone. */

import type { Bot, WithBot } from '../bot/create-bot.ts';
import { addDigests } from '../bot/duties/digest-due.ts';
import { forgetOld } from '../bot/duties/retention.ts';
import { selfCheck } from '../bot/duties/self-check.ts';
import { addLogReminders } from '../bot/log/log-reminders.ts';
import type { Trouble } from '../bot/outbox/tell-administrators.ts';
import type { Organisation } from '../domain/people/organisation.ts';
import type { TimedJob } from './agenda.ts';

export interface JobsOptions {
  readonly withBot: WithBot;
  readonly organisation: Pick<Organisation, 'id' | 'zone'>;
  /** What of the platforms does not work. */
  readonly checkPlatforms: () => Promise<readonly Trouble[]>;
  readonly signAudit: () => Promise<void>;
}

/** One after the other; what fails keeps none of the others back. Throws what failed first. */
async function eachOf(works: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failed: unknown[] = [];
  for (const work of works) await work().catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw failed[0];
}

/** Each is done again without harm, and finds by itself what is left to do. */
export function jobsOf({ withBot, organisation, checkPlatforms, signAudit }: JobsOptions): readonly TimedJob[] {
  const { id, zone: timezone } = organisation;
  const job = (name: string, cron: string, work: (bot: Bot) => Promise<unknown>): TimedJob => ({
    name: `${name}/${id}`,
    cron,
    timezone,
    work: async () => void (await withBot(work)),
  });
  return [
    // Behind the turns all of it is done at once, and `keepDelivering` sends what is due: this makes up for what a killed process left.
    job('due', '*/5 * * * *', ({ services, outbox, sweep }) =>
      eachOf([sweep, () => addDigests(services), () => addLogReminders(services), outbox.drain, signAudit]),
    ),
    job('nightly', '15 2 * * *', ({ services }) =>
      eachOf([() => forgetOld(services), () => selfCheck(services, checkPlatforms)]),
    ),
  ];
}
