/** Slack keeps the contract of a chat platform, and says with a code why it will not take a message. */

import { afterEach, describe, expect, it } from 'vitest';
import { openSlack } from '../../../src/adapters/slack/app.ts';
import { DeliveryFailed, type Recipient } from '../../../src/bot/ports/chats.ts';
import { defined } from '../../../src/shared/defined.ts';
import { describeChatPort } from '../../contracts/chat-port.ts';
import { viewsByName } from '../../fixtures/views.ts';
import { account } from './slack-school.ts';
import { messageFrom, openStage, type Stage, sendEvent, until } from './slack-stage.ts';
import type { StubMessage } from './web-api-stub.ts';

const silent = () => ({ reply: null, language: 'lv' }) as const;
const member = (id: string): Recipient => ({ kind: 'member', member: id, language: 'lv' });
const channel = (id: string): Recipient => ({ kind: 'channel', channel: id });

/** All that is written in the blocks, as a person reads it. */
function words(node: unknown): string {
  if (Array.isArray(node)) return node.map(words).join(' ');
  if (typeof node !== 'object' || node === null) return '';
  return Object.entries(node)
    .map(([key, value]) =>
      typeof value === 'string' ? (key === 'text' || key === 'initial_value' ? value : '') : words(value),
    )
    .join(' ');
}
const plain = ({ text, blocks }: StubMessage): string =>
  `${text} ${words(blocks)}`
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('*', '');

/** What is too much for one message stands in several, which are read as one. */
const joined = (read: readonly string[], message: StubMessage): readonly string[] => {
  const part = / \((\d+)\/\d+\)$/.exec(message.text.split('\n', 1)[0] ?? '')?.[1];
  if (part === undefined || part === '1') return [...read, plain(message)];
  return [...read.slice(0, -1), `${read.at(-1)} ${plain(message)}`];
};

describeChatPort('slack', async () => {
  const stage = await openStage({ bot: silent, options: { betweenMessages: 0 } });
  const inTurn = async (to: Recipient) => {
    const held = stage.web.messages.get(to.kind === 'member' ? `D${to.member.toUpperCase()}` : 'CKOMANDA1') ?? [];
    return held.reduce<readonly string[]>(joined, []);
  };
  return {
    port: stage.app.port,
    organisation: 'liepziedu',
    member: member('ilze'),
    otherMember: member('daina'),
    channel: channel('komanda'),
    unknownMember: member('nobody'),
    unknownChannel: channel('nowhere'),
    read: inTurn,
    takeAway: async (posted) => {
      const { channel = '', ts } = posted.address;
      const held = stage.web.messages.get(channel) ?? [];
      stage.web.messages.set(
        channel,
        held.filter((one) => one.ts !== ts),
      );
      return posted;
    },
    close: () => stage.close(),
  };
});

describe('what Slack will not take', () => {
  let stage: Stage;
  afterEach(() => stage.close());
  const send = (to: Recipient, key?: string) =>
    stage.app.port.send('liepziedu', { to, view: viewsByName.notice, ...defined({ key }) });
  const codeOf = async (sending: Promise<unknown>): Promise<string> => {
    const error = await sending.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DeliveryFailed);
    return (error as DeliveryFailed).code;
  };

  it('is named: an archived channel, one that is private and without Solis, one without a Slack id', async () => {
    stage = await openStage({ bot: silent });
    expect(await codeOf(send(channel('arhivs')))).toBe('slack-archived');
    expect(await codeOf(send(channel('svesa')))).toBe('slack-not-in-channel');
    expect(await codeOf(send(channel('tikai-teams')))).toBe('slack-unknown-channel');
  });

  it('is named: a scope that is missing, a token that was taken back, a Slack that does not answer', async () => {
    stage = await openStage({ bot: silent });
    for (const [error, code] of [
      ['missing_scope', 'slack-missing-scope'],
      ['token_revoked', 'slack-token'],
    ] as const) {
      stage.web.misbehave('chat.postMessage', { kind: 'refuses', error }, 1);
      expect(await codeOf(send(channel('komanda')))).toBe(code);
    }
    stage.web.misbehave('chat.postMessage', { kind: 'status', status: 500 });
    expect(await codeOf(send(channel('komanda')))).toBe('slack-unreachable');
  });

  it.each([
    ['a guest', { is_restricted: true }],
    ['somebody who left', { deleted: true }],
    ['a bot', { is_bot: true }],
    ['somebody of another workspace', { team_id: 'T2' }],
    ['somebody whose address was never confirmed', { is_email_confirmed: false }],
  ])('nothing is sent to %s, even with the address of a member', async (_, how) => {
    stage = await openStage({ bot: silent });
    stage.web.users.set('ILZE', { ...account('ilze'), ...how });
    expect(await codeOf(send(member('ilze')))).toBe('slack-unknown-member');
    expect(stage.web.messages.size).toBe(0);
  });

  it('nothing is sent to an account that was linked by an address that the member no longer has', async () => {
    stage = await openStage({ bot: silent });
    stage.web.users.set('OLD', { ...account('old'), profile: { email: 'old@liepziedi.example' } });
    const old = { platform: 'slack', user: 'OLD', member: 'ilze', email: 'old@liepziedi.example' } as const;
    await stage.stores.accounts.link('liepziedu', old);
    await send(member('ilze'));
    expect([...stage.web.messages.keys()]).toEqual(['DILZE']);
  });
});

