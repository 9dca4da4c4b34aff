/** A school on Slack and Teams, on a Tuesday at ten, and a notice that goes out there. */
import { openWorld, type WorldOptions } from '../../world.ts';

export const openTwoPlatforms = (options: WorldOptions = {}) =>
  openWorld({ platforms: ['slack', 'teams'], now: '2026-11-24T08:00:00.000Z', ...options });

/** Of a plan in which tasks are to be written, for Anna, who teaches Latvian. */
export const calling = (to: string, key = `k-${to}`) =>
  ({ key, kind: 'called', to, section: 'tasks:latviesu-valoda', vacant: false }) as const;
