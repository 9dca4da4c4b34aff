/** What stands in a support plan is read by those who see to it: a teacher reads the measure that they give, others nothing, however they ask. */
import { describe, expect, it } from 'vitest';
import { buttons, type TapKind } from '../../src/bot/core/tap.ts';
import { addDigests } from '../../src/bot/duties/digest-due.ts';
import type { AuditEntry } from '../../src/bot/ports/audit.ts';
import type { PlanStatus } from '../../src/domain/plan/life-cycle.ts';
import type { Row, Values } from '../../src/domain/plan/plan.ts';
import { everyTransition } from '../../src/domain/plan-types/find-types.ts';
import { somePlan, someTask, startedEntry } from '../contracts/plan-fixtures.ts';
import { memoryStores } from '../memory-stores/memory-stores.ts';
import { learner } from '../subjects.ts';
import { supportSchool } from '../support-plans/support-school.ts';
import { openWorld, type World } from '../world.ts';

const at = '2026-09-01T07:00:00.000Z';
const answered = (steps: Readonly<Record<string, Values>>) =>
  Object.fromEntries(Object.entries(steps).map(([step, values]) => [step, { values, by: 'sarma', at, revision: 1 }]));

const section = (steps: Readonly<Record<string, Values>>) => ({
  revision: 1,
  answers: answered(steps),
  finished: { by: 'sarma', at },
});

const measure = (id: string, provider: string, subject: string): Row =>
  someTask({
    ...{ id, section: 'measures', kind: 'row' },
    answers: answered({
      measure: { measure: 'consultation' },
      'given-as': { 'given-as': 'teacher' },
      subject: { subject },
      risks: { risks: ['risk-1'] },
      provider: { provider },
      amount: { amount: 1, per: 'week' },
      span: { span: ['2026-09-01', '2026-12-18'] },
    }),
  });

async function school(status: PlanStatus = 'in-implementation'): Promise<{ world: World; audited: AuditEntry[] }> {
  const stores = memoryStores();
  const audited: AuditEntry[] = [];
  const audit = {
    ...stores.audit,
    append: async (_: string, added: readonly AuditEntry[]) => void audited.push(...added),
  };
  const organisation = supportSchool('demo/rules.yaml', 'demo/support-rules.yaml');
  const world = openWorld({ organisation, stores: { ...stores, audit }, now: '2026-11-23T12:00:00.000Z', mail: true });
  const plan = somePlan(organisation.id, {
    ...{ id: 'iap-5', type: 'iap', about: learner('J-05', '7.a'), status, startedBy: 'sarma' },
    ...{ statusAt: at, period: { kind: 'semester', year: '2026/2027', semester: 1 } },
    statusReason: 'mācās slimnīcā',
    sections: {
      consent: section({ way: { way: 'paper' }, given: { 'given-by': 'parent', date: '2026-08-31', kept: 'seifā' } }),
      basis: section({ monitor: { monitor: 'baiba' }, strengths: { strengths: 'labas spējas' } }),
      risks: section({}),
      measures: section({}),
      certificates: section({}),
    },
    rows: [
      someTask({
        ...{ id: 'risk-1', section: 'risks', kind: 'row' },
        answers: answered({ risk: { group: 'economic', risk: 'food', reason: 'mācās virtuvē' } }),
      }),
      measure('mathematics', 'valdis', 'matematika'),
      measure('english', 'emily', 'anglu-valoda'),
      someTask({
        ...{ id: 'paper-1', section: 'certificates', kind: 'row' },
        answers: answered({
          checked: { mode: 'semester', declared: 'yes', actual: 'yes' },
          paper: { valid: ['2026-09-01', '2026-12-31'], date: '2026-09-01', kept: 'apliecinumu mape' },
        }),
      }),
    ],
  });
  await stores.plans.add(organisation.id, plan, startedEntry());
  await world.sweep();
  await world.settled();
  return { world, audited };
}

