/** What the Slack app tells its log: ids and codes only. */

import type { Logger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';
import type { ChatLog } from '../../bot/core/chat-options.ts';
import { faultOf } from './errors.ts';

/** For the libraries: their words may repeat what people wrote, so only the kinds of errors among them are kept. */
export function libraryLogger(log: ChatLog): Logger {
  const errorsOf = (said: readonly unknown[]) => said.filter((one) => one instanceof Error).map(faultOf);
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: (...said: readonly unknown[]) => {
      const faults = errorsOf(said);
      if (faults.length > 0) log.error({ faults }, 'slack: the library reports a fault');
    },
    setLevel: () => undefined,
    getLevel: () => LogLevel.ERROR,
    setName: () => undefined,
  };
}
