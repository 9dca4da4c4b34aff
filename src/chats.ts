/** Opens the chats that the settings name: Slack, Teams and, outside production, the local one. */
import type { Router } from 'express';
import type { Logger } from 'pino';
import { openSlack } from './adapters/slack/app.ts';
import { openTeams } from './adapters/teams/app.ts';
import type { LocalChat } from './adapters/web/local-chat.ts';
import { languageOf } from './bot/language-of.ts';
import { menuFor } from './bot/menu.ts';
import type { ChatPort, ReferenceStore } from './bot/ports.ts';
import { createReceive } from './bot/receive.ts';
import { tellAdministrators } from './bot/send.ts';
import type { World } from './bot/turn.ts';
import type { Config } from './config.ts';

export interface ChatsOptions {
  readonly config: Pick<Config, 'slack' | 'teams'>;
  readonly base: Omit<World, 'chats'> & { readonly references: ReferenceStore };
  /** Null in production. */
  readonly local: LocalChat | null;
  readonly log: Logger;
}

export interface Chats {
  readonly ports: readonly ChatPort[];
  /** Their addresses, once there is a bot to answer. */
  serve(world: World): ServedChats;
}

export interface ServedChats {
  readonly routers: readonly Router[];
  /** Connects to the platforms and tells what of them does not work. Never throws. */
  start(): Promise<void>;
  /** Takes nothing more on, and resolves once what is under way is done. */
  close(): Promise<void>;
}

export function openChats({ config, base, local, log }: ChatsOptions): Chats {
  const slack = config.slack && openSlack({ ...base, config: config.slack, log });
  const teams = config.teams === 'off' ? null : openTeams({ ...base, config: config.teams, log });
  const chats = [slack, teams, local].filter((chat) => chat !== null);
  return {
    ports: chats.map(({ port }) => port),
    serve: (world) => {
      const receive = createReceive(world);
      const onSlack = slack?.serve(receive);
      const onTeams = teams?.serve(receive);
      const onWeb = local?.serve(localOptions(world, receive, log));
      return {
        routers: [onSlack, onTeams, onWeb].flatMap((served) => served?.router ?? []),
        start: async () => {
          await onSlack?.start();
          for (const trouble of (await slack?.check()) ?? []) {
            log.error(trouble, 'a chat is not set up right');
            await tellAdministrators(world, trouble);
          }
        },
        close: async () => {
          onWeb?.close();
          await Promise.all([onSlack?.close(), onTeams?.close()]);
        },
      };
    },
  };
}

const localOptions = (
  world: World,
  receive: ReturnType<typeof createReceive>,
  log: Logger,
): Parameters<LocalChat['serve']>[0] => ({
  receive,
  menu: (_, language) => menuFor(world.say(language)),
  languageOf: async (member) =>
    languageOf(world.organisation, member, await world.conversations.load(world.organisation.id, member.id)),
  say: (language, key, params) => world.say(language)(key, params),
  log: { error: (details, message) => log.error(details, message) },
});