const asked = [
  'statuss J-05 IAP',
  'statuss J-05',
  'atvērt J-05 IAP',
  'vēsture J-05 IAP',
  'vēsture J-05',
  'pārskatīt J-05 IAP',
  'pārskats',
  'kas kavē',
  'kurš kavē J-05',
  'mani pienākumi',
  'atzinums J-05',
  'dokumenti J-05',
  'kas mainījies kopš pirmdienas',
  'cik plānu ir 7.a klasē',
  'kam nav pasākumu',
  'neapliecinātās',
  'mēneša dokumenti',
  'sākt plānu J-05 IAP',
  'saruna J-05',
  'rīkojumi',
  'uzdevums J-05: raksti līdz 15. decembrim',
  'kas notiek ar J-05',
  'sanāksmes',
  'salīdzini semestrus 7.a',
  'turpināt J-05 IAP',
];

/** What the parameters of made-up buttons name. */
const values: Readonly<Record<string, readonly string[]>> = {
  plan: ['iap-5'],
  section: ['consent', 'risks', 'certificates'],
  row: ['risk-1', 'english', 'paper-1'],
  step: ['*', 'risk'],
  name: [...everyTransition],
  page: ['0'],
  seen: ['1'],
};
const tokens = (Object.keys(buttons) as TapKind[])
  .filter((kind) => 'plan' in buttons[kind].params)
  .flatMap((kind) =>
    Object.keys(buttons[kind].params)
      .reduce<readonly string[][]>(
        (all, name) => all.flatMap((one) => (values[name] ?? ['']).map((v) => [...one, v])),
        [[]],
      )
      .map((all) => [kind, ...all].join('~')),
  );
const readers = [
  // Neither the teacher of the class nor who prepares other plans knows that there is one.
  ...['guntis', 'anna', 'raivis', 'inga', 'kristine'].map((who) => ({
    who,
    never: /IAP\)|P-1|virtuv|seifā|apliecinum|spējas|slimnīc/u,
  })),
  { who: 'emily', never: /virtuv|seifā|apliecinum|spējas|slimnīc/u },
  // Whoever gives a measure reads that one.
  { who: 'valdis', never: /P-1|angļu|virtuv|seifā|apliecinum|spējas|slimnīc/u },
  // The coordinator keeps the log and knows of the consent, but of no risk and of no family.
  { who: 'dzintra', never: /virtuv|apliecinum/u },
];

describe.each(readers)('$who', ({ who, never }) => {
  it.each([
    ['in words', asked.map((text) => [{ kind: 'text', text } as const])],
    ['by buttons that they were never shown', tokens.map((token) => [{ kind: 'tap', token } as const])],
  ])(
    'learns %s nothing of a support plan that is not meant for them',
    async (_, asking) => {
      const { world, audited } = await school();
      for (const event of asking.flat()) {
        const { reply, beside, inPrivate } = await world.arrives({ event, from: { platform: 'web', user: who } });
        expect(JSON.stringify([reply, beside, inPrivate]), JSON.stringify(event)).not.toMatch(never);
      }
      expect(world.faults).toEqual([]);
      expect(JSON.stringify([audited, world.letters, world.posts])).not.toMatch(
        /virtuv|seifā|apliecinum|spējas|slimnīc/u,
      );
    },
    60_000,
  );
});

it('a channel does not hear of whom there is a support plan, however late it is', async () => {
  const { world } = await school('approved');
  const { escalations } = world.organisation.digest!;
  expect(escalations).toBe(true);
  for (let day = 24; day <= 30; day += 1) {
    for (const hour of ['08', '14']) {
      world.at(`2026-11-${day}T${hour}:00:00.000Z`);
      await world.sweep();
      await addDigests(world.services);
      await world.until(`2026-11-${day}T${hour}:30:00.000Z`);
    }
  }
  const owed = await world.services.obligations.open(world.organisation.id, { dueBefore: '2026-11-24' });
  expect(owed.map(({ rule }) => rule)).toContain('iap-begin');
  const posts = world.posts.filter(({ view: { name } }) => name === 'digest' || name === 'escalation');
  expect(new Set(posts.map(({ view }) => view.name))).toEqual(new Set(['digest', 'escalation']));
  expect(JSON.stringify(posts)).not.toMatch(/IAP|J-05|projekta/u);
});