describe('the look at night', () => {
  let stage: Stage;
  afterEach(() => stage.close());

  it.each([
    ['became a guest’s', { is_restricted: true }],
    ['got another address', { profile: { email: 'cita@liepziedi.example' } }],
    ['was closed', { deleted: true }],
  ])('ends the link of an account that %s while nobody was told', async (_, how) => {
    stage = await openStage({ bot: silent });
    const link = { platform: 'slack', user: 'ILZE', member: 'ilze', email: 'ilze@liepziedi.example' } as const;
    await stage.stores.accounts.link('liepziedu', link);
    expect(await stage.app.port.reaches('liepziedu', 'ilze')).toBeNull();
    stage.web.users.set('ILZE', { ...account('ilze'), ...how });
    expect(await stage.app.port.reaches('liepziedu', 'ilze')).toBe('slack-unknown-member');
    expect(await stage.stores.accounts.find('liepziedu', link)).toMatchObject({ email: '' });
  });
});

describe('what Slack takes', () => {
  let stage: Stage;
  afterEach(() => stage.close());
  const send = (to: Recipient, key?: string) =>
    stage.app.port.send('liepziedu', { to, view: viewsByName.notice, ...defined({ key }) });
  const count = (id: string) => stage.web.messages.get(id)?.length ?? 0;

  it('goes to the linked account without asking who has the address', async () => {
    stage = await openStage({ bot: silent });
    stage.web.users.set('OTHER', { ...account('other') });
    const linked = { platform: 'slack', user: 'OTHER', member: 'ilze', email: 'ilze@liepziedi.example' } as const;
    await stage.stores.accounts.link('liepziedu', linked);
    await send(member('ilze'));
    expect(count('DOTHER')).toBe(1);
    expect(stage.web.of('users.lookupByEmail')).toEqual([]);
  });

  it('goes to the chat that is there now, where the one that was known is gone', async () => {
    stage = await openStage({ bot: silent });
    await send(member('ilze'));
    stage.web.misbehave('chat.postMessage', { kind: 'refuses', error: 'channel_not_found' }, 1);
    await send(member('ilze'));
    expect(count('DILZE')).toBe(2);
    expect(stage.web.of('conversations.open')).toHaveLength(2);
  });

  it('is sent once under its key, also by another process after a kill', async () => {
    stage = await openStage({ bot: silent });
    for (const key of ['called', 'called', 'other']) await send(member('ilze'), key);
    expect(count('DILZE')).toBe(2);
    await openSlack(stage.options).port.send('liepziedu', {
      to: member('ilze'),
      view: viewsByName.notice,
      key: 'called',
    });
    expect(count('DILZE')).toBe(2);
  });

  it('shows no previews of links, and its key says nothing of anybody', async () => {
    stage = await openStage({ bot: silent });
    await send(member('ilze'), 'p1/called/ilze');
    expect(stage.web.of('chat.postMessage')[0]?.body).toMatchObject({
      unfurl_links: 'false',
      metadata: { event_type: 'solis', event_payload: { key: 'p1/called/ilze' } },
    });
  });

  it('comes after the time that Slack asks for', async () => {
    stage = await openStage({ bot: silent });
    stage.web.misbehave('chat.postMessage', { kind: 'status', status: 429, retryAfter: 1 }, 1);
    await send(member('ilze'));
    const [first, second] = stage.web.of('chat.postMessage');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(950);
    expect(count('DILZE')).toBe(1);
  });

  it('is not waited for where Slack asks for long, and tells for how long', async () => {
    stage = await openStage({ bot: silent });
    stage.web.misbehave('chat.postMessage', { kind: 'status', status: 429, retryAfter: 60 }, 1);
    const since = performance.now();
    const failed = await send(member('ilze')).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'slack-rate-limited', retryAfterMS: 60_000 });
    expect(performance.now() - since).toBeLessThan(3_000);
    expect(count('DILZE')).toBe(0);
  });

  it('goes to nobody before the time is over that Slack asked for, and is found nowhere meanwhile', async () => {
    stage = await openStage({ bot: silent });
    stage.web.misbehave('chat.postMessage', { kind: 'status', status: 429, retryAfter: 60 }, 1);
    for (const id of ['ilze', 'daina', 'ilze'])
      await expect(send(member(id))).rejects.toMatchObject({ code: 'slack-rate-limited', retryAfterMS: 60_000 });
    expect(stage.web.of('chat.postMessage')).toHaveLength(1);
    expect(await stage.app.port.reaches('liepziedu', 'daina')).toBeNull();
  });

  it('goes to the chat that the person last wrote from, which is not opened; to another once that is gone', async () => {
    stage = await openStage({ bot: silent });
    const linked = { platform: 'slack', user: 'ILZE', member: 'ilze', email: 'ilze@liepziedi.example' } as const;
    await stage.stores.accounts.link('liepziedu', linked);
    const chat = { platform: 'slack', id: 'DNOTED', scope: 'personal', user: 'ILZE', address: {} } as const;
    await stage.stores.references.note('liepziedu', { ...chat, seenAt: '2026-11-24T08:00:00.000Z' });
    await send(member('ilze'), 'first');
    expect(count('DNOTED')).toBe(1);
    expect(stage.web.of('conversations.open')).toEqual([]);
    stage.web.misbehave('chat.postMessage', { kind: 'refuses', error: 'channel_not_found' }, 1);
    await send(member('ilze'), 'second');
    await openSlack(stage.options).port.send('liepziedu', {
      to: member('ilze'),
      view: viewsByName.notice,
      key: 'third',
    });
    expect([count('DNOTED'), count('DILZE')]).toEqual([1, 2]);
  });

  it('is not looked for where it cannot stand: the first time that anybody tries to send it', async () => {
    stage = await openStage({ bot: silent });
    await stage.app.port.send('liepziedu', {
      to: member('ilze'),
      view: viewsByName.notice,
      key: 'called',
      isNew: true,
    });
    expect(stage.web.of('conversations.history')).toEqual([]);
    await send(member('ilze'), 'called');
    expect(count('DILZE')).toBe(1);
  });

  it('is not posted a second time where Slack may have taken it: whoever sends looks for it first', async () => {
    stage = await openStage({ bot: silent });
    stage.web.misbehave('chat.postMessage', { kind: 'status', status: 500 }, 1);
    await expect(send(member('ilze'), 'called')).rejects.toMatchObject({ code: 'slack-unreachable' });
    expect(stage.web.of('chat.postMessage')).toHaveLength(1);
  });

  it('in several parts is found by its first, also by another process; what was cut short is sent again', async () => {
    stage = await openStage({ bot: silent, options: { betweenMessages: 0 } });
    const items = Array.from({ length: 120 }, (_, index) => ({ title: `J-${index}`, detail: 'apraksts '.repeat(12) }));
    const large = { ...viewsByName.overdue, blocks: [{ kind: 'items' as const, items }] };
    const sends = () =>
      openSlack(stage.options).port.send('liepziedu', { to: member('ilze'), view: large, key: 'daily/ilze' });
    const posted = await sends();
    const parts = count('DILZE');
    expect(parts).toBeGreaterThan(2);
    expect(posted?.address.ts).toBe(stage.web.messages.get('DILZE')?.[0]?.ts);
    expect(await sends()).toEqual(posted);
    expect(count('DILZE')).toBe(parts);
    stage.web.messages.get('DILZE')?.pop();
    const again = await sends();
    expect(count('DILZE')).toBe(parts - 1 + parts);
    expect(again?.address.ts).toBe(stage.web.messages.get('DILZE')?.[parts - 1]?.ts);
    expect(await sends()).toEqual(again);
  });

  it('can be sent to nobody whose account is switched off, which is known without writing', async () => {
    stage = await openStage({ bot: silent });
    expect(await stage.app.port.reaches('liepziedu', 'ilze')).toBeNull();
    stage.web.misbehave('conversations.open', { kind: 'refuses', error: 'user_disabled' }, 1);
    expect(await stage.app.port.reaches('liepziedu', 'ilze')).toBe('slack-unknown-member');
    stage.web.misbehave('users.lookupByEmail', { kind: 'status', status: 500 });
    expect(await stage.app.port.reaches('liepziedu', 'ilze')).toBe('slack-unreachable');
    expect(count('DILZE')).toBe(0);
  });

  it('does not keep a person waiting who asks something meanwhile', async () => {
    stage = await openStage({ bot: () => ({ reply: viewsByName.help, language: 'lv' }) });
    stage.web.misbehave('chat.postMessage', { kind: 'status', status: 429, retryAfter: 2 }, 1);
    const notice = send(member('daina'));
    await until(() => stage.web.of('chat.postMessage').length === 1);
    expect((await sendEvent(stage, messageFrom('ILZE', 'palīdzība'))).milliseconds).toBeLessThan(1_000);
    expect(count('DILZE')).toBe(1);
    await notice;
  });

  it('comes in a short burst and then one message a second to one channel', async () => {
    stage = await openStage({ bot: silent, options: { betweenMessages: 100 } });
    await Promise.all(Array.from({ length: 8 }, () => send(channel('komanda'))));
    const times = stage.web.of('chat.postMessage').map(({ at }) => at);
    expect((times[3] ?? 0) - (times[0] ?? 0)).toBeLessThan(100);
    expect((times[7] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(350);
  });
});
