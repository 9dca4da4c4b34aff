/** Who the bot is in its workspace; asked once, again and again until Slack answers, and never on the way to an acknowledgement. */

import { setTimeout as later } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { ChatLog } from '../../bot/core/chat-options.ts';
import { defined } from '../../shared/defined.ts';
import { faultOf } from './errors.ts';

interface BotIdentity {
  readonly team: string;
  /** What people call the workspace. */
  readonly workspace?: string;
  /** The bot as a user. */
  readonly user: string;
  readonly bot?: string;
  /** The scopes that were granted; null where Slack did not tell. */
  readonly scopes: readonly string[] | null;
}

export interface Identity {
  /** What is known by now. */
  known(): BotIdentity | null;
  /** Waits until it is known, however long that takes. */
  get(): Promise<BotIdentity>;
  /** Asks now, once. Throws what the Web API throws. */
  ask(): Promise<BotIdentity>;
  close(): void;
}

const firstPause = 500;
const longestPause = 30_000;

export function openIdentity(client: WebClient, log: ChatLog): Identity {
  let found: BotIdentity | null = null;
  let asking: Promise<BotIdentity> | null = null;
  const closed = new AbortController();
  const ask = async (): Promise<BotIdentity> => {
    const answer = await client.auth.test();
    found = {
      team: answer.team_id ?? '',
      ...defined({ workspace: answer.team }),
      user: answer.user_id ?? '',
      ...defined({ bot: answer.bot_id }),
      scopes: answer.response_metadata?.scopes ?? null,
    };
    return found;
  };
  const untilKnown = async (pause: number): Promise<BotIdentity> => {
    try {
      return await ask();
    } catch (error) {
      log.warn(faultOf(error), 'slack: the workspace does not say who the bot is; asking again');
    }
    await later(pause, undefined, { signal: closed.signal, ref: false });
    return untilKnown(Math.min(pause * 2, longestPause));
  };
  return {
    known: () => found,
    ask,
    get: () => {
      if (found !== null) return Promise.resolve(found);
      asking ??= untilKnown(firstPause).finally(() => {
        asking = null;
      });
      return asking;
    },
    close: () => closed.abort(),
  };
}
