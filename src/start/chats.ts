/** Opens the chats that the settings name: Slack, Teams and, outside production, the local one; looks after the mail server too. */
import type { Router } from 'express';
import type { Logger } from 'pino';
import type { SmtpMailer } from '../adapters/mail/mailer.ts';
import { openSlack, type SlackApp } from '../adapters/slack/app.ts';
import { openTeams, type TeamsApp } from '../adapters/teams/app.ts';
import type { LocalChat } from '../adapters/web/local-chat.ts';
import type { Receive } from '../bot/core/answer-in-time.ts';
import { menuFor } from '../bot/core/menu.ts';
import { recipientOf } from '../bot/core/recipient.ts';
import type { Foundation } from '../bot/core/turn.ts';
import type { WithBot } from '../bot/create-bot.ts';
import { type Trouble, tellAdministrators } from '../bot/outbox/tell-administrators.ts';
import type { ChatPort } from '../bot/ports/chats.ts';
import type { ReferenceStore } from '../bot/ports/references.ts';
import { typedInto } from '../bot/sections/draft.ts';
import type { Config } from '../config/index.ts';
import { doWhatIsDue } from '../jobs/do-what-is-due.ts';
import { lookAfter, type Platform } from './check-platforms.ts';
import type { FoundTrouble } from './platform-lines.ts';

export interface ChatsOptions {
  readonly config: Pick<Config, 'slack' | 'teams'>;
  readonly base: Omit<Foundation, 'chats' | 'version' | 'keeper'> & { readonly references: ReferenceStore };
  /** Null in production. */
  readonly local: LocalChat | null;
  /** Null where nothing goes by mail. */
  readonly mail: SmtpMailer | null;
  readonly log: Logger;
  /** Writes a line into the terminal. */
  readonly announce: (line: string) => void;
}

export interface Chats {
  readonly ports: readonly ChatPort[];
  /** Slack, Teams and mail, as far as they are set up. */
  readonly checks: readonly PlatformCheck[];
  /** Their addresses, once there is a bot to answer. */
  serve(withBot: WithBot): ServedChats;
}

interface PlatformCheck {
  readonly name: string;
  /** What does not work. Never throws. */
  check(): Promise<readonly FoundTrouble[]>;
}

interface ServedChats {
  readonly routers: readonly Router[];
  /** Connects to the platforms and tells what of them works and what does not; asks until all have answered. Never throws. */
  start(): Promise<void>;
  /** Takes nothing more on, and resolves once what is under way is done. */
  close(): Promise<void>;
}

export function openChats({ config, base, local, mail, log, announce }: ChatsOptions): Chats {
  const slack = config.slack && openSlack({ ...base, config: config.slack, log });
  const teams = config.teams === 'off' ? null : openTeams({ ...base, config: config.teams, log });
  const chats = [slack, teams, local].filter((chat) => chat !== null);
  return {
    ports: chats.map(({ port }) => port),
    checks: [
      ...(slack === null ? [] : [{ name: 'Slack', check: slack.check }]),
      ...(config.teams === null || teams === null ? [] : [{ name: 'Teams', check: teams.check }]),
      ...(mail === null ? [] : [{ name: 'Mail', check: mail.check }]),
    ],
    serve: (withBot) => {
      const receive: Receive = (incoming) => withBot((bot) => bot.receive(incoming));
      const closed = new AbortController();
      const tell = (trouble: Trouble) => withBot(({ services }) => tellAdministrators(services, trouble));
      const onSlack = slack?.serve(receive, tell);
      const onTeams = teams?.serve(receive, tell);
      const onWeb = local?.serve({ ...localOptions({ say: base.say, withBot, log }), receive });
      return {
        routers: [onSlack, onTeams, onWeb].flatMap((served) => served?.router ?? []),
        start: async () => {
          const platforms = [
            slack && onSlack && slackPlatform(slack, onSlack.start()),
            config.teams && teams && teamsPlatform(teams),
            mail && mailServer(mail),
          ].filter((platform) => platform !== null && platform !== undefined);
          const looking = { say: base.say('en'), tellAdministrators: tell, announce, closed: closed.signal };
          await Promise.all(platforms.map((platform) => lookAfter(platform, looking)));
        },
        close: async () => {
          closed.abort();
          onWeb?.close();
          await Promise.all([onSlack?.close(), onTeams?.close()]);
        },
      };
    },
  };
}

const internet = 'See whether this computer reaches the internet.';

const slackPlatform = (slack: SlackApp, connecting: Promise<boolean>): Platform => ({
  name: 'Slack',
  whenSilent: internet,
  check: slack.check,
  works: async (troubles) => {
    const workspace = slack.workspace();
    if (workspace === null) return null;
    if (!(await connecting)) return noConnection;
    return `${troubles.length === 0 ? 'ready' : 'everything else works'} in the workspace ${workspace}`;
  },
});

const noConnection =
  'no connection in Socket Mode yet; Solis goes on trying. See whether Socket Mode is turned on in the settings of the ' +
  'app, and whether SLACK_APP_TOKEN is its own and has the scope connections:write.';

const teamsPlatform = (teams: TeamsApp): Platform => ({
  name: 'Teams',
  whenSilent: internet,
  check: teams.check,
  works: async (troubles) => (troubles.length === 0 ? 'ready, once Microsoft reaches POST /api/messages' : null),
});

const mailServer = ({ host, check }: SmtpMailer): Platform => ({
  name: 'Mail',
  whenSilent: 'See the address and the port in SMTP_URL, and whether the mail server runs.',
  check,
  works: async (troubles) => (troubles.length === 0 ? `ready at ${host}` : null),
});

interface LocalServing {
  readonly say: Foundation['say'];
  readonly withBot: WithBot;
  readonly log: Logger;
}

const localOptions = ({ say, withBot, log }: LocalServing): Omit<Parameters<LocalChat['serve']>[0], 'receive'> => ({
  menu: (_, language) => menuFor(say(language)),
  languageOf: (member) => withBot(async ({ services }) => (await recipientOf(services, member)).to.language),
  draftsOf: ({ id }) =>
    withBot(async ({ services: { conversations, organisation } }) => {
      const kept = await conversations.load(organisation.id, id);
      return (token: string) => (kept === null ? undefined : typedInto(kept, token));
    }),
  say: (language, key, params) => say(language)(key, params),
  clockMoved: () => withBot(doWhatIsDue),
  log: { error: (details, message) => log.error(details, message) },
});
