/** The weekly question whether a session took place: asked once a week of whoever gives it, where its log says nothing; answered in a tap, and taken back. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import type { Item, View } from '../../../src/bot/ports/view.ts';
import type { RuledOrganisation, WeeklyQuestion } from '../../../src/domain/duties/rule.ts';
import type { Order } from '../../../src/domain/people/order.ts';
import type { Plan, Values } from '../../../src/domain/plan/plan.ts';
import { somePlan, someTask, startedEntry } from '../../contracts/plan-fixtures.ts';
import { learner } from '../../subjects.ts';
import { demoSchool } from '../../world/schools.ts';
import { openWorld } from '../../world.ts';

const at = '2026-09-01T07:00:00.000Z';
const asks: readonly WeeklyQuestion[] = ['iip', 'iap'].map((sessionsOf) => ({
  sessionsOf,
  eachWeek: 'last-school-day',
}));
const school = (questions = asks): RuledOrganisation => ({
  ...demoSchool(),
  rules: [{ id: 'rules', version: '1', title: 'Kārtība', rules: [], asks: questions }],
});

const answers = (steps: Readonly<Record<string, Values>>) =>
  Object.fromEntries(Object.entries(steps).map(([step, values]) => [step, { values, by: 'baiba', at, revision: 1 }]));

/** Inga reads with J-07 twice a week. */
const reading = (more: Values = {}, id = 'reading'): Partial<Plan> => ({
  ...{ id: 'iip-7', type: 'iip', version: 6, about: learner('J-07', '7.b'), status: 'in-implementation' },
  rows: [
    someTask({
      ...{ id, section: 'measures', kind: 'row' },
      answers: answers({
        measure: {
          ...{ measure: 'Lasīšana pa daļām', provider: 'inga', times: 2, per: 'week' },
          ...{ span: ['2026-09-07', '2026-12-18'], ...more },
        },
      }),
    }),
  ],
});

/** J-05 has a consultation in mathematics with Inga once a week. */
const consulting: Partial<Plan> = {
  ...{ id: 'iap-5', type: 'iap', about: learner('J-05', '7.a'), status: 'in-implementation' },
  period: { kind: 'semester', year: '2026/2027', semester: 1 },
  rows: [
    someTask({
      ...{ id: 'mathematics', section: 'measures', kind: 'row' },
      answers: answers({
        measure: { measure: 'consultation' },
        'given-as': { 'given-as': 'teacher' },
        subject: { subject: 'matematika' },
        provider: { provider: 'inga' },
        amount: { amount: 1, per: 'week' },
        span: { span: ['2026-09-01', '2026-12-18'] },
      }),
    }),
  ],
};

const friday = '2026-11-27';

async function open(plans: readonly Partial<Plan>[] = [reading()], day = friday, organisation = school()) {
  const world = openWorld({ organisation, now: `${day}T08:00:00.000Z` });
  for (const change of plans)
    await world.services.plans.add(
      organisation.id,
      somePlan(organisation.id, { statusAt: at, startedBy: 'anna', ...change }),
      startedEntry(),
    );
  const entries = () => world.services.entries.list(organisation.id, ['iip-7', 'iap-5']);
  /** The message of the day as it stands, where one goes out. */
  const message = async (on = day): Promise<View | undefined> => {
    await world.sweep();
    await world.drain();
    await world.settled();
    return world.posted(`daily/inga/${on}`);
  };
  return { ...world, entries, message };
}

const asked = (view: View | undefined): readonly Item[] =>
  (view?.blocks ?? []).flatMap((block) => (block.kind === 'items' ? block.items : []));
const labels = ({ actions = [] }: Item) => actions.map(({ label }) => label);

