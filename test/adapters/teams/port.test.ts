/** Teams keeps the contract of a chat platform, finds people whose chats are gone, and says with a code what it will not take. */

import { afterEach, describe, expect, it } from 'vitest';
import { DeliveryFailed, type Recipient } from '../../../src/bot/ports/chats.ts';
import { defined } from '../../../src/shared/defined.ts';
import { describeChatPort } from '../../contracts/chat-port.ts';
import { viewsByName } from '../../fixtures/views.ts';
import type { Failure } from './connector-stub.ts';
import { installs, mentions, says } from './teams-activities.ts';
import { accountOf, addressOf, channelId, chatOf, memberOf } from './teams-school.ts';
import { openStage, type Stage } from './teams-stage.ts';

const silent = () => ({ reply: null, language: 'lv' }) as const;
const member = (id: string): Recipient => ({ kind: 'member', member: id, language: 'lv' });
const channel = (id: string): Recipient => ({ kind: 'channel', channel: id });

/** Everybody has written once and is known. */
async function openKnown(): Promise<Stage> {
  const stage = await openStage({ bot: silent });
  for (const id of ['ilze', 'daina']) {
    await stage.posts(says('sveiki', { from: id }));
    await link(stage, id);
  }
  await stage.posts(mentions('sveiki'));
  stage.connector.calls.splice(0);
  return stage;
}

const link = (stage: Stage, id: string): Promise<void> =>
  stage.stores.accounts.link('liepziedu', {
    platform: 'teams',
    user: accountOf(id),
    member: id,
    email: `${id}@liepziedi.example`,
  });

/** What is too much for one message stands in several, which are read as one. */
const joined = (read: readonly string[], words: string): readonly string[] => {
  const part = / \((\d+)\/\d+\)$/.exec(words.split('\n', 1)[0] ?? '')?.[1];
  if (part === undefined || part === '1') return [...read, words];
  return [...read.slice(0, -1), `${read.at(-1)} ${words}`];
};

describeChatPort('teams', async () => {
  const stage = await openKnown();
  return {
    port: stage.app.port,
    organisation: 'liepziedu',
    member: member('ilze'),
    otherMember: member('daina'),
    channel: channel('komanda'),
    unknownMember: member('nobody'),
    unknownChannel: channel('nowhere'),
    read: async (from) =>
      stage.connector
        .words(from.kind === 'member' ? chatOf(from.member) : channelId)
        .reduce<readonly string[]>(joined, []),
    takeAway: async (posted) => {
      stage.connector.remove(posted.address.conversation ?? '', posted.address.message ?? '');
      return posted;
    },
    close: () => stage.close(),
  };
});

let stage: Stage;
const open: Stage[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
async function opened(opening: Promise<Stage>): Promise<Stage> {
  const one = await opening;
  open.push(one);
  return one;
}
const send = (to: Recipient, key?: string) =>
  stage.app.port.send('liepziedu', { to, view: viewsByName.notice, ...defined({ key }) });
const codeOf = async (sending: Promise<unknown>): Promise<string> => {
  const error = await sending.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DeliveryFailed);
  expect(String(error)).not.toContain('Anna');
  return (error as DeliveryFailed).code;
};
const failing = (answer: Failure['answer'], more: Partial<Failure> = {}): void =>
  stage.connector.failNext({ method: 'POST', path: '/v3/conversations', times: 1, answer, ...more });
const posted = () => stage.connector.calls.filter(({ method }) => method === 'POST').length;
const references = () => stage.stores.references.ofAccount('liepziedu', { platform: 'teams', user: accountOf('ilze') });

