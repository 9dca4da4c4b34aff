/** The bodies that Slack sends, in its own shapes. */
import { randomUUID } from 'node:crypto';
import type { Delivery } from './slack-rig-driver.ts';
import { slackApp, type Told, type Workspace } from './slack-rig-workspace.ts';

/** The team and the bot. */
type Home = Pick<Workspace, 'team' | 'bot'>;

let count = 0;
/** Seconds and a number, as Slack names messages. */
export const newTs = (): string => `${Math.floor(Date.now() / 1000)}.${String(900_000 + (count++ % 99_999))}`;

export const eventOf = ({ team, bot }: Home, event: Told): Delivery => ({
  kind: 'event',
  body: {
    token: 'verification',
    team_id: team,
    api_app_id: slackApp.id,
    event: { event_ts: newTs(), ...event },
    type: 'event_callback',
    event_id: `Ev${randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: team, user_id: bot.user, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: '4-rig',
  },
});

export interface Written {
  readonly user: string;
  readonly channel: string;
  readonly text: string;
  readonly ts: string;
  readonly thread?: string;
}

const writtenOf = ({ user, channel, text, ts, thread }: Written, team: string): Told => ({
  user,
  channel,
  text,
  ts,
  event_ts: ts,
  team,
  client_msg_id: randomUUID(),
  ...(thread !== undefined && { thread_ts: thread }),
});

export const privateMessage = (home: Home, written: Written): Delivery =>
  eventOf(home, { type: 'message', channel_type: 'im', ...writtenOf(written, home.team) });

export const mention = (home: Home, written: Written): Delivery =>
  eventOf(home, { type: 'app_mention', ...writtenOf(written, home.team) });

export interface By {
  readonly user: string;
  readonly name: string;
  readonly trigger: string;
}

const sharedOf = ({ team }: Home, { user, name, trigger }: By): Told => ({
  token: 'verification',
  api_app_id: slackApp.id,
  team: { id: team, domain: slackApp.domain },
  enterprise: null,
  is_enterprise_install: false,
  user: { id: user, username: name, name, team_id: team },
  trigger_id: trigger,
});

export interface CommandParts {
  readonly command: string;
  readonly text: string;
  readonly channel: string;
  readonly responseUrl: string;
}

export const slashCommand = ({ team }: Home, { user, name, trigger }: By, parts: CommandParts): Delivery => ({
  kind: 'command',
  body: {
    token: 'verification',
    team_id: team,
    team_domain: slackApp.domain,
    channel_id: parts.channel,
    channel_name: parts.channel.startsWith('D') ? 'directmessage' : 'channel',
    user_id: user,
    user_name: name,
    command: parts.command,
    text: parts.text,
    api_app_id: slackApp.id,
    is_enterprise_install: 'false',
    response_url: parts.responseUrl,
    trigger_id: trigger,
  },
});

/** A tap on a message, in a form, on the home page, a form that is sent or closed, a shortcut. */
export const interaction = (home: Home, by: By, parts: Told): Delivery => ({
  kind: 'interaction',
  body: { ...sharedOf(home, by), ...parts },
});
