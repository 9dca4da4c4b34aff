/** What every reference store must do. */
import { describe, expect, test } from 'vitest';
import type { ConversationReference, ReferenceStore } from '../../src/bot/ports/references.ts';
import { minute, someOrganisation } from './plan-fixtures.ts';

const ilze = { platform: 'teams', user: '29:ilze' } as const;

const privateChat: ConversationReference = {
  ...ilze,
  id: 'a:privata/1',
  scope: 'personal',
  address: { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId: 't-1', botId: '28:solis' },
  seenAt: minute(1),
};
const channel: ConversationReference = {
  platform: 'teams',
  id: '19:atbalsts@thread.tacv2',
  scope: 'channel',
  name: 'Atbalsta komanda',
  address: {},
  seenAt: minute(2),
};
const inSlack: ConversationReference = { ...privateChat, platform: 'slack', id: 'D0ILZE001', user: 'U0ILZE001' };

/** @param open called within each test */
export const referenceStoreContract = (open: () => ReferenceStore): void => {
  const noted = async (...references: readonly ConversationReference[]): Promise<string> => {
    const organisation = someOrganisation();
    for (const reference of references) await open().note(organisation, reference);
    return organisation;
  };
  describe('noting', () => notingContract(open, noted));
  describe('losing', () => losingContract(open, noted));
  describe('reading', () => readingContract(open, noted));
};

type Noted = (...references: readonly ConversationReference[]) => Promise<string>;

const notingContract = (open: () => ReferenceStore, noted: Noted): void => {
  test('a conversation is found as it was told', async () => {
    const organisation = await noted(privateChat, channel);
    expect(await open().find(organisation, privateChat)).toEqual(privateChat);
    expect(await open().find(organisation, channel)).toEqual(channel);
  });

  test('a conversation that was never heard of is not there', async () => {
    const organisation = await noted(privateChat);
    expect(await open().find(organisation, channel)).toBeNull();
  });

  test('what has moved is written to at its new address', async () => {
    const organisation = await noted(privateChat);
    const moved = { ...privateChat, address: { serviceUrl: 'https://smba.trafficmanager.net/in/' }, seenAt: minute(9) };
    await open().note(organisation, moved);
    expect(await open().find(organisation, privateChat)).toEqual(moved);
    expect(await open().all(organisation, 'teams')).toEqual([moved]);
  });

  test('a channel keeps the name it was last told under, where a later arrival tells none', async () => {
    const { name, ...nameless } = channel;
    const organisation = await noted(channel, { ...nameless, seenAt: minute(9) });
    expect(await open().find(organisation, channel)).toEqual({ ...channel, seenAt: minute(9) });
    await open().note(organisation, { ...channel, name: 'Skolotāji', seenAt: minute(10) });
    expect(await open().find(organisation, channel)).toMatchObject({ name: 'Skolotāji' });
  });

  test('an arrival that comes late does not make the conversation older than it is', async () => {
    const organisation = await noted({ ...privateChat, seenAt: minute(9) }, privateChat);
    expect(await open().find(organisation, privateChat)).toMatchObject({ seenAt: minute(9) });
  });

  test('two first messages at once leave one conversation and no error', async () => {
    const organisation = someOrganisation();
    await Promise.all([1, 2, 3, 4].map(() => open().note(organisation, privateChat)));
    expect(await open().all(organisation, 'teams')).toEqual([privateChat]);
  });
};

const losingContract = (open: () => ReferenceStore, noted: Noted): void => {
  test('a conversation that cannot be written to says why, until somebody writes there again', async () => {
    const organisation = await noted(privateChat, channel);
    await open().lose(organisation, privateChat, 'teams-not-in-roster');
    const lost = { ...privateChat, lost: 'teams-not-in-roster' };
    expect(await open().find(organisation, privateChat)).toEqual(lost);
    expect(await open().ofAccount(organisation, ilze)).toEqual([lost]);
    expect(await open().find(organisation, channel)).toEqual(channel);
    await open().note(organisation, privateChat);
    expect(await open().find(organisation, privateChat)).toEqual(privateChat);
  });

  test('losing what was never noted, or what is lost already, does no harm', async () => {
    const organisation = await noted(privateChat);
    await open().lose(organisation, channel, 'teams-gone');
    expect(await open().find(organisation, channel)).toBeNull();
    await open().lose(organisation, privateChat, 'teams-gone');
    await open().lose(organisation, privateChat, 'teams-blocked');
    expect(await open().all(organisation, 'teams')).toEqual([{ ...privateChat, lost: 'teams-blocked' }]);
  });

  test('what is lost to one organisation is not lost to another', async () => {
    const [here, there] = [await noted(privateChat), await noted(privateChat)];
    await open().lose(here, privateChat, 'teams-gone');
    expect(await open().find(there, privateChat)).toEqual(privateChat);
  });
};

const readingContract = (open: () => ReferenceStore, noted: Noted): void => {
  test('of an account’s private chats the one last heard of comes first', async () => {
    const newer = { ...privateChat, id: 'a:privata/2', seenAt: minute(5) };
    const organisation = await noted(privateChat, newer);
    expect(await open().ofAccount(organisation, ilze)).toEqual([newer, privateChat]);
    const again = { ...privateChat, seenAt: minute(6) };
    await open().note(organisation, again);
    expect(await open().ofAccount(organisation, ilze)).toEqual([again, newer]);
  });

  test('a private chat is looked for among private chats of that very account only', async () => {
    const group: ConversationReference = { ...privateChat, id: '19:grupa', scope: 'group' };
    const juris = { ...privateChat, id: 'a:juris', user: '29:juris' };
    const namesake = { ...inSlack, user: ilze.user };
    const organisation = await noted(privateChat, group, juris, namesake, channel);
    expect(await open().ofAccount(organisation, ilze)).toEqual([privateChat]);
    expect(await open().ofAccount(await noted(channel), ilze)).toEqual([]);
  });

  test('all conversations of a platform are told, the one last heard of first, and none of another', async () => {
    const organisation = await noted(privateChat, inSlack, channel);
    expect(await open().all(organisation, 'teams')).toEqual([channel, privateChat]);
    expect(await open().all(organisation, 'slack')).toEqual([inSlack]);
  });

  test('no organisation hears of another’s conversations', async () => {
    const [, there] = [await noted(privateChat), someOrganisation()];
    expect(await open().find(there, privateChat)).toBeNull();
    expect(await open().ofAccount(there, ilze)).toEqual([]);
    expect(await open().all(there, 'teams')).toEqual([]);
  });
};
