/** What is in the outbox goes out once, at an hour when people work, by whatever way takes it, or ends where it is seen. */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { enqueue } from '../../../src/bot/outbox/enqueue.ts';
import { tellAdministrators } from '../../../src/bot/outbox/tell-administrators.ts';
import { deliver } from '../../../src/bot/plans/hand-over.ts';
import { DeliveryFailed } from '../../../src/bot/ports/chats.ts';
import { usualPreferences } from '../../../src/domain/people/preferences.ts';
import { addMeasured, measured } from '../../world/measured-plans.ts';
import { inventedSchool } from '../../world/schools.ts';
import type { WorldOptions } from '../../world.ts';
import { calling, openTwoPlatforms } from './two-platforms.ts';

const failed = (code: string, retryAfterMS?: number) => new DeliveryFailed(code, 'not taken', retryAfterMS);

/** A notice for Anna in the outbox of a school. */
async function begin(options: WorldOptions = {}) {
  const school = openTwoPlatforms(options);
  const plan = await addMeasured(school, measured.tasks);
  const tell = async (...members: readonly string[]) => {
    await deliver(
      school.services,
      plan,
      members.map((member) => calling(member)),
    );
    await school.drain();
  };
  const keyOf = (member: string) => `notice/${plan.id}/k-${member}`;
  const stateOf = async (member: string) => (await school.delivery(keyOf(member)))?.state;
  return { ...school, plan, tell, keyOf, stateOf };
}

describe('a notice', () => {
  it('goes out at once on a working day, and stands in the outbox as sent, with its place', async () => {
    const { tell, posts, keyOf, delivery, services, organisation } = await begin();
    await tell('anna');
    expect(posts).toMatchObject([{ platform: 'slack', to: 'anna', key: keyOf('anna') }]);
    expect(await delivery(keyOf('anna'))).toMatchObject({
      state: 'sent',
      attempts: 1,
      posted: { platform: 'slack', address: { key: keyOf('anna') } },
    });
    expect(await services.plans.pendingNotices(organisation.id)).toEqual([]);
  });

  it('goes out once, however often it is handed over', async () => {
    const { tell, posts } = await begin();
    await tell('anna');
    await tell('anna');
    expect(posts).toHaveLength(1);
  });

  it('goes first where the person last wrote', async () => {
    const { tell, posts, services, organisation } = await begin();
    await services.conversations.save(organisation.id, 'anna', { mode: 'question', platform: 'teams' }, null);
    await tell('anna');
    expect(posts.map(({ platform }) => platform)).toEqual(['teams']);
  });

  it('of a plan that is gone, or for somebody who has left, is dropped', async () => {
    const { services, tell, stateOf, delivery } = await begin();
    await enqueue(services, [
      {
        key: 'notice/gone/k',
        to: { kind: 'member', member: 'anna' },
        content: { kind: 'notice', plan: 'gone', notice: calling('anna') },
        notBefore: services.clock.now().toISOString(),
      },
    ]);
    await tell('nobody');
    expect(await stateOf('nobody')).toBe('dropped');
    expect((await delivery('notice/gone/k'))?.state).toBe('dropped');
  });
});