describe('who is asked, and when', () => {
  it('whoever gives it, on the last school day of the week, and nobody else', async () => {
    const { message, posted } = await open();
    const shown = await message();
    expect(plainText(shown!)).toContain('Vai nodarbība notika?');
    expect(asked(shown).map((item) => [item.title, ...labels(item)])).toEqual([
      ['J-07 · Lasīšana pa daļām', 'Jā, notika', 'Nenotika'],
    ]);
    expect(posted(`daily/baiba/${friday}`)).toBeUndefined();
  });

  it.each([
    ['the day before', '2026-11-26'],
    ['a Saturday', '2026-11-28'],
    ['a day of a break', '2026-12-24'],
  ])('nobody on %s', async (_, day) => {
    const { message } = await open([reading()], day);
    expect(await message()).toBeUndefined();
  });

  it('the day before where Friday is free', async () => {
    const { schoolYears, ...rest } = school();
    const free = {
      name: 'Brīvdiena',
      start: { date: friday, status: 'confirmed' },
      end: { date: friday, status: 'confirmed' },
    };
    const years = schoolYears.map((year) => ({ ...year, holidays: [...year.holidays, free] }));
    const organisation = { ...rest, schoolYears: years } as RuledOrganisation;
    expect(await (await open([reading()], friday, organisation)).message()).toBeUndefined();
    const before = await (await open([reading()], '2026-11-26', organisation)).message();
    expect(asked(before)).toHaveLength(1);
  });

  it('nobody where the rules of the school do not have it, or for another kind of plan', async () => {
    expect(await (await open([reading()], friday, school([]))).message()).toBeUndefined();
    expect(await (await open([reading()], friday, school(asks.slice(1)))).message()).toBeUndefined();
  });

  it.each<[string, Partial<Plan>]>([
    ['no amount per week', reading({ per: 'month' })],
    ['no amount', reading({ times: undefined as never })],
    ['days that are over', reading({ span: ['2026-09-07', '2026-11-20'] })],
    ['a plan that is not in force', { ...reading(), status: 'project' }],
    ['a plan in force only since today', { ...reading(), statusAt: `${friday}T06:00:00.000Z` }],
  ])('nobody of a measure with %s', async (_, plan) => {
    expect(await (await open([plan])).message()).toBeUndefined();
  });

  it('nobody of what an order has stopped', async () => {
    const { message, services, organisation } = await open();
    const order: Order = {
      ...{ id: 'o-1', organisation: organisation.id, scope: { kind: 'school' }, reason: 'emergency' },
      ...{ from: '2026-11-23', to: '2026-11-30', number: '1', by: 'dzintra', at: '2026-11-20T08:00:00.000Z' },
    } as Order;
    await services.orders.save(organisation.id, order);
    expect(await message()).toBeUndefined();
  });

  it('nobody whose log says anything of the week, be it that it was missed', async () => {
    const { message, services, organisation } = await open();
    const entry = { id: 'e-1', organisation: organisation.id, plan: 'iip-7', row: 'reading', on: '2026-11-24' };
    const stamp = { by: 'inga', at: '2026-11-24T10:00:00.000Z' };
    await services.entries.add(organisation.id, {
      ...{ ...entry, ...stamp, minutes: 40, form: 'in-person', topic: 'Lasīšana' },
      outcome: { kind: 'missed', reason: 'learner-absent', ...stamp },
    });
    expect(await message()).toBeUndefined();
  });
});

describe('yes', () => {
  it('opens the entry filled in, which one tap saves; the message says no more of it', async () => {
    const { message, taps, below, entries, posted, settled } = await open();
    await taps('inga', 'Jā, notika', await message());
    expect(plainText(below()!)).toContain('Lasīšana pa daļām');
    await taps('inga', 'Saglabāt', below());
    expect(await entries()).toMatchObject([{ row: 'reading', on: friday, by: 'inga', outcome: { kind: 'confirmed' } }]);
    await settled();
    expect(asked(posted(`daily/inga/${friday}`))).toEqual([]);
  });

  it('of an older message is told that it is logged already, and logs nothing', async () => {
    const { message, taps, below, entries } = await open();
    const shown = await message();
    await taps('inga', 'Jā, notika', shown);
    await taps('inga', 'Saglabāt', below());
    expect(plainText(await taps('inga', 'Nenotika', shown))).toContain('Par šo nedēļu ieraksts jau ir.');
    expect(await entries()).toHaveLength(1);
  });
});

