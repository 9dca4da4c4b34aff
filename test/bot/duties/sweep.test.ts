/** The sweep finds all that is due, whoever runs it and however often, and loses nothing of what others left undone. */
import { describe, expect, it } from 'vitest';
import { type Rule, type RuledOrganisation, usualLadder } from '../../../src/domain/duties/rule.ts';
import type { Order } from '../../../src/domain/people/order.ts';
import { usualPreferences } from '../../../src/domain/people/preferences.ts';
import { schoolClass } from '../../subjects.ts';
import { addMeasured, measured } from '../../world/measured-plans.ts';
import { inventedSchool } from '../../world/schools.ts';
import type { World, WorldOptions } from '../../world.ts';
import { openTwoPlatforms } from '../outbox/two-platforms.ts';

async function begin(options: WorldOptions = {}) {
  const school = openTwoPlatforms({ now: '2026-11-24T05:30:00.000Z', ...options });
  const plan = await addMeasured(school, measured.tasks);
  return { ...school, plan };
}

/** How many plans there are of each class in the school of six plans. */
const ofClass = { '3.a': 2, '7.a': 3, '7.b': 1 } as const;
const everyPlan = 6;

const dailyOf = ({ delivery }: World, member: string, day = '2026-11-24') => delivery(`daily/${member}/${day}`);

async function addressed({ services, organisation }: Pick<World, 'services' | 'organisation'>, day: string) {
  const found = await Promise.all(
    organisation.members.map(
      async ({ id }) => [id, await services.deliveries.find(organisation.id, `daily/${id}/${day}`)] as const,
    ),
  );
  return found.flatMap(([id, delivery]) => (delivery === null ? [] : [id])).sort();
}

describe('the message of the day', () => {
  it('is put into the outbox once for whoever owes something, at their hour', async () => {
    const school = await begin();
    await school.services.preferences.save(school.organisation.id, 'guntis', { ...usualPreferences, hour: '13:30' });
    const { messages } = await school.sweep();
    const people = await addressed(school, '2026-11-24');
    expect(messages).toBe(people.length);
    expect(people).toEqual(expect.arrayContaining(['anna', 'emily', 'guntis']));
    expect((await dailyOf(school, 'anna'))?.notBefore).toBe('2026-11-24T07:00:00.000Z');
    expect((await dailyOf(school, 'guntis'))?.notBefore).toBe('2026-11-24T11:30:00.000Z');
    const again = await Promise.all([school.sweep(), school.elsewhere().sweep(), school.elsewhere().sweep()]);
    expect(again.every((one) => one.written === 0)).toBe(true);
    expect(await addressed(school, '2026-11-24')).toEqual(people);
  });

  it('is for today only, however long nobody swept', async () => {
    const school = await begin();
    await school.sweep();
    school.at('2026-11-26T08:10:00.000Z');
    await school.sweep();
    expect(await addressed(school, '2026-11-25')).toEqual([]);
    expect((await dailyOf(school, 'anna', '2026-11-26'))?.notBefore).toBe('2026-11-26T08:10:00.000Z');
  });

  it('goes to whoever stands in for a member who is away', async () => {
    const school = await begin();
    const absences = [{ from: '2026-11-23', to: '2026-11-27', standIn: 'raivis' }];
    await school.services.preferences.save(school.organisation.id, 'emily', { ...usualPreferences, absences });
    await school.sweep();
    const people = await addressed(school, '2026-11-24');
    expect(people).toContain('raivis');
    expect(people).not.toContain('emily');
  });

  it.each([
    ['on a Saturday', '2026-11-28T08:00:00.000Z', '2026-11-28'],
    ['in the holidays', '2026-12-29T08:00:00.000Z', '2026-12-29'],
    ['late in the evening', '2026-11-24T18:30:00.000Z', '2026-11-24'],
  ])('is none %s', async (_, now, day) => {
    const school = await begin({ now });
    await school.sweep();
    expect(await addressed(school, day)).toEqual([]);
  });

  it('comes at nine local time before and after the clocks change', async () => {
    const usual = inventedSchool(8);
    const schoolYears = usual.schoolYears.map((year) => ({ ...year, holidays: [] }));
    const school = await begin({ now: '2026-10-23T05:00:00.000Z', organisation: { ...usual, schoolYears } });
    const { organisation, services } = school;
    await school.sweep();
    const found = await services.obligations.open(organisation.id, { member: 'anna' });
    const looks = found.map((obligation) => ({
      obligation: { ...obligation, look: '2026-10-23', revision: obligation.revision + 1 },
      seen: obligation.revision,
    }));
    await services.obligations.write(organisation.id, looks);
    await school.elsewhere().sweep();
    school.at('2026-10-26T05:00:00.000Z');
    await school.sweep();
    expect((await dailyOf(school, 'anna', '2026-10-23'))?.notBefore).toBe('2026-10-23T06:00:00.000Z');
    expect((await dailyOf(school, 'anna', '2026-10-26'))?.notBefore).toBe('2026-10-26T07:00:00.000Z');
  });
});

