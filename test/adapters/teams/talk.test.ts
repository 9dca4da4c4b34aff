/** Talking with the bot in Teams: in private, in a channel, in a group; the first hello; what is said twice. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/bot/ports/incoming.ts';
import { viewsByName } from '../../fixtures/views.ts';
import { memoryArrivalStore } from '../../memory-stores/memory-arrival-store.ts';
import { tenantId } from './open-id-stub.ts';
import { activity, botAdded, installs, mentions, says, taps } from './teams-activities.ts';
import { accountOf, addressOf, channelId, chatOf, teamId } from './teams-school.ts';
import { openStage, type Stage, type StageBot, type StageOptions, say } from './teams-stage.ts';

const open: Stage[] = [];
afterEach(async () => {
  for (const stage of open.splice(0)) await stage.close();
});
async function stageWith(bot: StageBot, options: StageOptions['options'] = {}): Promise<Stage> {
  const stage = await openStage({ bot, options });
  open.push(stage);
  return stage;
}

const help: Outcome = { reply: viewsByName.help, language: 'lv' };
const inChannel: Outcome = { reply: viewsByName['channel-answer'], inPrivate: viewsByName['my-plans'], language: 'lv' };

describe('in private', () => {
  it('answers below the message, with a card and its plain-text twin', async () => {
    const stage = await stageWith(() => help);
    const said = says('ko tu proti?');
    await stage.posts(said);
    expect(stage.arrivals[0]).toMatchObject({
      organisation: 'liepziedu',
      place: { kind: 'private' },
      event: { kind: 'text', text: 'ko tu proti?' },
      from: { platform: 'teams', user: accountOf('ilze'), language: 'lv' },
    });
    const [message] = stage.connector.in(chatOf('ilze'));
    expect(message).toMatchObject({ replyToId: said.id, summary: expect.stringContaining(viewsByName.help.title) });
    expect(stage.connector.words(chatOf('ilze'))[0]).toContain(viewsByName.help.title);
  });

  it('answers a message once, though Teams delivers it three times at once and again later', async () => {
    const stage = await stageWith(async () => {
      await pause(50);
      return help;
    });
    const said = says('palīdzība');
    await Promise.all([stage.posts(said), stage.posts(said), stage.posts(said)]);
    await stage.posts(said);
    expect(stage.arrivals).toHaveLength(1);
    expect(stage.connector.in(chatOf('ilze'))).toHaveLength(1);
  });

  it('tells a message with a file or a picture apart from one without', async () => {
    const stage = await stageWith(() => help);
    const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'atzinums.pdf' };
    await stage.posts(
      says('02.09.2026', { attachments: [{ contentType: 'text/html', content: '<p>02.09.2026</p>' }, file] }),
    );
    await stage.posts(says('', { attachments: [{ contentType: 'image/png', contentUrl: 'https://example.org/1' }] }));
    await stage.posts(says('palīdzība', { attachments: [{ contentType: 'text/html', content: '<p>palīdzība</p>' }] }));
    expect(stage.arrivals.map(({ event }) => event)).toEqual([
      { kind: 'text', text: '02.09.2026', files: true },
      { kind: 'text', text: '', files: true },
      { kind: 'text', text: 'palīdzība' },
    ]);
  });

  it('answers each change of a message in private once, and none in a channel', async () => {
    const stage = await stageWith(() => help);
    const edit = (text: string, more = {}) => {
      const { channelData, ...changed } = says(text, { ...more, id: '77', type: 'messageUpdate' });
      return { ...changed, channelData: { ...(channelData as object), eventType: 'editMessage' } };
    };
    for (const text of ['02.09.2026', '02.09.2026', '03.09.2026']) await stage.posts(edit(text));
    await stage.posts(edit('03.09.2026', { at: 'channel' }));
    await stage.posts({ ...edit('x'), channelData: { tenant: { id: tenantId }, eventType: 'undeleteMessage' } });
    expect(stage.arrivals.map(({ event }) => event)).toEqual([{ kind: 'edited' }, { kind: 'edited' }]);
  });

  it('answers two people who happen to write under the same number', async () => {
    const stage = await stageWith(() => help);
    await stage.posts(says('palīdzība', { id: '5' }));
    await stage.posts(says('palīdzība', { id: '5', from: 'daina' }));
    expect(stage.arrivals).toHaveLength(2);
    expect(new Set(stage.arrivals.map(({ id }) => id)).size).toBe(2);
  });

  it('takes what one person says one after the other', async () => {
    const order: string[] = [];
    const stage = await stageWith(async ({ event }) => {
      const text = event.kind === 'text' ? event.text : '';
      order.push(`${text} begins`);
      await pause(text === 'pirmais' ? 100 : 0);
      order.push(`${text} ends`);
      return help;
    });
    const first = stage.posts(says('pirmais'));
    await pause(30);
    await Promise.all([first, stage.posts(says('otrais'))]);
    expect(order).toEqual(['pirmais begins', 'pirmais ends', 'otrais begins', 'otrais ends']);
  });

  it('shows that it is writing when the answer takes more than a second', async () => {
    const stage = await stageWith(async () => {
      await pause(1_300);
      return help;
    });
    await stage.posts(says('palīdzība'));
    const types = stage.connector.calls.map(({ body }) => body.type);
    expect(types).toEqual(['typing', 'message']);
  });

  it('understands a button of a client that sends it as a message', async () => {
    const stage = await stageWith(() => help);
    await stage.posts(activity({ type: 'message', value: { token: 'command~help', nonce: 'n1' }, replyToId: '1' }));
    expect(stage.arrivals[0]?.event).toMatchObject({ kind: 'tap', token: 'command~help' });
  });

  it('posts what is too large for one message as several, and every line of its twin with them', async () => {
    const large = viewsByName.status;
    const items = Array.from({ length: 300 }, (_, index) => ({
      title: `Plāns ${index}`,
      detail: 'ļoti garš apraksts '.repeat(8),
    }));
    const stage = await stageWith(() => ({ reply: { ...large, blocks: [{ kind: 'items', items }] }, language: 'lv' }));
    await stage.posts(says('statuss'));
    const messages = stage.connector.in(chatOf('ilze'));
    expect(messages.length).toBeGreaterThan(1);
    const twin = messages.map(({ summary }) => summary).join('\n');
    for (const { title } of items) expect(twin).toContain(title);
  });

  it('does not put a form into the chat, but the way to it', async () => {
    const stage = await stageWith(() => ({ reply: viewsByName['section-form'], language: 'lv' }));
    await stage.posts(says('turpināt'));
    expect(stage.connector.words(chatOf('ilze'))[0]).toContain(say('lv')('opening.waits'));
  });

  it('tells kindly that something went wrong, without a word of the fault', async () => {
    const stage = await stageWith(() => {
      throw new Error('Anna Bērziņa has a secret');
    });
    expect((await stage.posts(says('palīdzība'))).status).toBe(200);
    expect(stage.connector.words(chatOf('ilze'))[0]).toContain(say('lv')('trouble.title'));
    expect(stage.logged.join('\n')).not.toContain('Bērziņa');
  });

  it('says nothing of it to Teams where the answer cannot be posted, and lives', async () => {
    const stage = await stageWith(() => help);
    stage.connector.failNext({
      method: 'POST',
      path: '/activities',
      times: 1,
      answer: { status: 403, code: 'BotNotInConversationRoster' },
    });
    expect(await stage.posts(says('palīdzība'))).toMatchObject({ status: 200, text: '' });
    expect((await stage.posts(says('palīdzība'))).status).toBe(200);
    expect(stage.connector.in(chatOf('ilze'))).toHaveLength(1);
    expect(stage.logged.join('\n')).toContain('teams-not-installed');
  });

  it('does not set a message aside because its answer could not be posted, however often', async () => {
    let now = 0;
    const stage = await stageWith(() => help, { arrivals: memoryArrivalStore(() => now) });
    const said = says('palīdzība');
    const answer = { status: 403, code: 'BotNotInConversationRoster' };
    stage.connector.failNext({ method: 'POST', path: '/activities', times: 3, answer });
    for (let tries = 0; tries < 4; tries += 1) {
      await stage.posts(said);
      now += 120_000;
    }
    expect(stage.arrivals.map(({ event }) => event.kind)).toEqual(['text', 'text', 'text', 'text']);
    expect(stage.connector.in(chatOf('ilze'))).toHaveLength(1);
  });

  it('waits where Teams asks for it, and posts the answer once', async () => {
    const stage = await stageWith(() => help);
    stage.connector.failNext({
      method: 'POST',
      path: '/activities',
      times: 1,
      answer: { status: 429, retryAfter: '1' },
    });
    const { milliseconds } = await stage.posts(says('palīdzība'));
    expect(milliseconds).toBeGreaterThan(950);
    expect(stage.connector.in(chatOf('ilze'))).toHaveLength(1);
  });

  it.each([500, 502, 504])('does not post an answer again that may stand there already (%i)', async (status) => {
    const stage = await stageWith(() => help);
    stage.connector.failNext({ method: 'POST', path: '/activities', times: 1, answer: { status } });
    await stage.posts(says('palīdzība'));
    expect(stage.connector.calls).toHaveLength(1);
  });
});

describe('in a channel', () => {
  it('hears what is said to it without its name, and answers in private', async () => {
    const stage = await stageWith(() => inChannel);
    await stage.posts(says('sveiki'));
    const said = mentions('statuss 7.b');
    await stage.posts(said);
    expect(stage.arrivals[1]).toMatchObject({
      place: { kind: 'channel', channel: 'komanda' },
      event: { kind: 'text', text: 'statuss 7.b' },
    });
    const thread = `${channelId};messageid=1111`;
    expect(stage.connector.in(thread)).toMatchObject([{ replyToId: said.id }]);
    expect(stage.connector.words(thread)[0]).not.toContain(viewsByName['my-plans'].title);
    expect(stage.connector.words(chatOf('ilze')).at(-1)).toContain(viewsByName['my-plans'].title);
  });

  it('opens the private chat where there was none', async () => {
    const stage = await stageWith(() => inChannel);
    await stage.posts(mentions('statuss'));
    expect(stage.connector.words(`a:new-${addressOf('ilze')}`)[0]).toContain(viewsByName['my-plans'].title);
    const [reference] = await stage.stores.references.ofAccount('liepziedu', {
      platform: 'teams',
      user: accountOf('ilze'),
    });
    expect(reference).toMatchObject({ id: `a:new-${addressOf('ilze')}`, scope: 'personal' });
  });

  it('tells in the channel that it reached nobody, and nothing of the answer', async () => {
    const stage = await stageWith(() => inChannel);
    stage.connector.failNext({
      method: 'POST',
      path: '/v3/conversations',
      times: 1,
      answer: { status: 403, code: 'BotNotInConversationRoster' },
    });
    await stage.posts(mentions('statuss'));
    const words = stage.connector.words(channelId).join('\n');
    expect(words).toContain(say('lv')('teams.private-failed'));
    expect(words).not.toContain(viewsByName['my-plans'].title);
  });

  it('answers a button there to the person alone, and leaves the message as it is', async () => {
    const stage = await stageWith(() => inChannel);
    const { body } = await stage.posts(
      taps({ token: 'command~status', nonce: 'n1' }, { at: 'channel', replyToId: '9' }),
    );
    await stage.settled();
    expect(body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringContaining(viewsByName['channel-answer'].title),
    });
    expect(stage.connector.calls.filter(({ method }) => method === 'PUT')).toEqual([]);
    expect(stage.connector.in(channelId)).toEqual([]);
  });

  it('takes a chat of several people and a meeting for no private place', async () => {
    const stage = await stageWith(() => inChannel);
    await stage.posts(says('statuss', { at: 'group' }));
    await stage.posts(says('statuss', { at: 'meeting' }));
    expect(stage.arrivals.map(({ place }) => place.kind)).toEqual(['channel', 'channel']);
    const kept = await stage.stores.references.all('liepziedu', 'teams');
    expect(kept.filter(({ scope }) => scope === 'personal').map(({ id }) => id)).toEqual([
      `a:new-${addressOf('ilze')}`,
    ]);
  });
});

describe('the first hello', () => {
  const hello: Outcome = { reply: viewsByName.welcome, language: 'lv' };

  it('is said once, though an installation comes as two events, doubled, and again the same day', async () => {
    const stage = await stageWith(() => hello);
    await Promise.all([installs('add'), botAdded(), installs('add'), botAdded()].map((one) => stage.posts(one)));
    await stage.posts(installs('add'));
    expect(stage.arrivals.map(({ event }) => event.kind)).toEqual(['hello']);
    expect(stage.connector.in(chatOf('ilze'))).toHaveLength(1);
  });

  it('is not said again when the app is only renewed, nor when somebody else joins', async () => {
    const stage = await stageWith(() => hello);
    await stage.posts(installs('add-upgrade'));
    await stage.posts(activity({ type: 'conversationUpdate', at: 'channel', membersAdded: [{ id: '29:kads' }] }));
    expect(stage.arrivals).toEqual([]);
    expect((await stage.stores.references.all('liepziedu', 'teams')).map(({ id }) => id)).toEqual([chatOf('ilze')]);
  });

  it('stands in the channel of the team to which it was added', async () => {
    const stage = await stageWith(() => ({ reply: viewsByName['channel-post'], language: 'lv' }));
    const team = { id: teamId, conversationType: 'channel', tenantId: '7e4a47aa-0000-4000-8000-000000000002' };
    await stage.posts(botAdded({ at: 'channel', conversation: team }));
    expect(stage.arrivals[0]).toMatchObject({ event: { kind: 'hello' }, place: { kind: 'channel' } });
    expect(stage.connector.in(teamId)).toHaveLength(1);
  });

  it('needs no event of installation: who writes first is known as well', async () => {
    const stage = await stageWith(() => help);
    await stage.posts(says('sveiki'));
    expect(
      await stage.stores.references.ofAccount('liepziedu', { platform: 'teams', user: accountOf('ilze') }),
    ).toMatchObject([
      {
        id: chatOf('ilze'),
        scope: 'personal',
        address: { serviceUrl: stage.connector.address, person: addressOf('ilze') },
      },
    ]);
  });
});
