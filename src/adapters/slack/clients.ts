/** The ways to the Web API: one is quick, for what a person waits for, the others are patient. */

import { WebClient } from '@slack/web-api';
import type { ChatLog } from '../../bot/core/chat-options.ts';
import { libraryLogger } from './log.ts';
import { patientFetch } from './retry.ts';
import { patience } from './timeouts.ts';

export interface SlackClients {
  /** Forms, the home page, profiles: no second try, since nobody waits for it. */
  readonly quick: WebClient;
  /** Answers in the chat. Waits as long as Slack tells it to. */
  readonly answers: WebClient;
  /** Reminders and notices, which may fill a minute's allowance: an answer never waits behind them, nor one of them behind another. */
  readonly deliveries: WebClient;
}

export interface ClientOptions {
  readonly botToken: string;
  readonly apiUrl: string;
  readonly log: ChatLog;
}

/**
 * A limit that is met pauses the whole client that met it (web-api 8.2), so each use has a client of its own; what goes
 * out in numbers waits method by method instead. The outbox itself tries again, after it has looked whether the message
 * stands there: the library would post it a second time.
 */
export function openClients({ botToken, apiUrl, log }: ClientOptions): SlackClients {
  const base = { slackApiUrl: apiUrl, logger: libraryLogger(log) };
  const answers = new WebClient(botToken, {
    ...base,
    timeout: patience.patientCall,
    retryConfig: { retries: 2, minTimeout: 300, maxTimeout: 2_000 },
  });
  const quick = new WebClient(botToken, {
    ...base,
    timeout: patience.quickCall,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  const deliveries = new WebClient(botToken, {
    ...base,
    fetch: patientFetch({ ...patience, timeout: patience.patientCall }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  return { quick, answers, deliveries };
}