describe('nobody is written to', () => {
  it.each([
    ['at night', '2026-11-24T21:30:00.000Z', '2026-11-25T07:00:00.000Z'],
    ['early in the morning', '2026-11-24T04:30:00.000Z', '2026-11-24T07:00:00.000Z'],
    ['on a Saturday', '2026-11-28T10:00:00.000Z', '2026-11-30T07:00:00.000Z'],
  ])('%s: it waits for their hour', async (_, now, then) => {
    const { tell, posts, at, keyOf, delivery, drain } = await begin({ now });
    await tell('anna');
    expect(posts).toEqual([]);
    expect(await delivery(keyOf('anna'))).toMatchObject({ state: 'pending', notBefore: then });
    at(then);
    await drain();
    expect(posts.map(({ at: when }) => when)).toEqual([then]);
  });

  it('while they are away: it waits until they are back', async () => {
    const { tell, keyOf, delivery, services, organisation } = await begin();
    const absences = [{ from: '2026-11-23', to: '2026-11-25' }];
    await services.preferences.save(organisation.id, 'anna', { ...usualPreferences, hour: '08:30', absences });
    await tell('anna');
    expect(await delivery(keyOf('anna'))).toMatchObject({ state: 'pending', notBefore: '2026-11-26T06:30:00.000Z' });
  });

  it('before the same local hour, on both sides of the change of the clock', async () => {
    const { tell, keyOf, delivery } = await begin({ now: '2026-10-23T18:30:00.000Z' });
    await tell('anna');
    // Friday evening in summer time; Monday nine o'clock in winter time.
    expect(await delivery(keyOf('anna'))).toMatchObject({ notBefore: '2026-10-26T07:00:00.000Z' });
  });
});

describe('the message of a day', () => {
  const daily = (date: string) =>
    ({
      key: `daily/anna/${date}`,
      to: { kind: 'member', member: 'anna' },
      content: { kind: 'daily', date },
      notBefore: `${date}T07:00:00.000Z`,
    }) as const;

  it('is not sent on another day: two days without Solis do not become two messages', async () => {
    const { services, delivery, posts, drain } = await begin({ now: '2026-11-25T08:00:00.000Z' });
    await enqueue(services, [daily('2026-11-23'), daily('2026-11-24')]);
    await drain();
    expect(posts).toEqual([]);
    expect((await delivery('daily/anna/2026-11-23'))?.state).toBe('dropped');
  });

  it('is not sent in the evening: the next day has its own', async () => {
    const { services, delivery, drain } = await begin({ now: '2026-11-25T19:00:00.000Z' });
    await enqueue(services, [daily('2026-11-25')]);
    await drain();
    expect((await delivery('daily/anna/2026-11-25'))?.state).toBe('dropped');
  });
});