describe('no', () => {
  async function missed() {
    const world = await open();
    const shown = await world.message();
    const why = await world.taps('inga', 'Nenotika', shown);
    return { ...world, why };
  }

  it('asks why in its line, and is logged with the reason by one tap more', async () => {
    const { why, taps, entries } = await missed();
    expect(asked(why).flatMap(labels)).toEqual(['Nebija izglītojamā', 'Nebija pedagoga', 'Rīkojums']);
    expect(await entries()).toEqual([]);
    const after = await taps('inga', 'Nebija izglītojamā', why);
    expect(after.title).toBe(why.title);
    expect(plainText(after)).toContain('Nenotika: izglītojamais nebija ieradies.');
    expect(await entries()).toMatchObject([{ on: friday, outcome: { kind: 'missed', reason: 'learner-absent' } }]);
  });

  it.each(['button', 'words'])('is taken back (%s), and asked once more in the same message', async (way) => {
    const { why, taps, says, entries, message } = await missed();
    await taps('inga', 'Nebija pedagoga', why);
    await (way === 'words' ? says('inga', 'atsaukt') : taps('inga', 'Atsaukt'));
    expect(await entries()).toMatchObject([{ voided: { reason: 'undone' } }]);
    expect(asked(await message()).flatMap(labels)).toEqual(['Jā, notika', 'Nenotika']);
  });

  it('sent twice is logged once', async () => {
    const { why, arrives, tokenOf, entries } = await missed();
    const event = { kind: 'tap', token: tokenOf('inga', 'Rīkojums', why) } as const;
    const from = { platform: 'web', user: 'inga' } as const;
    await arrives({ event, from, id: 'same' });
    await arrives({ event, from, id: 'same' });
    await arrives({ event, from, id: 'another' });
    expect(await entries()).toHaveLength(1);
  });

  it('of a week that is over is refused', async () => {
    const { why, taps, entries, at: comes } = await missed();
    comes('2026-11-30T08:00:00.000Z');
    expect(plainText(await taps('inga', 'Rīkojums', why))).toContain('Šī nedēļa jau ir beigusies.');
    expect(await entries()).toEqual([]);
  });

  it('comes from nobody who does not give it', async () => {
    const { why, tapsToken, tokenOf, entries } = await missed();
    for (const who of ['baiba', 'valdis', 'anna']) await tapsToken(who, tokenOf('inga', 'Rīkojums', why));
    expect(await entries()).toEqual([]);
  });
});

it('of a consultation that counts only if it is confirmed on its day, only what was missed is asked', async () => {
  const { message } = await open([consulting]);
  const [item, ...others] = asked(await message());
  expect([item?.title, ...labels(item!)]).toEqual(['J-05 (IAP) · P-1 · Konsultācijas – matemātika', 'Nenotika']);
  expect(item?.detail).toContain('apliecina tikai tās dienā');
  expect(others).toEqual([]);
});

it('of many sessions the message has one line, which leads to all of them; there they are answered', async () => {
  const third = { ...reading({}, 'writing'), id: 'iip-6', about: learner('J-06', '7.b') };
  const { message, taps, below, entries } = await open([reading(), consulting, third]);
  const shown = await message();
  expect(asked(shown).map(({ title }) => title)).toEqual(['Šonedēļ bez ieraksta: 3 nodarbības']);
  await taps('inga', 'Atbildēt', shown);
  expect(asked(below())).toHaveLength(3);
  const why = await taps('inga', 'Nenotika', below());
  const after = await taps('inga', 'Nebija izglītojamā', why);
  expect(asked(after).flatMap(({ action }) => (action === undefined ? [] : [action.label]))).toEqual(['Atsaukt']);
  expect(asked(after).filter(({ actions = [] }) => actions.length > 0)).toHaveLength(2);
  expect((await entries()).length).toBeLessThanOrEqual(1);
});
