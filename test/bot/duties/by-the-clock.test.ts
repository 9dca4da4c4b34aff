/** What else is done by the clock: the digest of the week, the look at night, the forgetting. */
import { describe, expect, it } from 'vitest';
import { addDigests } from '../../../src/bot/duties/digest-due.ts';
import { forgetOld } from '../../../src/bot/duties/retention.ts';
import { selfCheck } from '../../../src/bot/duties/self-check.ts';
import { enqueue } from '../../../src/bot/outbox/enqueue.ts';
import type { DeliveryStore } from '../../../src/bot/ports/delivery.ts';
import type { RuledOrganisation } from '../../../src/domain/duties/rule.ts';
import type { DigestTime } from '../../../src/domain/people/organisation.ts';
import { membersWithRole } from '../../../src/domain/people/roles-of.ts';
import { somePlan, startedEntry } from '../../contracts/plan-fixtures.ts';
import { inventedSchool } from '../../world/schools.ts';
import { openTwoPlatforms } from '../outbox/two-platforms.ts';

const digesting = (digest: Partial<DigestTime> = {}): RuledOrganisation => ({
  ...inventedSchool(8),
  digest: {
    weekday: 1,
    hour: '08:15',
    channels: ['skolotaji', 'atbalsta-komanda'],
    escalations: false,
    names: false,
    ...digest,
  },
});

describe('the digest of the week', () => {
  const keys = ['digest/skolotaji/2026-11-23', 'digest/atbalsta-komanda/2026-11-23'];

  it('is put into the outbox for each channel once its hour has come, and once a week', async () => {
    const school = openTwoPlatforms({ now: '2026-11-23T06:14:00.000Z', organisation: digesting() });
    await addDigests(school.services);
    expect(await school.delivery(keys[0] ?? '')).toBeNull();
    for (const instant of ['2026-11-23T06:15:00.000Z', '2026-11-23T06:20:00.000Z', '2026-11-25T08:00:00.000Z']) {
      school.at(instant);
      await addDigests(school.services);
    }
    for (const key of keys)
      expect(await school.delivery(key)).toMatchObject({
        notBefore: '2026-11-23T06:15:00.000Z',
        content: { week: '2026-11-23' },
      });
  });

  it('comes on the next working day of the week where its day is free', async () => {
    // Wednesday, 18 November: the state's own day.
    const school = openTwoPlatforms({ now: '2026-11-18T08:00:00.000Z', organisation: digesting({ weekday: 3 }) });
    const key = 'digest/skolotaji/2026-11-16';
    await addDigests({ ...school.services, organisation: { ...school.organisation, publicHolidays: ['2026-11-18'] } });
    expect(await school.delivery(key)).toBeNull();
    school.at('2026-11-19T08:00:00.000Z');
    await addDigests({ ...school.services, organisation: { ...school.organisation, publicHolidays: ['2026-11-18'] } });
    expect(await school.delivery(key)).not.toBeNull();
  });

  it('is none where the school wants none, or has no working day left in the week', async () => {
    const without = openTwoPlatforms({
      now: '2026-11-23T08:00:00.000Z',
      organisation: { ...inventedSchool(8), digest: null },
    });
    await addDigests(without.services);
    const late = openTwoPlatforms({ now: '2026-11-29T08:00:00.000Z', organisation: digesting({ weekday: 7 }) });
    await addDigests(late.services);
    expect(await late.delivery(keys[0] ?? '')).toBeNull();
    const { deliveries, clock } = without.services;
    expect(await deliveries.waits(without.organisation.id, clock.now())).toBeNull();
  });
});

/** Notes what is put into the outbox about how long plans are kept: to whom, and what, each key once. */
function openKept(organisation: RuledOrganisation) {
  const { services } = openTwoPlatforms({ now: '2026-11-24T00:30:00.000Z', organisation });
  const added = new Map<string, string>();
  const deliveries: DeliveryStore = {
    ...services.deliveries,
    add: async (_, all) => {
      for (const { key } of all) added.set(key, key.split('/').slice(1, 3).join(' '));
      return all.length;
    },
  };
  const chats = services.chats.map((chat) => ({ ...chat, reaches: async () => null }));
  return {
    services: { ...services, deliveries, chats },
    told: () => [...added.values()].filter((one) => one.includes('-keeping')),
  };
}