describe('a person', () => {
  it('is told of the message in their feed', async () => {
    stage = await opened(openKnown());
    await send(member('ilze'));
    expect(stage.connector.in(chatOf('ilze'))).toMatchObject([
      { channelData: { notification: { alert: true } }, summary: expect.stringContaining(viewsByName.notice.title) },
    ]);
  });

  it.each([
    { status: 404, code: 'ConversationNotFound' },
    { status: 403, code: 'BotNotInConversationRoster' },
  ])('whose chat is gone is written to in a new one, once: $code', async (answer) => {
    stage = await opened(openKnown());
    failing(answer, { path: chatOf('ilze') });
    await send(member('ilze'));
    expect(stage.connector.in(`a:new-${addressOf('ilze')}`)).toHaveLength(1);
    expect((await references()).map(({ id, lost }) => [id, lost])).toEqual([
      [`a:new-${addressOf('ilze')}`, undefined],
      [chatOf('ilze'), 'teams-not-installed'],
    ]);
    await send(member('ilze'));
    expect(stage.connector.in(`a:new-${addressOf('ilze')}`)).toHaveLength(2);
  });

  it('is written to where Teams was last heard of, not where it once was', async () => {
    stage = await opened(openStage({ bot: () => ({ reply: null, inPrivate: viewsByName.notice, language: 'lv' }) }));
    await stage.stores.references.note('liepziedu', {
      platform: 'teams',
      id: 'a:old',
      scope: 'personal',
      user: accountOf('ilze'),
      address: { serviceUrl: 'http://127.0.0.1:1/', bot: '28:old', person: addressOf('ilze') },
      seenAt: '2026-01-01T00:00:00.000Z',
    });
    await stage.stores.references.lose('liepziedu', { platform: 'teams', id: 'a:old' }, 'teams-not-installed');
    await stage.posts(mentions('statuss'));
    expect(stage.connector.in(`a:new-${addressOf('ilze')}`)).toHaveLength(1);
  });

  it('who has removed the app is named as such, and not tried more than once each time', async () => {
    stage = await opened(openKnown());
    await stage.posts(installs('remove'));
    failing({ status: 403, code: 'BotNotInConversationRoster' }, { times: 9 });
    expect(await codeOf(send(member('ilze')))).toBe('teams-not-installed');
    expect(posted()).toBe(1);
  });

  it('who was heard of in a channel only is written to in a new chat', async () => {
    stage = await opened(openStage({ bot: silent }));
    await stage.posts(mentions('sveiki'));
    await link(stage, 'ilze');
    await send(member('ilze'));
    expect(stage.connector.in(`a:new-${accountOf('ilze')}`)).toHaveLength(1);
  });

  it.each([
    { status: 403, code: 'MessageWritesBlocked' },
    { status: 403, legacy: '{"subCode":"MessageWritesBlocked"}' },
    { status: 403, code: 'ConversationBlockedByUser' },
  ])('who blocked the bot is left in peace until they write: %o', async (answer) => {
    stage = await opened(openKnown());
    failing(answer);
    expect(await codeOf(send(member('ilze')))).toBe('teams-blocked');
    expect(await codeOf(send(member('ilze')))).toBe('teams-blocked');
    expect(posted()).toBe(1);
    await stage.posts(says('sveiki'));
    await send(member('ilze'));
    expect(stage.connector.in(chatOf('ilze'))).toHaveLength(1);
  });

  it('whose address has passed to somebody else is not written to', async () => {
    stage = await opened(openKnown());
    const account = {
      platform: 'teams',
      user: accountOf('ilze'),
      member: 'ilze',
      email: 'old@liepziedi.example',
    } as const;
    await stage.stores.accounts.link('liepziedu', account);
    expect(await codeOf(send(member('ilze')))).toBe('teams-unknown-member');
  });

  it('is known to be reachable without writing: not who blocked the bot, was never heard of, or has no chat left', async () => {
    stage = await opened(openKnown());
    const reaches = (id: string) => stage.app.port.reaches('liepziedu', id);
    expect(await reaches('ilze')).toBeNull();
    expect(await reaches('nobody')).toBe('teams-unknown-member');
    expect(posted()).toBe(0);
    failing({ status: 403, code: 'ConversationBlockedByUser' });
    expect(await codeOf(send(member('ilze')))).toBe('teams-blocked');
    expect(await reaches('ilze')).toBe('teams-blocked');
    const chat = { platform: 'teams', id: chatOf('daina') } as const;
    await stage.stores.references.lose('liepziedu', chat, 'teams-not-installed');
    failing({ status: 403, code: 'BotNotInConversationRoster' });
    expect(await reaches('daina')).toBe('teams-not-installed');
    expect(await reaches('daina')).toBeNull();
    expect(stage.connector.in(`a:new-${addressOf('daina')}`)).toEqual([]);
  });

  it('loses the account that became a guest’s, or got another address, at the nightly look', async () => {
    stage = await opened(openKnown());
    const reaches = (id: string) => stage.app.port.reaches('liepziedu', id);
    const changed = {
      ilze: { userRole: 'guest' },
      daina: { userPrincipalName: 'cita@liepziedi.example', email: 'cita@liepziedi.example' },
    };
    for (const [id, how] of Object.entries(changed)) {
      expect(await reaches(id)).toBeNull();
      stage.connector.members.set(addressOf(id), { ...memberOf(id), ...how });
      expect(await reaches(id)).toBe('teams-unknown-member');
      expect(await codeOf(send(member(id)))).toBe('teams-unknown-member');
    }
  });

  it('gets what is sent again under its key once, however often', async () => {
    stage = await opened(openKnown());
    for (const key of ['called', 'called', 'other']) await send(member('ilze'), key);
    expect(stage.connector.in(chatOf('ilze'))).toHaveLength(2);
  });

  it('gets what could not be sent the first time under the same key', async () => {
    stage = await opened(openKnown());
    failing({ status: 413, code: 'MessageSizeTooBig' });
    expect(await codeOf(send(member('ilze'), 'called'))).toBe('teams-too-large');
    await send(member('ilze'), 'called');
    expect(stage.connector.in(chatOf('ilze'))).toHaveLength(1);
  });
});

