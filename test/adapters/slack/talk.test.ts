/** What a person says in Slack is answered where they expect it: once, in time, and to members of this workspace only. */
import { afterEach, describe, expect, it } from 'vitest';
import { messageView } from '../../../src/bot/core/views/message.ts';
import { isMendable } from '../../../src/bot/outbox/views/platform-trouble.ts';
import type { ArrivalStore } from '../../../src/bot/ports/arrivals.ts';
import type { Incoming, Outcome } from '../../../src/bot/ports/incoming.ts';
import { viewsByName } from '../../fixtures/views.ts';
import { memoryArrivalStore } from '../../memory-stores/memory-arrival-store.ts';
import { slackSchool } from './slack-school.ts';
import {
  envelope,
  messageFrom,
  openStage,
  post,
  type Stage,
  type StageBot,
  type StageOptions,
  say,
  sendEvent,
  until,
} from './slack-stage.ts';
import { stubTeam } from './web-api-stub.ts';

let stage: Stage;
afterEach(() => stage.close());
const begin = async (bot: StageBot, more: Partial<StageOptions> = {}) => {
  stage = await openStage({ bot, ...more });
};

const answer = (title: string): Outcome => ({ reply: messageView({ name: 'paused', title }), language: 'lv' });
const echo = ({ event }: Incoming): Outcome => answer(event.kind === 'text' ? `Atbilde: ${event.text}` : event.kind);
const textsIn = (channel: string) => (stage.web.messages.get(channel) ?? []).map(({ text }) => text);
const never = () => new Promise<never>(() => undefined);