describe('the look at night', () => {
  it('tells the head which plans are past their time, and erases none', async () => {
    const organisation = { ...inventedSchool(8), plansKept: { iip: 5 } };
    const { services, told } = openKept(organisation);
    const old = somePlan(organisation.id, { status: 'closed', statusAt: '2021-05-31T08:00:00.000Z' });
    await services.plans.add(organisation.id, old, startedEntry());
    for (const _ of [1, 2]) await selfCheck(services, async () => []);
    const [head] = membersWithRole(organisation, ['director']);
    expect(told()).toEqual([`${head?.id} plans-past-keeping`]);
    expect(await services.plans.load(organisation.id, old.id)).not.toBeNull();
  });

  it('tells the administrators that nobody decided how long plans are kept, and takes none for past its time', async () => {
    const { plansKept: _, ...organisation } = inventedSchool(8);
    const { services, told } = openKept(organisation);
    const old = somePlan(organisation.id, { status: 'closed', statusAt: '2001-05-31T08:00:00.000Z' });
    await services.plans.add(organisation.id, old, startedEntry());
    await selfCheck(services, async () => []);
    const administrators = membersWithRole(organisation, ['administrator']);
    expect(told()).toEqual(administrators.map(({ id }) => `${id} plans-undecided-keeping`));
  });

  it('notes who can be written to and who cannot, and leaves what is known where a platform does not answer', async () => {
    const { services, organisation } = openTwoPlatforms({ now: '2026-11-24T00:30:00.000Z' });
    const codes: Record<string, readonly (string | null)[]> = {
      anna: ['slack-unknown-member', null],
      emily: ['slack-unknown-member', 'teams-blocked'],
      guntis: ['slack-unreachable', 'teams-blocked'],
    };
    const chats = services.chats.map((chat, index) => ({
      ...chat,
      reaches: async (_: string, member: string) => codes[member]?.[index] ?? null,
    }));
    await selfCheck({ ...services, chats }, async () => []);
    const known = new Map((await services.reach.all(organisation.id)).map((one) => [one.member, one]));
    expect(known.get('anna')).toMatchObject({ reached: true });
    expect(known.get('emily')).toMatchObject({ reached: false, codes: ['slack-unknown-member', 'teams-blocked'] });
    expect(known.has('guntis')).toBe(false);
  });

  it('tells the administrator in the morning which channel is gone and which dates are estimates, the latter once a year', async () => {
    const school = openTwoPlatforms({ now: '2026-11-24T00:30:00.000Z' });
    const { services, posts, drain } = school;
    const look = () =>
      selfCheck(services, async () => [
        { code: 'slack-archived', channel: 'skolotaji' },
        { code: 'slack-unreachable' },
      ]);
    await look();
    await drain();
    expect(posts).toEqual([]);
    school.at('2026-11-24T07:00:00.000Z');
    await drain();
    expect(new Set(posts.map(({ to, view }) => `${to}: ${view.title}`))).toEqual(
      new Set([
        `raivis: ${services.say('lv')('slack.delivery.slack-archived.title')}`,
        `raivis: ${services.say('lv')('calendar.delivery.calendar-estimated.title')}`,
      ]),
    );
    school.at('2026-11-25T07:00:00.000Z');
    await look();
    await drain();
    expect(posts).toHaveLength(3);
  });
});

it('what became of a message is forgotten after ninety days', async () => {
  const school = openTwoPlatforms();
  const { services } = school;
  const to = { kind: 'member', member: 'anna' } as const;
  const content = { kind: 'daily', date: '2026-11-01' } as const;
  await enqueue(services, [{ key: 'daily/anna/2026-11-01', to, content, notBefore: '2026-11-01T07:00:00.000Z' }]);
  await school.drain();
  expect((await school.delivery('daily/anna/2026-11-01'))?.state).toBe('dropped');
  school.at('2027-02-21T08:00:00.000Z');
  expect(await forgetOld(services)).toBe(0);
  school.at('2027-02-23T08:00:00.000Z');
  expect(await forgetOld(services)).toBe(1);
});
