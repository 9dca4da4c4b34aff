/** The barest app of Slack's own library that still talks: what the rig is tried with, and what Solis is measured beside. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, ExpressReceiver, LogLevel } from '@slack/bolt';
import type { KnownBlock, View } from '@slack/types';
import express from 'express';

export interface SlackEcho {
  /** Without a path. */
  readonly address: string;
  close(): Promise<void>;
}

export interface SlackEchoOptions {
  readonly botToken: string;
  readonly signingSecret: string;
  readonly apiUrl: string;
}

/** What is refused on purpose in a test is nothing to print. */
const silent = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

const plain = (text: string) => ({ type: 'plain_text', text }) as const;

const blocksOf = (text: string): KnownBlock[] => [
  { type: 'section', text: plain(text) },
  {
    type: 'actions',
    block_id: 'n.a',
    elements: [
      { type: 'button', action_id: 'tap.0', text: plain('Turpināt'), value: 'more' },
      { type: 'button', action_id: 'tap.1', text: plain('Forma'), value: 'form' },
    ],
  },
];

const formOf = (name: string): View => ({
  type: 'modal',
  callback_id: 'solis',
  private_metadata: '{}',
  title: plain('Forma'),
  close: plain('Aizvērt'),
  submit: plain('Saglabāt'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input',
      block_id: 'n.name',
      label: plain('Vārds'),
      element: { type: 'plain_text_input', action_id: 'f.name', ...(name !== '' && { initial_value: name }) },
    },
  ],
});

export async function startSlackEcho({ botToken, signingSecret, apiUrl }: SlackEchoOptions): Promise<SlackEcho> {
  const receiver = new ExpressReceiver({ signingSecret, endpoints: '/slack/events', logger: silent });
  const app = new App({
    token: botToken,
    receiver,
    logger: silent,
    convoStore: false,
    clientOptions: { slackApiUrl: apiUrl },
    deferInitialization: true,
  });
  app.message(async ({ message, say }) => {
    const text = 'text' in message ? (message.text ?? '') : '';
    await say({ text, blocks: blocksOf(text) });
  });
  app.event('app_mention', async ({ event, say }) => void (await say({ text: event.text, thread_ts: event.ts })));
  app.event('app_home_opened', async ({ event, client }) => {
    const view = { type: 'home', callback_id: 'solis', blocks: blocksOf('Sākums') } as const;
    await client.views.publish({ user_id: event.user, view });
  });
  app.command('/solis', async ({ command, ack }) => ack({ response_type: 'ephemeral', text: command.text }));
  app.action('tap.0', async ({ ack, body, client }) => {
    await ack();
    const { channel, message } = body as unknown as { channel?: { id: string }; message?: { ts: string } };
    const text = 'tālāk';
    if (channel && message)
      await client.chat.update({ channel: channel.id, ts: message.ts, text, blocks: blocksOf(text) });
  });
  app.action('tap.1', async ({ ack, body, client }) => {
    await ack();
    const { trigger_id } = body as unknown as { trigger_id: string };
    await client.views.open({ trigger_id, view: formOf('') });
  });
  app.view('solis', async ({ ack, view }) => {
    const name = view.state.values['n.name']?.['f.name']?.value ?? '';
    if (name === 'nē') return ack({ response_action: 'errors', errors: { 'n.name': 'tā nevar' } });
    if (name === 'vēl') return ack({ response_action: 'update', view: formOf('vēlreiz') });
    return ack({ response_action: 'clear' });
  });
  app.view({ callback_id: 'solis', type: 'view_closed' }, async ({ ack }) => ack());
  await app.init();
  const server = createServer(express().use(receiver.router));
  server.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
