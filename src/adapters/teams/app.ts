/** The Teams app: what arrives goes to the bot, what the bot says goes to Teams. */

import type { Router } from 'express';
import type { Receive } from '../../bot/core/answer-in-time.ts';
import type { Tell } from '../../bot/outbox/tell-administrators.ts';
import type { ChatPort } from '../../bot/ports/chats.ts';
import { openQueue } from '../../shared/keyed-queue.ts';
import { within } from '../../shared/with-timeout.ts';
import { checkTeams, type TeamsTrouble } from './check.ts';
import { type Connector, openConnector } from './connector.ts';
import type { TeamsContext } from './context.ts';
import { take } from './dispatch.ts';
import { openMessages } from './messages.ts';
import { openMicrosoft } from './microsoft.ts';
import type { TeamsOptions } from './options.ts';
import { teamsPort } from './port.ts';
import { openPrivateChats, type PrivateChats } from './private-chat.ts';
import { openProfiles } from './profile.ts';
import { patience } from './timeouts.ts';
import { openDoor } from './webhook.ts';

interface TeamsServing {
  /** Answers `POST /api/messages`. */
  readonly router: Router;
  /** Resolves once what is under way is done. */
  close(): Promise<void>;
}

export interface TeamsApp {
  readonly port: ChatPort;
  /** @param tell hears of channels and teams that are gone or called otherwise */
  serve(receive: Receive, tell?: Tell): TeamsServing;
  /** What keeps Solis from writing in this tenant; to be told to the administrators. Never throws. */
  check(): Promise<readonly TeamsTrouble[]>;
}

/** Opens the Teams app; nothing is asked of Microsoft before it checks, something arrives or is written. */
export function openTeams(options: TeamsOptions): TeamsApp {
  const microsoft = openMicrosoft(options);
  const connector = openConnector(microsoft);
  const chats = openPrivateChats({ ...options, connector });
  return {
    port: teamsPort({ ...options, connector, chats }),
    check: () => checkTeams(options),
    serve: (receive, tell = async () => undefined) => {
      const desk = openDesk(options, { receive, tell, connector, chats });
      return {
        router: openDoor({ ...options, microsoft, take: (arrival) => take(desk, arrival) }),
        close: async () => void (await within(allDone(desk.underWay), patience.call)),
      };
    },
  };
}

interface Parts {
  readonly receive: Receive;
  readonly tell: Tell;
  readonly connector: Connector;
  readonly chats: PrivateChats;
}

const openDesk = (options: TeamsOptions, parts: Parts): TeamsContext => ({
  ...options,
  ...parts,
  messages: openMessages(parts.connector, options.config),
  profiles: openProfiles({ ...parts, clock: options.clock }),
  inTurn: openQueue(),
  languages: new Map(),
  answered: new Map(),
  underWay: new Set(),
});

/** What is under way may begin something else. */
async function allDone(underWay: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
}