describe('what others left undone', () => {
  it('a notice that stayed with its plan is sent', async () => {
    const school = await begin({ now: '2026-11-24T08:00:00.000Z' });
    const notice = {
      key: 'left',
      kind: 'called',
      to: 'anna',
      section: 'tasks:latviesu-valoda',
      vacant: false,
    } as const;
    let pending = [{ plan: school.plan.id, notice }];
    const plans = {
      ...school.services.plans,
      pendingNotices: async () => pending,
      strikeNotice: async () => {
        pending = [];
      },
    };
    await school.elsewhere({ plans }).sweep();
    expect(pending).toEqual([]);
    expect(await school.delivery(`notice/${school.plan.id}/left`)).not.toBeNull();
  });

  it('a plan that cannot be derived does not keep the others from it', async () => {
    const school = await begin();
    const { faults } = school;
    await addMeasured(school, measured.findings, (plan) => ({ ...plan, type: 'unknown' }));
    const { plans } = await school.sweep();
    expect(plans).toBe(2);
    expect(faults).toMatchObject([{ fault: 'plan.underivable' }]);
    expect((await school.sweep()).plans).toBe(0);
    expect(await addressed(school, '2026-11-24')).toContain('anna');
  });

  it('a plan whose duties cannot be written does not keep those of the others from it', async () => {
    const school = await begin();
    const other = await addMeasured(school, measured.findings, (plan) => plan);
    const { obligations } = school.services;
    const write: typeof obligations.write = async (organisation, changes) => {
      if (changes.some(({ obligation }) => obligation.about.plan === other.id)) throw new Error('too large');
      return obligations.write(organisation, changes);
    };
    await school.elsewhere({ obligations: { ...obligations, write } }).sweep();
    const open = await obligations.open(school.organisation.id, {});
    expect(open.filter(({ about }) => about.plan === school.plan.id).length).toBeGreaterThan(0);
    expect(school.faults).toContainEqual(expect.objectContaining({ fault: 'plan.underivable' }));
  });

  it('who teaches has changed while nothing ran: duties change hands, and both hear of it', async () => {
    const school = await begin();
    await school.sweep();
    const held = await school.services.obligations.open(school.organisation.id, { member: 'emily' });
    expect(held.length).toBeGreaterThan(0);
    const teaching = school.organisation.teaching.map((one) =>
      one.teacher === 'emily' ? { ...one, teacher: 'ruta' } : one,
    );
    const changed = school.elsewhere({ organisation: { ...school.organisation, teaching } });
    const { plans } = await changed.sweep();
    expect(plans).toBe(1);
    const now = await school.services.obligations.find(school.organisation.id, held[0]?.key ?? '');
    expect(now?.holders).toEqual(['ruta']);
    expect(now?.news.map(({ member, what }) => [member, what]).sort()).toEqual([
      ['emily', 'lost'],
      ['ruta', 'gained'],
    ]);
  });

  it('what a process derives that has not turned to the new version yet is derived once more', async () => {
    const school = await begin();
    await school.sweep();
    const [held] = await school.services.obligations.open(school.organisation.id, { member: 'emily' });
    const holders = async () =>
      (await school.services.obligations.find(school.organisation.id, held?.key ?? ''))?.holders;
    const teaching = school.organisation.teaching.map((one) =>
      one.teacher === 'emily' ? { ...one, teacher: 'ruta' } : one,
    );
    const turned = school.elsewhere({
      organisation: { ...school.organisation, teaching },
      version: { number: 2, at: school.services.clock.now().toISOString() },
    });
    await turned.sweep();
    expect(await holders()).toEqual(['ruta']);
    await school.services.plans.deriveAll(school.organisation.id);
    await school.sweep();
    expect(await holders()).toEqual(['emily']);
    school.passes(1);
    await turned.sweep();
    expect(await holders()).toEqual(['ruta']);
    expect((await turned.sweep()).plans).toBe(0);
  });

  it.each<readonly [string, number, (school: RuledOrganisation) => Partial<RuledOrganisation>]>([
    [
      'a class is taught by somebody else',
      ofClass['7.b'],
      ({ teaching }) => ({
        teaching: teaching.map((one) =>
          one.class === '7.b' && one.teacher === 'emily' ? { ...one, teacher: 'ruta' } : one,
        ),
      }),
    ],
    [
      'a class has another class teacher',
      ofClass['3.a'],
      ({ classes }) => ({
        classes: classes.map((one) => (one.id === '3.a' ? { ...one, teacher: 'zane' } : one)),
      }),
    ],
    [
      'a learner went to another class',
      ofClass['7.a'] + ofClass['7.b'],
      ({ learners }) => ({
        learners: learners.map((one) => (one.code === 'J-08' ? { ...one, class: '7.a' } : one)),
      }),
    ],
    [
      'names are written otherwise',
      0,
      ({ members, learners }) => ({
        name: 'Cita skola',
        members: members.map((one) => ({ ...one, name: one.name.toUpperCase() })),
        learners: learners.map((one) => ({ ...one, name: one.name.toUpperCase() })),
      }),
    ],
    [
      'somebody has another role',
      everyPlan,
      ({ members }) => ({
        members: members.map((one) => (one.id === 'zane' ? { ...one, roles: ['special-educator'] } : one)),
      }),
    ],
    [
      'somebody prepares something for a while',
      everyPlan,
      () => ({
        assignments: [{ role: 'preparer', member: 'zane', of: schoolClass('1.a'), from: '2026-09-01' }],
      }),
    ],
  ])('%s while nothing ran: %i of six plans are derived anew', async (_, count, change) => {
    const school = await begin();
    for (const learner of ['J-02', 'J-09', 'J-03', 'J-04', 'J-05']) await addMeasured(school, learner);
    expect((await school.sweep()).plans).toBe(everyPlan);
    const changed = { ...school.organisation, ...change(school.organisation) };
    expect((await school.elsewhere({ organisation: changed }).sweep()).plans).toBe(count);
  });

  it.each<readonly [string, number, Order['scope']]>([
    ['one class', ofClass['7.a'], { kind: 'class', class: '7.a' }],
    ['all classes', everyPlan, { kind: 'school' }],
  ])(
    'an order for %s was given and taken back: %i of six plans are derived anew each time',
    async (_, count, scope) => {
      const school = await begin();
      for (const learner of ['J-02', 'J-09', 'J-03', 'J-04', 'J-05']) await addMeasured(school, learner);
      await school.sweep();
      const { services, organisation, passes } = school;
      const stamp = { by: 'baiba', at: services.clock.now().toISOString() };
      const span = { from: '2026-11-24', to: '2026-11-27', reason: 'remote-learning' } as const;
      const order: Order = { id: 'rīkojums', scope, ...span, ...stamp };
      await services.orders.save(organisation.id, order);
      passes(30);
      expect((await school.sweep()).plans).toBe(count);
      await services.orders.save(organisation.id, { ...order, withdrawn: stamp });
      passes(30);
      expect((await school.sweep()).plans).toBe(count);
    },
  );
});

