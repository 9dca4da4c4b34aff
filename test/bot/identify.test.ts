/** Who an account is: by the address that the platform vouches for, remembered, and nobody else. */
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/bot/ports/accounts.ts';
import type { Incoming, IncomingEvent } from '../../src/bot/ports/incoming.ts';
import { memoryStores } from '../memory-stores/memory-stores.ts';
import { demoSchool } from '../world/schools.ts';
import { openWorld } from '../world.ts';

const school = demoSchool();

/** The school's bot, and a platform that counts how often it is asked. */
function open(organisation = school, stores = memoryStores()) {
  const { arrives, faults, at } = openWorld({ organisation, stores, platforms: [] });
  let asked = 0;
  const comes = async (profile: Profile | Error, how: Partial<Incoming> = {}) => {
    const given = async () => {
      asked += 1;
      if (profile instanceof Error) throw profile;
      return profile;
    };
    const from = { platform: 'slack', user: 'U07ANNA', profile: given } as const;
    const { reply, language, inPrivate } = await arrives({ event: { kind: 'hello' }, from, ...how });
    return { name: reply?.name, title: reply?.title, language, inPrivate: inPrivate?.name };
  };
  return { arrives, comes, stores, faults, setClock: at, asked: () => asked };
}

const anna = { emails: ['anna.berzina@jaunkalne.example'] };

describe('an account', () => {
  it('is the member who has its address, in capital letters or small ones, and the platform is asked once', async () => {
    const { comes, asked } = open();
    expect(await comes({ emails: ['Anna.Berzina@Jaunkalne.example'] })).toMatchObject({ name: 'welcome' });
    expect(await comes(new Error('must not be asked'))).toMatchObject({ name: 'welcome' });
    expect(asked()).toBe(1);
  });

  it.each([
    ['with an address that is in no file', { emails: ['anna.berzina@elsewhere.example'] }],
    ['without any address', { emails: [] }],
  ])('%s learns nothing but whom to ask, whatever it does', async (_, profile) => {
    const { comes, stores } = open();
    const events: readonly IncomingEvent[] = [
      { kind: 'hello' },
      { kind: 'home' },
      { kind: 'text', text: 'kurš kavē 7.b?' },
      { kind: 'tap', token: 'command~my-plans' },
      { kind: 'make-task', text: 'J-07 matemātikā' },
      { kind: 'form', token: 'task-save~x', values: {} },
    ];
    for (const event of events) {
      expect(await comes(profile, { event })).toMatchObject({ name: 'stranger', title: 'Mēs vēl neesam pazīstami' });
    }
    expect(await stores.accounts.ofMember(school.id, 'anna')).toEqual([]);
  });

  it('in another organisation is nobody, even with a member’s address', async () => {
    expect(await open().comes(anna, { organisation: 'other-school' })).toMatchObject({ name: 'stranger' });
  });

  it('loses its link when the school gives the address to a successor', async () => {
    const first = open();
    await first.comes(anna);
    const members = school.members.map((one) =>
      one.id === 'anna'
        ? { ...one, email: 'anna.old@jaunkalne.example' }
        : one.id === 'ruta'
          ? { ...one, email: 'anna.berzina@jaunkalne.example' }
          : one,
    );
    const after = open({ ...school, members }, first.stores);
    expect(await after.comes({ emails: ['somebody@elsewhere.example'] })).toMatchObject({ name: 'stranger' });
    await after.comes(anna);
    expect(await after.stores.accounts.find(school.id, { platform: 'slack', user: 'U07ANNA' })).toMatchObject({
      member: 'ruta',
    });
  });

  it.each([
    ['became a guest’s', { emails: [] }],
    ['got another address', { emails: ['somebody@elsewhere.example'] }],
  ])('that %s while the platform told nobody is the member’s until the next day and no longer', async (_, profile) => {
    const world = open();
    await world.comes(anna);
    expect(await world.comes(profile)).toMatchObject({ name: 'welcome' });
    world.setClock('2026-11-24T09:00:00.000Z');
    expect(await world.comes(profile)).toMatchObject({ name: 'stranger' });
    expect(await world.comes(profile, { event: { kind: 'text', text: 'mani plāni' } })).toMatchObject({
      name: 'stranger',
    });
    expect(await world.comes(anna)).toMatchObject({ name: 'welcome' });
  });

  it('that was linked by an earlier version is asked about once, and then once a day', async () => {
    const world = open();
    const link = {
      platform: 'slack',
      user: 'U07ANNA',
      member: 'anna',
      email: 'anna.berzina@jaunkalne.example',
    } as const;
    await world.stores.accounts.link(school.id, link);
    await world.comes(anna);
    await world.comes(anna);
    expect(world.asked()).toBe(1);
    world.setClock('2026-11-24T09:00:00.000Z');
    await world.comes(anna);
    await world.comes(anna);
    expect(world.asked()).toBe(2);
  });

  it('stays the member’s while the platform does not answer', async () => {
    const world = open();
    await world.comes(anna);
    world.setClock('2026-11-25T09:00:00.000Z');
    expect(await world.comes(new Error('no answer'))).toMatchObject({ name: 'welcome' });
    expect(await world.comes({ emails: [] })).toMatchObject({ name: 'stranger' });
  });

  it('of a platform that does not answer is told of trouble, not that it is unknown', async () => {
    const { comes, faults } = open();
    expect(await comes(new Error('no answer'))).toMatchObject({ name: 'trouble' });
    expect(faults).toMatchObject([{ fault: 'turn.failed' }]);
    expect(await comes(anna)).toMatchObject({ name: 'welcome' });
  });
});