describe('a private message', () => {
  it('is answered below it, without previews of links, and the chat is noted', async () => {
    await begin(echo);
    await sendEvent(stage, messageFrom('ILZE', 'mani &lt;plāni&gt;'));
    expect(stage.arrivals).toMatchObject([
      { organisation: 'liepziedu', place: { kind: 'private' }, event: { kind: 'text', text: 'mani <plāni>' } },
    ]);
    expect(textsIn('DILZE').join()).toContain('Atbilde: mani');
    expect(stage.web.of('chat.postMessage')[0]?.body).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    expect(await stage.stores.references.ofAccount('liepziedu', { platform: 'slack', user: 'ILZE' })).toMatchObject([
      { id: 'DILZE', scope: 'personal' },
    ]);
  });

  it('with a file is told apart from one without', async () => {
    await begin(echo);
    const files = [{ id: 'F1', mimetype: 'application/pdf' }];
    await sendEvent(stage, messageFrom('ILZE', '02.09.2026', { subtype: 'file_share', files }));
    await sendEvent(stage, messageFrom('ILZE', '', { subtype: 'file_share', files }));
    expect(stage.arrivals.map(({ event }) => event)).toEqual([
      { kind: 'text', text: '02.09.2026', files: true },
      { kind: 'text', text: '', files: true },
    ]);
  });

  it('that the person changed afterwards is answered; a link that Slack unfolds and what the bot changed are not', async () => {
    await begin(echo);
    const changed = (message: object, before = '02.09.2062') => ({
      ...{ type: 'message', subtype: 'message_changed', channel: 'DILZE', channel_type: 'im', ts: '18.1' },
      message: { type: 'message', user: 'ILZE', ts: '17.1', text: '02.09.2026', team: stubTeam, ...message },
      previous_message: { type: 'message', user: 'ILZE', ts: '17.1', text: before },
    });
    const edited = { user: 'ILZE', ts: '18.0' };
    await sendEvent(stage, changed({ edited }));
    await sendEvent(stage, changed({ edited, attachments: [{}] }, '02.09.2026'));
    await sendEvent(stage, changed({ edited, bot_id: 'B1' }));
    await sendEvent(stage, changed({}));
    expect(stage.arrivals.map(({ event }) => event)).toEqual([{ kind: 'edited' }]);
    expect(textsIn('DILZE')).toHaveLength(1);
  });

  it('in a thread is answered in the thread', async () => {
    await begin(echo);
    await sendEvent(stage, messageFrom('ILZE', 'jā', { thread_ts: '17.1' }));
    expect(stage.web.messages.get('DILZE')?.[0]?.thread_ts).toBe('17.1');
  });

  it('tells the bot who speaks: confirmed addresses and language, asked of Slack once', async () => {
    const profiles: unknown[] = [];
    await begin(async (incoming) => {
      profiles.push(incoming.from.platform === 'slack' ? await incoming.from.profile() : null);
      return answer('Labdien');
    });
    await sendEvent(stage, messageFrom('ILZE', 'labdien'));
    await sendEvent(stage, messageFrom('ILZE', 'labdien'));
    await sendEvent(stage, messageFrom('GUEST', 'labdien'));
    await sendEvent(stage, messageFrom('NOBODY', 'labdien'));
    expect(profiles).toEqual([
      { emails: ['ilze@liepziedi.example'], language: 'lv' },
      { emails: ['ilze@liepziedi.example'], language: 'lv' },
      { emails: [], language: 'lv' },
      { emails: [] },
    ]);
    expect(stage.web.of('users.info').filter(({ body }) => body.user === 'ILZE')).toHaveLength(1);
    expect(stage.arrivals[1]?.from).toMatchObject({ language: 'lv' });
  });

  it.each([
    ['another bot', { bot_id: 'B2' }, {}],
    ['Solis itself', { user: 'UBOT', bot_id: 'BBOT' }, {}],
    ['a guest from another workspace', { user_team: 'T2' }, {}],
    ['another workspace', {}, { team_id: 'T2' }],
    ['an edit of nothing', { subtype: 'message_changed' }, {}],
    ['a deletion', { subtype: 'message_deleted' }, {}],
    ['a channel', { channel_type: 'channel', channel: 'CKOMANDA1' }, {}],
  ])('of %s is not answered', async (_, extra, around) => {
    await begin(echo);
    expect((await sendEvent(stage, messageFrom('ILZE', 'labdien', extra), around)).status).toBe(200);
    expect(stage.arrivals).toEqual([]);
    expect(stage.web.messages.size).toBe(0);
  });

  it('that Slack delivers three times is answered once', async () => {
    await begin(echo);
    const text = JSON.stringify(envelope(messageFrom('ILZE', 'mani plāni')));
    const retried = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
    await Promise.all([post(stage, { text }), post(stage, { text }), post(stage, { text, headers: retried })]);
    await post(stage, { text, headers: retried });
    expect(textsIn('DILZE')).toHaveLength(1);
  });

  it('that another process has answered already is not answered again', async () => {
    await begin(echo);
    const body = envelope(messageFrom('ILZE', 'mani plāni'));
    await stage.stores.arrivals.begin('liepziedu', body.event_id);
    await stage.stores.arrivals.done('liepziedu', body.event_id);
    expect((await post(stage, { text: JSON.stringify(body) })).status).toBe(200);
    expect(stage.arrivals).toEqual([]);
    expect(stage.web.messages.size).toBe(0);
  });

  it('that a killed process had begun is not acknowledged, so that Slack delivers it again', async () => {
    let now = Date.now();
    const arrivals = memoryArrivalStore(() => now);
    await begin(echo, { options: { arrivals } });
    const body = envelope(messageFrom('ILZE', 'mani plāni'));
    const text = JSON.stringify(body);
    await arrivals.begin('liepziedu', body.event_id);
    expect((await post(stage, { text })).status).toBe(500);
    now += 61_000;
    expect((await post(stage, { text })).status).toBe(200);
    expect(textsIn('DILZE')).toHaveLength(1);
  });

  it('whose answer Slack refuses is acknowledged: it would refuse it again', async () => {
    await begin(echo);
    stage.web.misbehave('chat.postMessage', { kind: 'refuses', error: 'msg_blocks_too_long' });
    expect((await sendEvent(stage, messageFrom('ILZE', 'mani plāni'))).status).toBe(200);
    expect(stage.logged.join()).toContain('msg_blocks_too_long');
  });

  it('whose answer has blocks that Slack does not take is answered in plain words', async () => {
    await begin(echo);
    stage.web.misbehave('chat.postMessage', { kind: 'refuses', error: 'msg_blocks_too_long' }, 1);
    await sendEvent(stage, messageFrom('ILZE', 'mani plāni'));
    expect(textsIn('DILZE')[0]).toContain('Atbilde: mani plāni');
    expect(stage.web.messages.get('DILZE')?.[0]?.blocks).toEqual([]);
  });

  it('that is also sent to the chat from a thread is answered like any other', async () => {
    await begin(echo);
    await sendEvent(stage, messageFrom('ILZE', 'jā', { subtype: 'thread_broadcast', thread_ts: '17.1' }));
    expect(textsIn('DILZE')[0]).toContain('Atbilde: jā');
  });

  it('in which a colleague is marked names them, though they never spoke to Solis; a stranger stays unnamed', async () => {
    await begin(echo);
    await sendEvent(stage, messageFrom('ILZE', 'uzdevums <@DAINA> un <@GUEST>'));
    const daina = slackSchool.members.find(({ id }) => id === 'daina')?.name;
    expect(stage.arrivals[0]?.event).toEqual({ kind: 'text', text: `uzdevums ${daina} un` });
  });

  it('that comes while Solis stops is left for the process that comes after', async () => {
    await begin(echo);
    await stage.stop();
    expect((await sendEvent(stage, messageFrom('ILZE', 'mani plāni'))).status).toBe(503);
    expect(stage.arrivals).toEqual([]);
  });

  it('waits for the one before, and does not wait for other people', async () => {
    const order: string[] = [];
    await begin(async (incoming) => {
      const text = incoming.event.kind === 'text' ? incoming.event.text : '';
      if (text === 'lēni') await new Promise((next) => setTimeout(next, 300));
      order.push(text);
      return answer(text);
    });
    const slow = sendEvent(stage, messageFrom('ILZE', 'lēni'));
    await until(() => stage.arrivals.length === 1);
    await Promise.all([
      slow,
      sendEvent(stage, messageFrom('ILZE', 'ātri')),
      sendEvent(stage, messageFrom('DAINA', 'cita')),
    ]);
    expect(order).toEqual(['cita', 'lēni', 'ātri']);
    expect(textsIn('DILZE').map((text) => text.split('\n')[0])).toEqual(['lēni', 'ātri']);
  });

  it('that asks for a form gets the button that opens it', async () => {
    await begin(() => ({ reply: viewsByName['section-form'], language: 'lv' }));
    await sendEvent(stage, messageFrom('ILZE', 'turpināt'));
    const [message] = stage.web.messages.get('DILZE') ?? [];
    expect(message?.text).toContain(viewsByName['section-form'].title);
    expect(JSON.stringify(message?.blocks)).toContain('button');
    expect(JSON.stringify(message?.blocks)).not.toContain('"input"');
  });
});