describe('a channel', () => {
  it('gets each message as a thread of its own, and what is too large as one thread', async () => {
    stage = await opened(openKnown());
    await send(channel('komanda'));
    const items = Array.from({ length: 300 }, (_, index) => ({
      title: `Plāns ${index}`,
      detail: 'apraksts '.repeat(12),
    }));
    const large = { ...viewsByName.status, blocks: [{ kind: 'items' as const, items }] };
    const spot = await stage.app.port.send('liepziedu', { to: channel('komanda'), view: large });
    const threads = stage.connector.calls.filter(({ path }) => path === '/v3/conversations');
    expect(threads).toHaveLength(2);
    expect(threads[0]?.body).toMatchObject({ isGroup: true, channelData: { channel: { id: channelId } } });
    expect(posted()).toBeGreaterThan(2);
    expect(spot?.address.conversation).toBe(`${channelId};messageid=${spot?.address.message}`);
  });

  it('is found by what was last heard from Teams, even if nothing was ever heard from itself', async () => {
    stage = await opened(openStage({ bot: silent }));
    expect(await codeOf(send(channel('komanda')))).toBe('teams-not-installed');
    await stage.posts(says('sveiki'));
    await send(channel('komanda'));
    expect(stage.connector.in(channelId)).toHaveLength(1);
  });

  it('that has no Teams id is unknown; one where the bot is not, or no longer, is named as such', async () => {
    stage = await opened(openKnown());
    expect(await codeOf(send(channel('tikai-slack')))).toBe('teams-unknown-channel');
    for (const answer of [
      { status: 403, code: 'BotNotInConversationRoster' },
      { status: 404, code: 'ConversationNotFound' },
    ]) {
      failing(answer);
      expect(await codeOf(send(channel('komanda')))).toBe('teams-not-installed');
    }
  });
});

describe('what Teams will not take', () => {
  it.each([
    [{ status: 403, code: 'BotDisabledByAdmin' }, 'teams-disabled'],
    [{ status: 401, code: 'BotNotRegistered' }, 'teams-credentials'],
    [{ status: 401 }, 'teams-credentials'],
    [{ status: 413, code: 'MessageSizeTooBig' }, 'teams-too-large'],
    [{ status: 400, code: 'BadSyntax' }, 'teams-other'],
    [{ status: 500 }, 'teams-unreachable'],
    [{ status: 502 }, 'teams-unreachable'],
    [{ status: 504 }, 'teams-unreachable'],
    ['drop', 'teams-unreachable'],
  ] as const)('is named and not posted again: %j', async (answer, code) => {
    stage = await opened(openKnown());
    failing(answer);
    expect(await codeOf(send(member('ilze')))).toBe(code);
    expect(posted()).toBe(1);
  });

  it('at once because it is busy is posted when Teams says so, once', async () => {
    stage = await opened(openKnown());
    failing({ status: 429, code: 'Throttled', retryAfter: '1' });
    const since = performance.now();
    await send(member('ilze'));
    expect(performance.now() - since).toBeGreaterThan(950);
    expect(stage.connector.in(chatOf('ilze'))).toHaveLength(1);
  });

  it.each([412, 429])(
    'for a moment is tried again a few times, and then named: %i',
    async (status) => {
      stage = await opened(openKnown());
      failing({ status }, { times: 2 });
      await send(member('ilze'));
      expect(stage.connector.in(chatOf('ilze'))).toHaveLength(1);
      failing({ status }, { times: 9 });
      expect(await codeOf(send(member('ilze')))).toBe(status === 429 ? 'teams-busy' : 'teams-unreachable');
      expect(posted()).toBe(3 + 4);
    },
    20_000,
  );

  it('for longer than anybody waits is named at once', async () => {
    stage = await opened(openKnown());
    failing({ status: 429, retryAfter: '600' });
    const failed = await send(member('ilze')).catch((thrown: unknown) => thrown);
    expect(failed).toMatchObject({ code: 'teams-busy', retryAfterMS: 600_000 });
  });

  it('because nobody answers is named after ten seconds, not waited for', async () => {
    stage = await opened(openKnown());
    failing('hang');
    const since = performance.now();
    expect(await codeOf(send(member('ilze')))).toBe('teams-unreachable');
    expect(performance.now() - since).toBeLessThan(12_000);
    expect(posted()).toBe(1);
  }, 20_000);

  it('because the connector is not there at all is named', async () => {
    stage = await opened(openKnown());
    await stage.connector.close();
    expect(await codeOf(send(member('ilze')))).toBe('teams-unreachable');
  }, 20_000);
});