describe('a message that a platform does not take', () => {
  it('goes to the next one', async () => {
    const { tell, posts, fails, keyOf, delivery } = await begin();
    fails({ slack: failed('slack-unknown-member') });
    await tell('anna');
    expect(posts.map(({ platform }) => platform)).toEqual(['teams']);
    expect(await delivery(keyOf('anna'))).toMatchObject({ state: 'sent', failures: ['slack-unknown-member'] });
  });

  it('is tried again more and more rarely, for a day or two, then ends where administrators see it', async () => {
    const { tell, tried, fails, at, passes, services, organisation, stateOf, drain } = await begin({
      platforms: ['slack'],
    });
    fails({ slack: failed('slack-unreachable') });
    await tell('anna');
    // A minute before it is due nothing happens; when it is due, it is tried once more or waits for the morning.
    for (let step = 0; step < 8; step += 1) {
      const now = services.clock.now();
      const wait = (await services.deliveries.waits(organisation.id, now)) ?? 0;
      const due = new Date(now.getTime() + wait).toISOString();
      const before = tried.length;
      at(new Date(Date.parse(due) - 60_000).toISOString());
      await drain();
      expect(tried).toHaveLength(before);
      at(due);
      await drain();
      if (tried.length === 7) break;
    }
    expect(tried.map((one) => one.slice(11, 16))).toEqual([
      '08:00',
      '08:01',
      '08:06',
      '08:21',
      '09:21',
      '12:21',
      '07:00',
    ]);
    expect(await stateOf('anna')).toBe('pending');
    for (let hour = 0; hour < 72; hour += 1) {
      passes(60);
      await drain();
    }
    expect(await stateOf('anna')).toBe('dead');
    expect((await services.reach.all(organisation.id)).map(({ member, codes }) => [member, codes])).toEqual([
      ['anna', ['slack-unreachable']],
    ]);
    expect(await services.deliveries.dead(organisation.id, '2026-11-01T00:00:00.000Z')).toHaveLength(1);
  });

  it('waits as long as the platform asks', async () => {
    const { tell, fails, keyOf, delivery, passes, posts, drain } = await begin({ platforms: ['slack'] });
    fails({ slack: failed('slack-rate-limited', 17_000) });
    await tell('anna');
    expect(await delivery(keyOf('anna'))).toMatchObject({ state: 'pending', notBefore: '2026-11-24T08:00:17.000Z' });
    fails({});
    passes(1);
    await drain();
    expect(posts).toHaveLength(1);
  });

  it('goes by mail where no platform knows the member; the mail holds the code of the plan and nothing of it', async () => {
    const { tell, letters, fails, stateOf, keyOf } = await begin({ mail: true });
    fails({ slack: failed('slack-unknown-member'), teams: failed('teams-unknown-member') });
    await tell('anna');
    expect(letters).toMatchObject([{ key: keyOf('anna') }]);
    expect(letters[0]?.subject).toMatch(/^Solis: jauna ziņa par plānu J-\d\d$/);
    expect(await stateOf('anna')).toBe('mailed');
  });

  it('ends at once where nobody will ever take it, and the member is unreachable from then on', async () => {
    const { tell, fails, stateOf, services, organisation } = await begin();
    fails({ slack: failed('slack-unknown-member'), teams: failed('teams-blocked') });
    await tell('anna');
    expect(await stateOf('anna')).toBe('dead');
    expect(await services.reach.all(organisation.id)).toMatchObject([
      { member: 'anna', reached: false, codes: ['slack-unknown-member', 'teams-blocked'] },
    ]);
  });

  it('is kept where the whole platform is at fault, and the administrator is told on the other one', async () => {
    const { tell, fails, posts, plan, delivery, stateOf, services, drain } = await begin();
    fails({ slack: failed('slack-token') });
    await tell('anna', 'baiba');
    await drain();
    const told = posts.filter(({ to }) => to === 'raivis');
    expect(told.map(({ platform, view }) => [platform, view.title])).toEqual([
      ['teams', services.say('lv')('slack.delivery.slack-token.title')],
    ]);
    expect(await stateOf('baiba')).toBe('sent');
    fails({ slack: failed('slack-token'), teams: failed('teams-credentials') });
    await deliver(services, plan, [calling('baiba', 'k-later')]);
    await drain();
    expect((await delivery(`notice/${plan.id}/k-later`))?.state).toBe('pending');
  });

  it('that broke something of ours is reported and tried again', async () => {
    const { tell, fails, stateOf, faults } = await begin({ platforms: ['slack'] });
    fails({ slack: new TypeError('x is not a function') });
    await tell('anna');
    expect(await stateOf('anna')).toBe('pending');
    expect(faults).toMatchObject([{ fault: 'platform.failed', error: { message: 'x is not a function' } }]);
  });
});

describe('a message to a channel', () => {
  const channel = 'atbalsta-komanda';
  const posting = (key: string) => ({ key, kind: 'channel-status', channel, status: 'approved' }) as const;
  const both: WorldOptions = {
    organisation: {
      ...inventedSchool(8),
      channels: [{ id: channel, name: 'Atbalsta komanda', addresses: { slack: 'C1', teams: '19:a' } }],
    },
  };

  it('goes to every platform that has the channel, and is not repeated on one because the other one was busy', async () => {
    const { services, plan, posts, fails, passes, drain } = await begin(both);
    fails({ teams: failed('teams-busy', 5_000) });
    await deliver(services, plan, [posting('a')]);
    await drain();
    fails({});
    passes(1);
    await drain();
    expect(posts.map(({ platform, to }) => [platform, to])).toEqual([
      ['slack', `#${channel}`],
      ['teams', `#${channel}`],
    ]);
  });

  it('that is archived is told to the administrator in private, once a day; nobody is written to in its place', async () => {
    const { services, plan, posts, fails, tried, passes, delivery, drain } = await begin({
      organisation: {
        ...inventedSchool(8),
        channels: [{ id: channel, name: 'Atbalsta komanda', addresses: { slack: 'C1' } }],
      },
    });
    fails({ slack: failed('slack-archived') });
    for (const key of ['a', 'b']) {
      await deliver(services, plan, [posting(key)]);
      await drain();
    }
    for (let hour = 0; hour < 9; hour += 1) {
      passes(60);
      await drain();
    }
    expect(tried.filter((one) => one.includes('#'))).toHaveLength(2);
    expect(posts.map(({ to, view }) => [to, view.title])).toEqual([
      ['raivis', services.say('lv')('slack.delivery.slack-archived.title')],
    ]);
    expect(await delivery(`notice/${plan.id}/a`)).toMatchObject({ state: 'dead', failures: ['slack-archived'] });
  });
});