const arrivalsThat = (fail: () => Promise<never>): ArrivalStore => ({
  ...{ begin: fail, done: fail, failed: fail, answered: fail, answerTo: fail },
});

describe('within three seconds', () => {
  it('an event is acknowledged while the database hangs, with a sign of life', async () => {
    await begin(never);
    const answered = await sendEvent(stage, messageFrom('ILZE', 'mani plāni'));
    expect(answered).toMatchObject({ status: 200, body: '' });
    expect(answered.milliseconds).toBeLessThan(2_600);
    await until(() => textsIn('DILZE').length === 1);
    expect(textsIn('DILZE')[0]).toContain('Mirkli');
  });

  it('an event is acknowledged while the memory of arrivals hangs', async () => {
    await begin(echo, { options: { arrivals: arrivalsThat(never) } });
    expect((await sendEvent(stage, messageFrom('ILZE', 'mani plāni'))).milliseconds).toBeLessThan(2_600);
  });

  it('an event is acknowledged while Slack itself hangs, from the first moment on', async () => {
    await begin(echo, { prepare: (web) => web.misbehave('*', { kind: 'hangs' }) });
    const answered = await sendEvent(stage, messageFrom('ILZE', 'mani plāni'));
    expect(answered).toMatchObject({ status: 200, body: '' });
    expect(answered.milliseconds).toBeLessThan(2_600);
  });

  it('the sign of life becomes the answer', async () => {
    let go: (outcome: Outcome) => void = () => undefined;
    await begin(() => new Promise<Outcome>((resolve) => (go = resolve)));
    await sendEvent(stage, messageFrom('ILZE', 'mani plāni'));
    await until(() => textsIn('DILZE').length === 1);
    go(answer('Te ir jūsu plāni'));
    await until(() => textsIn('DILZE')[0]?.includes('Te ir jūsu plāni') === true);
    expect(textsIn('DILZE')).toHaveLength(1);
  });

  it('a fault of the database is told kindly, and the event is not lost', async () => {
    const down = () => Promise.reject(new Error('down'));
    await begin(
      () => {
        throw new Error('Jānis has dyslexia');
      },
      {
        options: { arrivals: arrivalsThat(down) },
      },
    );
    expect((await sendEvent(stage, messageFrom('ILZE', 'mani plāni'))).status).toBe(200);
    expect(textsIn('DILZE')[0]).toContain('Kaut kas neizdevās');
    expect(stage.logged.join()).not.toContain('dyslexia');
  });

  it('fifty people at once are all acknowledged', async () => {
    await begin(echo);
    const people = Array.from({ length: 50 }, (_, index) => `P${index}`);
    const all = await Promise.all(people.map((user) => sendEvent(stage, messageFrom(user, 'mani plāni'))));
    expect(all.every(({ status }) => status === 200)).toBe(true);
    expect(Math.max(...all.map(({ milliseconds }) => milliseconds))).toBeLessThan(3_000);
    await until(() => people.every((user) => textsIn(`D${user}`).length === 1));
  });

  it('Slack asks for patience, and gets it: the answer comes when it may', async () => {
    await begin(echo);
    stage.web.misbehave('chat.postMessage', { kind: 'status', status: 429, retryAfter: 1 }, 1);
    await sendEvent(stage, messageFrom('ILZE', 'mani plāni'));
    await until(() => textsIn('DILZE').length === 1);
    const [first, second] = stage.web.of('chat.postMessage');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(950);
  });
});

