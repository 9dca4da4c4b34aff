/** Slack around the app, as real as it gets without Slack: a workspace that keeps its state, and people who use it in words. */

import { type Answered, type Delivery, postSigned, type RawRequest, rawOf, sendEnvelope } from './slack-rig-driver.ts';
import { type SlackPerson, slackPerson, wordsOf } from './slack-rig-person.ts';
import { openResponses } from './slack-rig-responses.ts';
import type { Message, Rigged } from './slack-rig-rigged.ts';
import type { Asked } from './slack-rig-rules.ts';
import { openScreens, type Screens } from './slack-rig-screens.ts';
import { eventOf, interaction, newTs } from './slack-rig-shapes.ts';
import type { Block } from './slack-rig-state.ts';
import { type Call, type Misbehaviour, startRigWebApi } from './slack-rig-web-api.ts';
import {
  openWorkspace,
  type SlackChannelSeed,
  type SlackPersonSeed,
  slackApp,
  type Told,
  type Workspace,
} from './slack-rig-workspace.ts';
import { type SocketStub, startSocket } from './socket-stub.ts';

export interface SlackRigOptions {
  readonly people: readonly SlackPersonSeed[];
  readonly channels?: readonly SlackChannelSeed[];
  readonly signingSecret?: string;
  /** Socket Mode instead of HTTP. */
  readonly socketMode?: boolean;
  /** What was granted; by default all that Solis asks for. */
  readonly scopes?: readonly string[];
  /** How long `sees` waits, in milliseconds. */
  readonly patience?: number;
}

