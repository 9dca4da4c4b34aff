/** Socket Mode: everything works as over HTTP, and a line that breaks is mended at once. */
import { afterEach, describe, expect, it } from 'vitest';
import { viewsByName } from '../../fixtures/views.ts';
import { envelope, messageFrom, openStage, post, type Stage, type StageBot, until } from './slack-stage.ts';
import { type SocketStub, startSocket } from './socket-stub.ts';
import { startWebApi, type WebApiStub } from './web-api-stub.ts';

let stage: Stage;
let socket: SocketStub;
let front: WebApiStub;
afterEach(async () => {
  await stage.close();
  await socket.close();
  await front.close();
});

const help: StageBot = () => ({ reply: viewsByName.help, language: 'lv' });

/** `front` is the Web API that the app uses. */
const begin = async (bot: StageBot, prepare: (web: WebApiStub) => void = () => undefined) => {
  socket = await startSocket();
  front = await startWebApi();
  front.socket = socket.address;
  front.users.set('ILZE', { id: 'ILZE' });
  prepare(front);
  stage = await openStage({
    bot,
    options: { config: { botToken: 'xoxb-stage', appToken: 'xapp-stage', apiUrl: front.address } },
  });
};
const events = (event: object) => ({
  type: 'events_api',
  envelope_id: `E${Math.random()}`,
  payload: envelope(event),
  retry_attempt: 0,
  retry_reason: '',
  accepts_response_payload: false,
});
const textsIn = (channel: string) => (front.messages.get(channel) ?? []).map(({ text }) => text);

describe('over two connections', () => {
  it('a message is answered and acknowledged', async () => {
    await begin(help);
    await until(() => socket.links.length === 2);
    const sent = events(messageFrom('ILZE', 'palīdzība'));
    socket.send(sent);
    await until(() => socket.acknowledged.length === 1);
    expect(socket.acknowledged[0]?.envelope_id).toBe(sent.envelope_id);
    expect(textsIn('DILZE')).toHaveLength(1);
  });

  it('a command is acknowledged with its line, and what Solis does not know is acknowledged too', async () => {
    await begin(help);
    await until(() => socket.links.length === 2);
    const payload = {
      command: '/solis',
      team_id: 'T1',
      user_id: 'ILZE',
      channel_id: 'C1',
      text: '',
      trigger_id: 'fresh',
    };
    socket.send({ type: 'slash_commands', envelope_id: 'E1', payload, accepts_response_payload: true });
    socket.send({ type: 'interactive', envelope_id: 'E2', payload: { type: 'something_new' } });
    await until(() => socket.acknowledged.length === 2);
    const line = socket.acknowledged.find(({ envelope_id }) => envelope_id === 'E1');
    expect(line?.payload).toMatchObject({ response_type: 'ephemeral' });
  });

  it('the same message over both of them is answered once', async () => {
    await begin(help);
    await until(() => socket.links.length === 2);
    const sent = events(messageFrom('ILZE', 'palīdzība'));
    socket.send(sent, 0);
    socket.send({ ...sent, envelope_id: 'again', retry_attempt: 1 }, 1);
    await until(() => socket.acknowledged.length === 2);
    expect(textsIn('DILZE')).toHaveLength(1);
  });

  it('a message is acknowledged in time although the database hangs', async () => {
    await begin(() => new Promise<never>(() => undefined));
    await until(() => socket.links.length === 2);
    socket.send(events(messageFrom('ILZE', 'palīdzība')));
    await until(() => socket.acknowledged.length === 1, 2_900);
  });

  it('while Slack recycles one of them the other goes on, and soon there are two again', async () => {
    await begin(help);
    await until(() => socket.links.length === 2);
    socket.recycle(0);
    await until(() => socket.links.length === 1);
    socket.send(events(messageFrom('ILZE', 'palīdzība')));
    await until(() => textsIn('DILZE').length === 1, 1_000);
    await until(() => socket.links.length === 2, 1_500);
  });

  it('cut off altogether they come back within two seconds', async () => {
    await begin(help);
    await until(() => socket.links.length === 2);
    socket.cut();
    await until(() => socket.links.length === 0);
    await until(() => socket.links.length === 2, 2_000);
    socket.send(events(messageFrom('ILZE', 'palīdzība')));
    await until(() => textsIn('DILZE').length === 1);
  });

  it('gone deaf without a word they are noticed and made anew', async () => {
    await begin(help);
    await until(() => socket.links.length === 2);
    socket.deafen();
    await until(() => socket.links.length === 2, 25_000);
    socket.send(events(messageFrom('ILZE', 'palīdzība')));
    await until(() => textsIn('DILZE').length === 1);
  }, 30_000);

  it('a Slack that cannot be reached does not end Solis, which connects when it can', async () => {
    await begin(help, (web) => web.misbehave('apps.connections.open', { kind: 'status', status: 503 }, 5));
    await until(() => socket.links.length === 2, 8_000);
    expect(stage.logged.join()).toContain('a connection could not be made');
  });

  it('nobody can come in over HTTP', async () => {
    await begin(help);
    expect((await post(stage, { text: '{}' })).status).toBe(404);
  });
});