it('whoever owns a section that opens by itself is called on that day, though nobody does anything', async () => {
  const school = openTwoPlatforms({ now: '2026-11-24T08:00:00.000Z' });
  const { services, organisation, posts } = school;
  const plan = await addMeasured(school, measured.carriedOut);
  await school.sweep();
  const before = Object.keys((await services.plans.load(organisation.id, plan.id))?.called ?? {});
  school.at('2026-12-14T08:00:00.000Z');
  await school.sweep();
  const after = await services.plans.load(organisation.id, plan.id);
  const opened = Object.keys(after?.called ?? {}).filter((key) => !before.includes(key));
  expect(opened.length).toBeGreaterThan(0);
  await school.settled();
  const calls = posts.filter(({ key }) => key.includes(`:called:${opened[0]}:`));
  expect(calls.length).toBeGreaterThan(0);
  const count = posts.length;
  await school.elsewhere().sweep();
  await school.settled();
  expect(posts.length).toBe(count);
});

describe('what nothing happens about', () => {
  const rule: Rule = {
    id: 'talks',
    point: '20.',
    text: 'Sociālais pedagogs organizē individuālās pārrunas.',
    duty: { lv: 'individuālās pārrunas', en: 'individual talks' },
    about: { kind: 'school' },
    holder: { kind: 'role', role: 'social-pedagogue' },
    start: { kind: 'date', month: 11, day: 16 },
    fulfilledBy: { kind: 'done' },
    ladder: usualLadder,
    escalation: { after: 3, to: 'support-head' },
  };
  const digesting: RuledOrganisation = {
    ...inventedSchool(8),
    rules: [{ id: 'rules', version: '1', title: 'Kārtība', rules: [rule] }],
    digest: { weekday: 1, hour: '08:00', channels: ['skolotaji'], escalations: true, names: true },
    channels: [{ id: 'skolotaji', name: 'Skolotāji', addresses: { slack: 'C1' } }],
  };

  it('is told to the next person up once, and to the channel where the school wants that', async () => {
    const school = openTwoPlatforms({ now: '2026-11-17T05:00:00.000Z', organisation: digesting });
    const { services, organisation } = school;
    await school.sweep();
    const [duty] = await services.obligations.ofNoPlan(organisation.id);
    expect(duty).toMatchObject({ due: '2026-11-16', holders: ['sarma'], state: 'open' });
    let escalated = 0;
    for (const day of ['18', '19', '20', '23', '24', '25', '26', '27']) {
      school.at(`2026-11-${day}T05:00:00.000Z`);
      escalated += (await school.sweep()).escalated;
    }
    expect(escalated).toBe(1);
    const now = await services.obligations.find(organisation.id, duty?.key ?? '');
    expect(now?.escalated).toMatchObject({ to: ['baiba'] });
    const on = now?.escalated?.on ?? '';
    expect(await dailyOf(school, 'baiba', on)).not.toBeNull();
    expect(await school.delivery(`escalation/skolotaji/${on}`)).toMatchObject({
      content: { kind: 'escalation', date: on },
    });
  });
});