describe('the language', () => {
  it('is that of the person’s client until they choose one', async () => {
    const { comes } = open();
    expect(await comes({ ...anna, language: 'en' })).toMatchObject({ language: 'en' });
    expect(await comes(new Error('linked already'))).toMatchObject({ language: 'en' });
    expect(await comes(anna, { event: { kind: 'text', text: 'valoda latviešu' } })).toMatchObject({ language: 'lv' });
    expect(await comes({ ...anna, language: 'en' })).toMatchObject({ language: 'lv' });
  });

  it('is the school’s for a client in any other', async () => {
    expect(await open().comes(anna)).toMatchObject({ language: 'lv' });
  });
});

describe('what is said in a channel', () => {
  it('is answered in private, and the greeting there is for everybody', async () => {
    const { comes } = open();
    const place = { kind: 'channel', channel: 'C1' } as const;
    expect(await comes(anna, { place, event: { kind: 'text', text: 'mani plāni' } })).toMatchObject({
      name: 'channel-answer',
      inPrivate: 'my-plans',
    });
    const hello = await comes(anna, { place });
    expect(hello).toMatchObject({ name: 'channel-post', title: 'Labdien! Es esmu Solis.' });
    expect(hello.inPrivate).toBeUndefined();
  });

  it('does not make the channel the place where the bot writes to that person', async () => {
    const { comes, stores } = open();
    await comes(anna, { place: { kind: 'channel', channel: 'C1' }, event: { kind: 'text', text: 'palīdzība' } });
    expect((await stores.conversations.load(school.id, 'anna'))?.platform).toBeUndefined();
    await comes(anna);
    expect((await stores.conversations.load(school.id, 'anna'))?.platform).toBe('slack');
  });
});

describe('a message that should not stay', () => {
  it('is asked to be deleted where the platform keeps it', async () => {
    const { reply } = await open().arrives({
      from: { platform: 'teams', user: '29:anna', profile: async () => anna },
      event: { kind: 'text', text: 'uzdevums J-07: zvanīt 010190-12345' },
    });
    expect(reply?.blocks[0]).toMatchObject({ kind: 'notice', text: expect.stringContaining('izdzēsiet') });
  });
});

describe('the page of one’s own', () => {
  it('shows what waits and leaves the talk as it was', async () => {
    const { comes, stores } = open();
    await comes(anna, { event: { kind: 'text', text: 'uzdevums: reizrēķins līdz 15. decembrim' } });
    const before = await stores.conversations.load(school.id, 'anna');
    expect(await comes(anna, { event: { kind: 'home' } })).toMatchObject({ name: 'my-plans' });
    expect(await stores.conversations.load(school.id, 'anna')).toEqual(before);
  });
});

describe('a message of somebody’s that becomes a task', () => {
  it('holds the learner’s code instead of the name', async () => {
    const { reply } = await open().arrives({
      from: { platform: 'slack', user: 'U07ANNA', profile: async () => anna },
      event: { kind: 'make-task', text: 'Emīlam Dambītim matemātikā atkārtot reizrēķinu līdz 15. decembrim' },
    });
    expect(JSON.stringify(reply)).not.toContain('Dambīt');
  });
});

describe('a command', () => {
  const text = (words: string) => ({ event: { kind: 'text', text: words } as const });

  it('in the school’s language is answered in it, whatever the client speaks; one in another language changes nothing', async () => {
    const { comes } = open();
    await comes({ ...anna, language: 'en' });
    expect(await comes(anna, text('mani plāni'))).toMatchObject({ language: 'lv' });
    expect(await comes(anna, { event: { kind: 'home' } })).toMatchObject({ language: 'lv' });
    expect(await comes(anna, text('my plans'))).toMatchObject({ language: 'lv' });
    expect(await comes(anna, text('help'))).toMatchObject({ language: 'lv' });
  });

  it('does not change the language that was chosen', async () => {
    const { comes } = open();
    await comes(anna, text('language english'));
    expect(await comes(anna, text('mani plāni'))).toMatchObject({ language: 'en' });
  });
});
