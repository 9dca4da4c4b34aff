/** A workspace of Slack: an emulator that keeps channels, messages, views and triggers as Slack does, with invented people in it. */
import { createEmulator } from 'emulate';

export type Told = Readonly<Record<string, unknown>>;

export interface SlackPersonSeed {
  /** Names the person in the tests, and is the handle in Slack. */
  readonly name: string;
  readonly realName?: string;
  readonly email?: string;
  /** By default Latvian. */
  readonly locale?: string;
  /** What else Slack would tell of the account: a guest, a bot, unconfirmed, of another workspace. */
  readonly more?: Told;
}

export interface SlackChannelSeed {
  readonly name: string;
  readonly isPrivate?: boolean;
  /** Whether the bot is in it; by default it is. */
  readonly withBot?: boolean;
}

export interface Workspace {
  /** Base of the emulator's own Web API. */
  readonly api: string;
  readonly team: string;
  readonly bot: { readonly user: string; readonly id: string };
  readonly people: ReadonlyMap<string, SlackPersonSeed>;
  /** Throws for a name that nobody has. */
  user(name: string): string;
  channel(name: string): string;
  /** Calls the emulator past the app: as the bot, or as a person. */
  call(method: string, body: Told, as?: string): Promise<Told>;
  close(): Promise<void>;
}

export const slackApp = { id: 'A01SOLIS', domain: 'liepziedi', botToken: 'xoxb-rig', appToken: 'xapp-rig' } as const;

export async function openWorkspace(
  people: readonly SlackPersonSeed[],
  channels: readonly SlackChannelSeed[],
): Promise<Workspace> {
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: seedOf(people, channels) } });
  // It calls itself localhost, which may be another address than the one it listens on.
  const api = `${emulator.url.replace('localhost', '127.0.0.1')}/api/`;
  const call: Workspace['call'] = async (method, body, as) => {
    const response = await fetch(`${api}${method}`, {
      method: 'POST',
      body: formOf(body),
      headers: { authorization: `Bearer ${as === undefined ? slackApp.botToken : tokenOf(as)}` },
    });
    const told = (await response.json()) as Told;
    if (told.ok !== true) throw new Error(`${method}: ${told.error}`);
    return told;
  };
  const bot = await call('auth.test', {});
  const users = named((await call('users.list', {})).members);
  const ids = named((await call('conversations.list', { types: 'public_channel,private_channel' })).channels);
  for (const { name, withBot = true } of channels)
    if (withBot) await call('conversations.invite', { channel: ids.get(name), users: bot.user_id }, 'admin');
  return {
    api,
    team: String(bot.team_id),
    bot: { user: String(bot.user_id), id: String(bot.bot_id) },
    people: new Map(people.map((one) => [users.get(one.name) ?? '', one])),
    user: (name) => found(users, name),
    channel: (name) => found(ids, name),
    call,
    close: () => emulator.close(),
  };
}

const tokenOf = (name: string): string => `xoxp-${name}`;

function seedOf(people: readonly SlackPersonSeed[], channels: readonly SlackChannelSeed[]): Told {
  const { id, domain, botToken } = slackApp;
  return {
    team: { name: 'Liepziedu pamatskola', domain },
    users: people.map(({ name, realName = name, email }) => ({ name, real_name: realName, ...(email && { email }) })),
    channels: channels.map(({ name, isPrivate = false }) => ({ name, is_private: isPrivate })),
    oauth_apps: [
      { client_id: '1.2', client_secret: 's', app_id: id, name: 'Solis', redirect_uris: [], bot_name: 'solis' },
    ],
    tokens: [
      { token: botToken, user: 'solis', app_id: id },
      ...['admin', ...people.map(({ name }) => name)].map((user) => ({ token: tokenOf(user), user })),
    ],
    strict_scopes: false,
  };
}

/** As Slack's library sends it: what is no text as JSON. */
export const formOf = (body: Told): URLSearchParams =>
  new URLSearchParams(
    Object.entries(body)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([key, value]): [string, string] => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  );

const named = (list: unknown): ReadonlyMap<string, string> =>
  new Map((list as readonly { id: string; name: string }[]).map(({ id, name }) => [name, id]));

function found(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`nobody and nothing in this workspace is called ${name}`);
  return id;
}