export interface SlackRig {
  readonly workspace: Workspace;
  /** The settings of a Solis in this workspace. */
  readonly settings: Readonly<Record<string, string>>;
  /** Base of the Web API. */
  readonly apiUrl: string;
  readonly signingSecret: string;
  /** The connections of Socket Mode; null without it. */
  readonly socket: SocketStub | null;
  /** Where the app listens from now on, without a path. */
  serves(address: string): void;
  person(name: string): SlackPerson;
  /** The messages of a channel and its threads, the oldest first. */
  messages(channel: string): Promise<readonly Message[]>;
  /** The same in words; the channel by its name. */
  reads(channel: string): Promise<readonly string[]>;
  /** What the app asked of the Web API. */
  readonly calls: readonly Call[];
  /** The next calls of a method ('*': of any) go wrong. */
  misbehave(method: string, how: Misbehaviour, times?: number): void;
  /** All that was delivered, in order. */
  readonly sent: readonly Delivery[];
  /** Sends anything as Slack does, and takes no notice of how it is answered. */
  send(delivery: Delivery): Promise<Answered>;
  /** Sends the last delivery again, as Slack does where it was not acknowledged. */
  redelivers(number?: number): Promise<Answered>;
  /** Sends a body over HTTP, signed or forged. */
  post(request: RawRequest): Promise<Answered>;
  event(event: Told): Delivery;
  /** The slowest acknowledgement so far, in milliseconds. */
  slowest(): number;
  /** What Slack would have refused, or shown as a failure. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

const allScopes =
  'app_mentions:read,channels:read,chat:write,commands,files:write,groups:read,im:history,im:write,users:read,users:read.email';

/** Slack lets an acknowledgement take three seconds. */
const longestAnswer = 3_000;

export async function openSlackRig(options: SlackRigOptions): Promise<SlackRig> {
  const {
    people,
    channels = [{ name: 'skolotaji' }],
    signingSecret = 'the secret of the rig',
    patience = 8_000,
  } = options;
  const workspace = await openWorkspace(people, channels);
  const socket = options.socketMode === true ? await startSocket() : null;
  const screens = openScreens();
  const triggers = new Map<string, { readonly user: string; readonly late: boolean }>();
  const faults: string[] = [];
  const fault = (text: string): void => void faults.push(text);
  const responses = openResponses(workspace, screens, fault);
  const web = await startRigWebApi({
    workspace,
    scopes: options.scopes ?? allScopes.split(','),
    socketAddress: () => socket?.address ?? null,
    refuse: (asked) => refusedBy(asked, triggers, screens),
    done: (asked, told) => noted(asked, told, { triggers, screens }),
    respond: responses.take,
    fault,
  });
  const sent: Delivery[] = [];
  let address = '';
  let slowest = 0;
  const send = async (delivery: Delivery): Promise<Answered> => {
    sent.push(delivery);
    const answer =
      socket === null
        ? await postSigned(address, signingSecret, rawOf(delivery))
        : await sendEnvelope(socket, delivery);
    slowest = Math.max(slowest, answer.milliseconds);
    return answer;
  };
  const deliver = async (delivery: Delivery): Promise<Answered> => {
    const answer = await send(delivery);
    if (answer.status === 200 && answer.milliseconds <= longestAnswer) return answer;
    fault(`a ${delivery.kind} was answered with ${answer.status} after ${Math.round(answer.milliseconds)} ms`);
    throw new Error(faults.at(-1));
  };
  const event = (told: Told): Delivery => eventOf(workspace, told);
  const messages = (channel: string) => messagesIn(workspace, channel);
  const rigged: Rigged = {
    ...{ workspace, screens, patience, messages, event, deliver, fault },
    firstChannel: channels[0]?.name ?? '',
    interacts: (by, parts) => deliver(interaction(workspace, by, parts)),
    trigger: async (user, late) => {
      const { trigger_id } = await workspace.call('views.generateTriggerId', { user_id: user });
      triggers.set(String(trigger_id), { user, late });
      return String(trigger_id);
    },
    responseUrl: (at) => `${web.address}/respond/${responses.open(at)}`,
  };
  return {
    workspace,
    settings: settingsOf(`${web.address}/api/`, signingSecret, socket),
    apiUrl: `${web.address}/api/`,
    signingSecret,
    socket,
    serves: (at) => {
      address = at.replace(/\/$/, '');
    },
    person: (name) => slackPerson(rigged, name),
    messages,
    reads: async (name) => (await messages(workspace.channel(name))).map(wordsOf),
    calls: web.calls,
    misbehave: (method, how, times = 1) => web.misbehave(method, how, times),
    sent,
    send,
    redelivers: async (number = 1) => {
      const last = sent.at(-1);
      if (last === undefined) throw new Error('nothing was delivered yet');
      return send({ ...last, retry: { number, reason: 'http_timeout' } });
    },
    post: (request) => postSigned(address, signingSecret, request),
    event,
    slowest: () => slowest,
    faults,
    close: async () => {
      await Promise.all([socket?.close(), web.close()]);
      await workspace.close();
    },
  };
}

const settingsOf = (apiUrl: string, secret: string, socket: SocketStub | null): Readonly<Record<string, string>> => ({
  SLACK_BOT_TOKEN: slackApp.botToken,
  SLACK_API_URL: apiUrl,
  ...(socket === null ? { SLACK_SIGNING_SECRET: secret } : { SLACK_APP_TOKEN: slackApp.appToken }),
});

type Triggers = ReadonlyMap<string, { readonly user: string; readonly late: boolean }>;

function refusedBy({ method, body }: Asked, triggers: Triggers, screens: Screens): { readonly error: string } | null {
  if (triggers.get(String(body.trigger_id))?.late) return { error: 'expired_trigger_id' };
  const isGone = method === 'views.update' && body.view_id !== undefined && !screens.isOpen(String(body.view_id));
  return isGone ? { error: 'not_found' } : null;
}

type Noting = { readonly triggers: Triggers; readonly screens: Screens };

/** Puts what was done before the people. */
function noted({ method, body }: Asked, told: Told, { triggers, screens }: Noting): void {
  const view = told.view as Told;
  if (method === 'views.open' || method === 'views.push')
    screens.open(triggers.get(String(body.trigger_id))?.user ?? '', view);
  else if (method === 'views.update') screens.replace(view);
  else if (method === 'views.publish') screens.publish(String(body.user_id), view);
  else if (method === 'chat.postEphemeral')
    screens.of(String(body.user)).whispers.push({
      ts: String(told.message_ts ?? newTs()),
      channel: String(body.channel),
      text: String(body.text ?? ''),
      blocks: (body.blocks ?? []) as readonly Block[],
    });
}

async function messagesIn(workspace: Workspace, channel: string): Promise<readonly Message[]> {
  const { messages } = await workspace.call('conversations.history', { channel, limit: '1000' });
  const all: Message[] = [];
  for (const one of (messages as readonly (Message & { readonly reply_count?: number })[]).toReversed()) {
    if (!one.reply_count) all.push(one);
    else all.push(...((await workspace.call('conversations.replies', { channel, ts: one.ts })).messages as Message[]));
  }
  return all;
}