describe('a channel', () => {
  const mention = (extra: object = {}) => ({
    type: 'app_mention',
    user: 'ILZE',
    text: '<@UBOT> mani plāni',
    ts: '17.5',
    channel: 'CKOMANDA1',
    team: 'T1',
    ...extra,
  });

  it('a mention is answered in its thread with a word, and in private with the answer', async () => {
    await begin(() => ({
      reply: viewsByName['channel-answer'],
      inPrivate: viewsByName['my-plans'],
      language: 'lv',
    }));
    await sendEvent(stage, mention());
    expect(stage.arrivals).toMatchObject([
      { place: { kind: 'channel', channel: 'komanda' }, event: { kind: 'text', text: 'mani plāni' } },
    ]);
    expect(stage.web.messages.get('CKOMANDA1')).toMatchObject([{ thread_ts: '17.5' }]);
    expect(textsIn('CKOMANDA1')[0]).not.toContain(viewsByName['my-plans'].title);
    expect(textsIn('DILZE')[0]).toContain(viewsByName['my-plans'].title);
    const held = await stage.stores.references.all('liepziedu', 'slack');
    expect(held.map(({ id, scope }) => [id, scope]).toSorted()).toEqual([
      ['CKOMANDA1', 'channel'],
      ['DILZE', 'personal'],
    ]);
  });

  it('a mention in a thread is answered in that thread', async () => {
    await begin(() => ({ reply: viewsByName['channel-answer'], language: 'lv' }));
    await sendEvent(stage, mention({ thread_ts: '16.1' }));
    expect(stage.web.messages.get('CKOMANDA1')).toMatchObject([{ thread_ts: '16.1' }]);
  });

  it('where Solis is invited it says what it will write there', async () => {
    await begin(() => ({ reply: viewsByName['channel-post'], language: 'lv' }));
    const joined = { type: 'member_joined_channel', channel: 'CKOMANDA1', channel_type: 'C', team: 'T1' };
    await sendEvent(stage, { ...joined, user: 'DAINA', inviter: 'ILZE' });
    expect(stage.arrivals).toEqual([]);
    await sendEvent(stage, { ...joined, user: 'UBOT', inviter: 'ILZE' });
    expect(stage.arrivals).toMatchObject([
      { event: { kind: 'hello' }, place: { kind: 'channel', channel: 'komanda' } },
    ]);
    expect(textsIn('CKOMANDA1')).toHaveLength(1);
  });

  it('whoever invited Solis and is unknown to it is told so, and not the whole channel', async () => {
    await begin(() => ({ reply: viewsByName.stranger, language: 'lv' }));
    const joined = { type: 'member_joined_channel', channel: 'CKOMANDA1', channel_type: 'C', team: 'T1' };
    await sendEvent(stage, { ...joined, user: 'UBOT', inviter: 'GUEST' });
    expect(textsIn('CKOMANDA1')).toEqual([]);
    expect(stage.web.of('chat.postEphemeral')).toMatchObject([{ body: { user: 'GUEST', channel: 'CKOMANDA1' } }]);
  });

  it('is known by its new name, and as lost once it is archived, until it is there again', async () => {
    await begin(echo);
    const reference = () => stage.stores.references.find('liepziedu', { platform: 'slack', id: 'CKOMANDA1' });
    await sendEvent(stage, { type: 'channel_rename', channel: { id: 'CKOMANDA1', name: 'atbalsts' } });
    expect(await reference()).toMatchObject({ name: 'atbalsts' });
    await sendEvent(stage, { type: 'group_archive', channel: 'CKOMANDA1' });
    expect(await reference()).toMatchObject({ lost: 'slack-archived' });
    await sendEvent(stage, { type: 'group_unarchive', channel: 'CKOMANDA1' });
    expect((await reference())?.lost).toBeUndefined();
  });

  it('that Solis writes to is told of to the administrators when it is renamed, archived or deleted, with what to do', async () => {
    await begin(echo);
    await sendEvent(stage, { type: 'channel_rename', channel: { id: 'CKOMANDA1', name: 'atbalsts' } });
    await sendEvent(stage, { type: 'channel_archive', channel: 'CKOMANDA1' });
    await sendEvent(stage, { type: 'channel_unarchive', channel: 'CKOMANDA1' });
    await sendEvent(stage, { type: 'channel_deleted', channel: 'CKOMANDA1' });
    await sendEvent(stage, { type: 'channel_deleted', channel: 'COTHER' });
    expect(stage.told).toEqual([
      { code: 'slack-renamed', channel: 'komanda' },
      { code: 'slack-archived', channel: 'komanda' },
      { code: 'slack-deleted', channel: 'komanda' },
    ]);
    for (const language of ['lv', 'en'] as const)
      for (const { code } of stage.told) expect(isMendable(say(language), code)).toBe(true);
    expect(textsIn('DILZE')).toEqual([]);
  });
});

