/** What stands in a case is read by the few who see to it; channels, mails and the audit trail hold not a word of it, and no code of whom it is about. */
import { describe, expect, it } from 'vitest';
import { addDigests } from '../../src/bot/duties/digest-due.ts';
import type { AuditEntry } from '../../src/bot/ports/audit.ts';
import { DeliveryFailed } from '../../src/bot/ports/chats.ts';
import type { Row, Values } from '../../src/domain/plan/plan.ts';
import { everyTransition } from '../../src/domain/plan-types/find-types.ts';
import { caseSchool } from '../cases/case-school.ts';
import { somePlan, someTask, startedEntry } from '../contracts/plan-fixtures.ts';
import { memoryStores } from '../memory-stores/memory-stores.ts';
import { learner } from '../subjects.ts';
import { openWorld, type World } from '../world.ts';
import { madeUpButtons } from './made-up-buttons.ts';

const at = '2026-11-02T07:00:00.000Z';
const row = (id: string, section: string, steps: Readonly<Record<string, Values>>) =>
  someTask({
    ...{ id, section, kind: 'row' },
    answers: Object.fromEntries(
      Object.entries(steps).map(([step, values]) => [step, { values, by: 'guntis', at, revision: 1 }]),
    ),
  });

const canary = /kanārij|kaušan|fighting|policij/iu;

/** G-007 about J-05 of class 7.a, at the level of institutions, with a notice that is long overdue. */
async function school(...tasks: readonly Row[]): Promise<{ world: World; audited: AuditEntry[] }> {
  const stores = memoryStores();
  const audited: AuditEntry[] = [];
  const audit = {
    ...stores.audit,
    append: async (_: string, added: readonly AuditEntry[]) => void audited.push(...added),
  };
  const organisation = caseSchool('demo/case-rules.yaml');
  const world = openWorld({ organisation, stores: { ...stores, audit }, now: '2026-11-23T12:00:00.000Z', mail: true });
  const plan = somePlan(organisation.id, {
    ...{ id: 'case-5', type: 'case', version: 1, about: learner('J-05', '7.a'), number: 7 },
    ...{ status: 'institution-level', statusAt: at, startedBy: 'guntis', period: { kind: 'open' } },
    called: { notices: { at, due: '2026-11-05' }, tasks: { at, due: '2026-12-01' } },
    sections: {},
    rows: [
      row('situation-1', 'situations', {
        what: { kind: 'fighting', date: '2026-11-02', description: 'kanārijputniņš', 'seen-by': 'valdis' },
      }),
      row('notice-1', 'notices', {
        draft: { institution: 'policija', way: 'written', problem: 'kanārija', plan: 'kanārija', help: 'kanārija' },
      }),
      ...tasks,
    ],
  });
  await stores.plans.add(organisation.id, plan, startedEntry());
  await world.sweep();
  await world.settled();
  return { world, audited };
}

const asked = [
  'statuss J-05',
  'atvērt J-05',
  'viss plāns J-05',
  'vēsture J-05',
  'izdruka J-05',
  'kurš kavē',
  'kurš kavē J-05',
  'pārskats',
  'mani pienākumi',
  'dokumenti J-05',
  'cik plānu ir 7.a klasē',
  'kas mainījies kopš pirmdienas',
  'sākt gadījumu J-05',
  'jauns plāns J-05',
  'saruna J-05',
];

const tokens = madeUpButtons({
  plan: ['case-5'],
  section: ['situations', 'notices'],
  row: ['situation-1', 'notice-1', 'task-1'],
  step: ['*', 'what'],
  name: [...everyTransition],
  page: ['0'],
  seen: ['1'],
});

/** Who saw it, the teacher of another class, an administrator, the speech therapist: none of them knows that there is one. */
describe.each(['valdis', 'anna', 'raivis', 'inga'])('%s', (who) => {
  it.each([
    ['in words', asked.map((text) => ({ kind: 'text', text }) as const)],
    ['by buttons that they were never shown', tokens.map((token) => ({ kind: 'tap', token }) as const)],
  ])(
    'learns %s nothing of a case',
    async (_, asking) => {
      const { world, audited } = await school();
      for (const event of asking) {
        const { reply, beside, inPrivate } = await world.arrives({ event, from: { platform: 'web', user: who } });
        expect(JSON.stringify([reply, beside, inPrivate]), JSON.stringify(event)).not.toMatch(
          /G-007|kanārij|policij/iu,
        );
      }
      expect(world.faults).toEqual([]);
      expect(JSON.stringify([audited, world.letters, world.posts])).not.toMatch(canary);
    },
    60_000,
  );
});

