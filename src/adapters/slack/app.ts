/** The Slack app: what arrives goes to the bot, what the bot says goes to Slack; over HTTP or over Socket Mode. */

import { App, type AuthorizeResult, type Context, type Receiver } from '@slack/bolt';
import express, { type Router } from 'express';
import type { Receive } from '../../bot/core/answer-in-time.ts';
import type { Tell } from '../../bot/outbox/tell-administrators.ts';
import type { ChatPort } from '../../bot/ports/chats.ts';
import { type InTurn, openQueue } from '../../shared/keyed-queue.ts';
import { within } from '../../shared/with-timeout.ts';
import type { SlackArrival, SlackEvent, SlackInteraction } from './arrival.ts';
import { checkSlack, type SlackTrouble } from './check.ts';
import { openClients, type SlackClients } from './clients.ts';
import { letGo, type SlackContext } from './context.ts';
import { type Acknowledged, takeEvent, takeInteraction } from './dispatch.ts';
import { type Identity, openIdentity } from './identity.ts';
import { libraryLogger } from './log.ts';
import { openMessages } from './messages.ts';
import { openModals } from './modals.ts';
import type { SlackOptions } from './options.ts';
import { slackPort } from './port.ts';
import { openPrivateChats } from './private-chat.ts';
import { openProfiles } from './profile.ts';
import { openSocket } from './socket-mode.ts';
import { patience } from './timeouts.ts';
import { openDoor } from './webhook.ts';

interface SlackServing {
  /** Answers `POST /slack/events`; in Socket Mode nothing. */
  readonly router: Router;
  /** Connects; false where Socket Mode could not yet. Never throws: where Slack cannot be reached, it goes on trying. */
  start(): Promise<boolean>;
  /** Takes nothing more on, and waits for a while until what is under way is done. */
  close(): Promise<void>;
}

export interface SlackApp {
  readonly port: ChatPort;
  /** @param tell hears of channels that are gone or called otherwise */
  serve(receive: Receive, tell?: Tell): SlackServing;
  /** What keeps Solis from its work in this workspace; to be told to the administrators. Never throws. */
  check(): Promise<readonly SlackTrouble[]>;
  /** The workspace as people call it, once it is known. */
  workspace(): string | null;
}

/** Opens the Slack app; nothing is asked of Slack before it serves, writes or checks. */
export function openSlack(options: SlackOptions): SlackApp {
  const clients = openClients({ ...options.config, log: options.log });
  const identity = openIdentity(clients.deliveries, options.log);
  return {
    port: slackPort({ ...options, client: clients.deliveries, identity }),
    check: () => checkSlack({ ...options, client: clients.deliveries, identity }),
    workspace: () => identity.known()?.workspace ?? identity.known()?.team ?? null,
    serve: (receive, tell = async () => undefined) => serve(options, { clients, identity, receive, tell }),
  };
}

interface Parts {
  readonly clients: SlackClients;
  readonly identity: Identity;
  readonly receive: Receive;
  readonly tell: Tell;
}

function serve(options: SlackOptions, parts: Parts): SlackServing {
  const { desk, stop } = openDesk(options, parts);
  const { receiver, router } = entrance(options);
  listen(desk, receiver);
  return {
    router,
    start: async () => {
      // Known before the first person comes, if Slack answers.
      desk.identity.get().catch(() => undefined);
      return (await receiver.start()) !== false;
    },
    close: async () => {
      await receiver.stop();
      await stop();
      desk.identity.close();
    },
  };
}

function entrance({ config, log }: SlackOptions): { readonly receiver: Receiver; readonly router: Router } {
  const { appToken, signingSecret, apiUrl } = config;
  if (appToken) return { receiver: openSocket({ appToken, apiUrl, log }), router: express.Router() };
  return openDoor({ signingSecret: signingSecret ?? '', log });
}

function openDesk(options: SlackOptions, { clients, identity, receive, tell }: Parts) {
  const { log } = options;
  const timers = new Set<NodeJS.Timeout>();
  const later: SlackContext['later'] = (milliseconds, work) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      letGo({ log }, work(), {});
    }, milliseconds);
    timers.add(timer);
  };
  const queue = openQueue();
  const running = new Set<Promise<unknown>>();
  const inTurn: InTurn = (key, work) => {
    const done = queue(key, work);
    const gone = () => void running.delete(done);
    running.add(done);
    done.then(gone, gone);
    return done;
  };
  const desk: SlackContext = {
    ...options,
    receive,
    tell,
    clients,
    identity,
    profiles: openProfiles({ ...options, client: clients.quick, identity }),
    messages: openMessages(clients.answers, log),
    modals: openModals(clients.quick, log),
    chats: openPrivateChats(clients.answers),
    inTurn,
    homes: new Map(),
    languages: new Map(),
    answered: new Map(),
    taken: new Map(),
    later,
  };
  const stop = async (): Promise<void> => {
    for (const timer of timers) clearTimeout(timer);
    await within(Promise.allSettled(running), patience.hold);
  };
  return { desk, stop };
}

/** Every listener is asked about every arrival (bolt 5.1), so there is one for each kind and no more. */
function listen(desk: SlackContext, receiver: Receiver): void {
  const app = new App({
    receiver,
    convoStore: false,
    ignoreSelf: false,
    logger: libraryLogger(desk.log),
    clientOptions: { slackApiUrl: desk.config.apiUrl },
    authorize: async () => authorized(desk),
  });
  type Acknowledging = { readonly context: Context; readonly ack: (answer?: never) => Promise<void> };
  const interaction = async ({ context, ack }: Acknowledging): Promise<void> => {
    const acknowledge: (answer: Acknowledged) => Promise<void> = ack as never;
    await acknowledge(await takeInteraction(desk, arrivalIn<SlackInteraction>(context)));
  };
  app.event(/.*/, async ({ context }) => takeEvent(desk, arrivalIn<SlackEvent>(context)));
  app.command(/.*/, interaction);
  app.shortcut(/.*/, interaction);
  app.action(/.*/, interaction);
  app.view({ type: 'view_submission' }, interaction);
  app.view({ type: 'view_closed' }, interaction);
}

/** Of one workspace with a token that we hold; Slack is not asked on the way to an acknowledgement. */
function authorized({ config, identity }: SlackContext): AuthorizeResult {
  const bot = identity.known();
  return {
    botToken: config.botToken,
    ...(bot !== null && { botUserId: bot.user }),
    ...(bot?.bot !== undefined && { botId: bot.bot }),
  };
}

/** Put there by `hold`, which read it from the body. */
const arrivalIn = <Kind extends SlackArrival>(context: Context): Kind => context.arrival as Kind;