describe('the first time', () => {
  const opened = (tab: string) => ({ type: 'app_home_opened', user: 'ILZE', channel: 'DILZE', tab });

  it('a person is greeted once, when they open the private chat', async () => {
    await begin(() => ({ reply: viewsByName.welcome, language: 'lv' }));
    await sendEvent(stage, opened('messages'));
    await sendEvent(stage, opened('messages'));
    expect(stage.arrivals).toMatchObject([{ event: { kind: 'hello' } }]);
    expect(textsIn('DILZE')).toHaveLength(1);
  });

  it('the home page shows the plans; opened again it is not sent again unless something changed', async () => {
    let view = viewsByName['my-plans'];
    await begin(() => ({ reply: view, language: 'lv' }));
    await sendEvent(stage, opened('home'));
    await sendEvent(stage, opened('home'));
    expect(stage.arrivals).toMatchObject([{ event: { kind: 'home' } }, { event: { kind: 'home' } }]);
    expect(stage.web.of('views.publish')).toHaveLength(1);
    view = { ...view, title: 'Mani pienākumi tagad' };
    await sendEvent(stage, messageFrom('ILZE', 'labdien'));
    await until(() => stage.web.of('views.publish').length === 2);
    expect(JSON.stringify(stage.web.homes.get('ILZE'))).toContain('Mani pienākumi tagad');
  });

  it('a changed profile is asked for anew', async () => {
    await begin(async (incoming) => {
      if (incoming.from.platform === 'slack') await incoming.from.profile();
      return answer('Labdien');
    });
    await sendEvent(stage, messageFrom('ILZE', 'labdien'));
    await sendEvent(stage, { type: 'user_change', user: { id: 'ILZE', team_id: 'T1' } });
    await sendEvent(stage, messageFrom('ILZE', 'labdien'));
    expect(stage.web.of('users.info')).toHaveLength(2);
  });

  it('when Solis is removed, the log says so', async () => {
    await begin(echo);
    await sendEvent(stage, { type: 'app_uninstalled' });
    expect(stage.logged.join()).toContain('removed from the workspace');
  });
});