describe('whoever only carries out a task of a case', () => {
  const hidden = /G-007|J-05|Krauklis|Gadījum|institūcij|kanārij|7\.a/u;

  const answer = (given: Values) => ({ values: given, by: 'baiba', at, revision: 1 });
  const task = someTask({
    ...{ id: 'task-1', section: 'tasks' },
    answers: {
      task: answer({ task: 'Pārrunāt mērķi.' }),
      duty: answer({ due: '2026-11-30', responsible: 'inga' }),
    },
  });

  it('sees and marks that task, and takes it back', async () => {
    const { world } = await school(task);
    const list = JSON.stringify(await world.says('inga', 'mani plāni'));
    expect(list).toContain('G-007 · Pārrunāt mērķi.');
    expect(list.replaceAll('G-007', '')).not.toMatch(hidden);
    const done = JSON.stringify(await world.taps('inga', 'Izpildīts', 'Pārrunāt mērķi.'));
    expect(done).toContain('Pārrunāt mērķi.');
    expect(done.replaceAll('G-007', '')).not.toMatch(hidden);
    const back = JSON.stringify(await world.says('inga', 'atsaukt'));
    expect(back.replaceAll('G-007', '')).not.toMatch(hidden);
    expect(world.faults).toEqual([]);
  });

  it('learns neither whom the case is about nor its level, in words or by buttons', async () => {
    const { world } = await school(task);
    for (const event of [
      ...asked.filter((text) => !text.startsWith('jauns')).map((text) => ({ kind: 'text', text }) as const),
      ...tokens.map((token) => ({ kind: 'tap', token }) as const),
    ]) {
      const { reply, beside, inPrivate } = await world.arrives({ event, from: { platform: 'web', user: 'inga' } });
      expect(JSON.stringify([reply, beside, inPrivate]), JSON.stringify(event)).not.toMatch(
        /Krauklis|institūcij|kanārij/u,
      );
    }
  }, 60_000);
});

it('what is owed in a case is handed to nobody by the few who read of it', async () => {
  const { world } = await school();
  const owed = await world.services.obligations.open(world.organisation.id, { dueBefore: '2026-12-31' });
  const key = owed.find(({ about }) => about.plan === 'case-5' && about.section === 'tasks')?.key ?? '';
  const said = JSON.stringify(await world.tapsToken('baiba', `duty-hand-over-to~${key}~list~valdis`));
  expect(said).toContain('nodot nevar');
  expect((await world.services.obligations.find(world.organisation.id, key))?.handed).toBeUndefined();
});

/** A week in which nobody does anything. */
async function waitAWeek(world: World): Promise<void> {
  for (let day = 24; day <= 30; day += 1) {
    for (const hour of ['08', '14']) {
      world.at(`2026-11-${day}T${hour}:00:00.000Z`);
      await world.sweep();
      await addDigests(world.services);
      await world.until(`2026-11-${day}T${hour}:30:00.000Z`);
    }
  }
}

it('however late it is, no channel hears of whom there is a case', async () => {
  const { world, audited } = await school();
  await waitAWeek(world);
  const owed = await world.services.obligations.open(world.organisation.id, { dueBefore: '2026-11-24' });
  expect(owed.map(({ rule }) => rule)).toContain('case-notice');
  const posts = world.posts.filter(({ view: { name } }) => name === 'digest' || name === 'escalation');
  expect(posts.length).toBeGreaterThan(0);
  expect(JSON.stringify(posts)).not.toMatch(/J-05|Gadījum|Krauklis/u);
  expect(JSON.stringify([audited, posts])).not.toMatch(canary);
});

it('a mail to whom no chat reaches tells the number of a case and nothing else of it', async () => {
  const { world } = await school();
  world.fails({ web: new DeliveryFailed('web-unknown-member', 'no chat reaches them') });
  await waitAWeek(world);
  const letters = JSON.stringify(world.letters);
  expect(letters).toContain('G-007');
  expect(letters).not.toMatch(/J-05|Krauklis|7\.a/u);
  expect(letters).not.toMatch(canary);
});
