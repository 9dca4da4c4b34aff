/** All that is done by the clock: what, how often, in which zone. */

import type { Services } from '../bot/core/turn.ts';
import { addDigests } from '../bot/duties/digest-due.ts';
import { forgetOld } from '../bot/duties/retention.ts';
import { selfCheck } from '../bot/duties/self-check.ts';
import { sweep } from '../bot/duties/sweep.ts';
import { drain } from '../bot/outbox/drain.ts';
import type { Trouble } from '../bot/outbox/tell-administrators.ts';
import type { TimedJob } from './agenda.ts';

export interface JobsOptions {
  readonly services: Services;
  /** What of the platforms does not work. */
  readonly checkPlatforms: () => Promise<readonly Trouble[]>;
}

/** Each is done again without harm, and finds by itself what is left to do. */
export function jobsOf({ services, checkPlatforms }: JobsOptions): readonly TimedJob[] {
  const { id, zone: timezone } = services.organisation;
  const job = (name: string, cron: string, work: () => Promise<unknown>): TimedJob => ({
    name: `${name}/${id}`,
    cron,
    timezone,
    work: async () => void (await work()),
  });
  return [
    job('sweep', '* * * * *', () => sweep(services)),
    job('deliver', '* * * * *', () => drain(services)),
    job('digest', '*/5 * * * *', () => addDigests(services)),
    job('self-check', '30 2 * * *', () => selfCheck(services, checkPlatforms)),
    job('retention', '15 2 * * *', () => forgetOld(services)),
  ];
}