describe('several messages', () => {
  it('to one person go out one after the other, in the order in which they were due; others do not wait for them', async () => {
    const { services, plan, posts, holds, drain, settled } = await begin({ platforms: ['slack'] });
    const release = holds('anna');
    const keys = ['1', '2', '3'];
    await deliver(services, plan, [...keys.map((key) => calling('anna', key)), calling('baiba', '4')]);
    const done = drain();
    await settled();
    expect(posts.map(({ to }) => to)).toEqual(['baiba']);
    release();
    await done;
    expect(posts.slice(1).map(({ key }) => key)).toEqual(keys.map((key) => `notice/${plan.id}/${key}`));
  });

  it('are all left in the outbox while there is no way out', async () => {
    const { tell, tried, services, organisation } = await begin({ platforms: [] });
    await tell('anna');
    expect(tried).toEqual([]);
    expect(await services.deliveries.waits(organisation.id, services.clock.now())).toBeNull();
  });
});

it('a claim that has little time left is not used: another may be at it before the platform has answered', async () => {
  const { services, plan, posts, stateOf, drain, elsewhere } = await begin();
  const preferences = {
    ...services.preferences,
    load: async (...given: Parameters<typeof services.preferences.load>) => {
      await pause(100);
      return services.preferences.load(...given);
    },
  };
  const slow = elsewhere({ preferences }, { lease: 200, least: 150 });
  await deliver(slow.services, plan, [calling('anna')]);
  await slow.drain();
  expect(posts).toEqual([]);
  expect(await stateOf('anna')).toBe('sending');
  await pause(150);
  await drain();
  expect(posts).toHaveLength(1);
});

it('what another process took over while it waited for its turn on the platform goes out once', async () => {
  const { plan, posts, holds, settled, elsewhere } = await begin({ platforms: ['slack'] });
  const release = holds('anna');
  const first = elsewhere({}, { lease: 50, least: 1 });
  await deliver(first.services, plan, [calling('anna')]);
  const waiting = first.drain();
  await settled();
  await pause(60);
  const other = elsewhere().drain();
  await settled();
  release();
  await Promise.all([waiting, other]);
  expect(posts).toHaveLength(1);
});

it('a clock that jumps takes nothing out of the hands of the process that sends it', async () => {
  const { services, plan, posts, holds, passes, settled, drain, elsewhere, delivery, keyOf } = await begin({
    platforms: ['slack'],
  });
  const release = holds('anna');
  await deliver(services, plan, [calling('anna')]);
  const waiting = drain();
  await settled();
  passes(10);
  await elsewhere().drain();
  release();
  await waiting;
  expect(posts).toHaveLength(1);
  expect(await delivery(keyOf('anna'))).toMatchObject({ state: 'sent', attempts: 1 });
});

it('a trouble is told to each administrator once a day, and what nobody can mend to nobody', async () => {
  const { services, posts, at, drain } = await begin();
  await tellAdministrators(services, { code: 'slack-token' });
  await tellAdministrators(services, { code: 'slack-token' });
  await tellAdministrators(services, { code: 'slack-other' });
  await drain();
  expect(posts.map(({ to }) => to)).toEqual(['raivis']);
  at('2026-11-25T08:00:00.000Z');
  await tellAdministrators(services, { code: 'slack-token' });
  await drain();
  expect(posts).toHaveLength(2);
});
