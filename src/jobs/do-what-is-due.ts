/** Does at once what the ticks would do by and by: for a clock that was moved on. */

import type { Bot } from '../bot/create-bot.ts';
import { addDigests } from '../bot/duties/digest-due.ts';
import { addLogReminders } from '../bot/log/log-reminders.ts';

/** Resolves once everything that is due by now has gone out. Throws what the stores throw. */
export async function doWhatIsDue({ services, sweep, outbox }: Bot): Promise<void> {
  await sweep();
  await addDigests(services);
  await addLogReminders(services);
  await outbox.drain();
}
