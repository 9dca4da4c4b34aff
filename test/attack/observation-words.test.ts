/** What an observer wrote of a lesson is read by the two and the administration: nobody else finds a word of it, in the chat, a channel, a mail, the audit trail or what is handed on. */
import { describe, expect, it } from 'vitest';
import { addDigests } from '../../src/bot/duties/digest-due.ts';
import type { AuditEntry } from '../../src/bot/ports/audit.ts';
import { DeliveryFailed } from '../../src/bot/ports/chats.ts';
import type { Values } from '../../src/domain/plan/plan.ts';
import { everyTransition } from '../../src/domain/plan-types/find-types.ts';
import { somePlan, someTask, startedEntry } from '../contracts/plan-fixtures.ts';
import { memoryStores } from '../memory-stores/memory-stores.ts';
import { demoPreschool } from '../world/schools.ts';
import { openWorld, type World } from '../world.ts';
import { madeUpButtons } from './made-up-buttons.ts';

const at = '2026-11-20T07:00:00.000Z';
const answered = (by: string, steps: Readonly<Record<string, Values>>) =>
  Object.fromEntries(Object.entries(steps).map(([step, values]) => [step, { values, by, at, revision: 1 }]));

const observation = (id: string, createdAt: string, who: { observed: string; observer: string }) =>
  someTask({
    ...{ id, section: 'observations', kind: 'row', createdBy: 'liga', createdAt },
    answers: answered('liga', {
      who,
      aim: { aim: `mērķis ${id}` },
      when: { day: '2026-11-20', time: null, lesson: null },
    }),
  });

const canary = /kanārij/iu;

/** Zaiga observed Elīna and wrote it down; Elīna has not handed in her thoughts; Ieva owes what she saw at Santa's. */
async function preschool(): Promise<{ world: World; audited: AuditEntry[] }> {
  const stores = memoryStores();
  const audited: AuditEntry[] = [];
  const audit = {
    ...stores.audit,
    append: async (_: string, added: readonly AuditEntry[]) => void audited.push(...added),
  };
  const organisation = demoPreschool('demo/preschool-rules.yaml');
  const world = openWorld({ organisation, stores: { ...stores, audit }, now: '2026-11-23T12:00:00.000Z', mail: true });
  const plan = somePlan(organisation.id, {
    ...{ id: 'obs-1', type: 'observation-plan', version: 1, about: { kind: 'organisation' } },
    ...{ status: 'in-implementation', statusAt: at, startedBy: 'liga' },
    called: {
      'record:1': { at, due: '2026-11-25' },
      'record:2': { at, due: '2026-11-25' },
      'thoughts:1': { at, due: '2026-11-25' },
    },
    sections: {
      'record:1': {
        revision: 1,
        answers: answered('zaiga', {
          held: { held: '2026-11-20' },
          seen: { seen: 'kanārijputniņš' },
          strengths: { strengths: 'kanārija' },
          advice: { advice: 'kanārija', feedback: null },
        }),
        finished: { by: 'zaiga', at },
      },
      'thoughts:1': { revision: 1, answers: answered('elina', { thoughts: { thoughts: 'kanārijas domas' } }) },
    },
    rows: [
      observation('row-1', '2026-11-19T07:00:00.000Z', { observed: 'elina', observer: 'zaiga' }),
      observation('row-2', '2026-11-19T07:00:01.000Z', { observed: 'santa', observer: 'ieva' }),
    ],
  });
  await stores.plans.add(organisation.id, plan, startedEntry());
  await world.sweep();
  await world.settled();
  return { world, audited };
}

const asked = [
  'mani pienākumi',
  'mani plāni',
  'statuss',
  'statuss Elīna Jurkāne',
  'statuss Rasas lāse',
  'viss plāns',
  'viss plāns Rasas lāse',
  'vēsture Rasas lāse',
  'izdruka Rasas lāse',
  'kas kavējas',
  'pārskats',
  'kas mainījies kopš pirmdienas',
  'turpināt',
].map((text) => ({ kind: 'text', text }) as const);

const tokens = madeUpButtons({
  plan: ['obs-1'],
  section: ['record:1', 'thoughts:1', 'observations'],
  row: ['', 'row-1'],
  step: ['*', 'seen', 'thoughts', 'aim'],
  name: [...everyTransition],
  page: ['0'],
  seen: ['1'],
}).map((token) => ({ kind: 'tap', token }) as const);

/** Two who are named in another row of the same plan, a colleague, the administrator of Solis. */
describe.each(['ieva', 'santa', 'gunta', 'martins'])('%s', (who) => {
  it.each([
    ['in words', asked],
    ['by buttons that they were never shown', tokens],
  ])(
    'finds %s nothing of what Zaiga and Elīna wrote',
    async (_, asking) => {
      const { world, audited } = await preschool();
      for (const event of asking) {
        const { reply, beside, inPrivate } = await world.arrives({ event, from: { platform: 'web', user: who } });
        expect(JSON.stringify([reply, beside, inPrivate]), JSON.stringify(event)).not.toMatch(/kanārij|mērķis row-1/iu);
      }
      expect(world.faults).toEqual([]);
      expect(JSON.stringify([audited, world.letters, world.posts])).not.toMatch(canary);
    },
    120_000,
  );
});

it.each(['zaiga', 'elina', 'liga', 'anita', 'maija'])('%s reads it', async (who) => {
  const { world } = await preschool();
  const token = 'read~obs-1~record:1~observation-plan';
  const { reply } = await world.arrives({ event: { kind: 'tap', token }, from: { platform: 'web', user: who } });
  expect(JSON.stringify(reply)).toMatch(canary);
});

it('a record is handed to nobody, neither by its observer nor while they are away', async () => {
  const { world } = await preschool();
  const owed = await world.services.obligations.open(world.organisation.id, { dueBefore: '2026-12-31' });
  const record = owed.find(({ about }) => about.section === 'record:2');
  expect(record).toMatchObject({ holders: ['ieva'], sensitive: true });
  const said = JSON.stringify(await world.tapsToken('ieva', `duty-hand-over-to~${record?.key}~list~gunta`));
  expect(said).toContain('nodot nevar');
  expect((await world.services.obligations.find(world.organisation.id, record?.key ?? ''))?.handed).toBeUndefined();
});

it('however late it is, neither channel nor mail tells of it', async () => {
  const { world, audited } = await preschool();
  world.fails({ web: new DeliveryFailed('web-unknown-member', 'no chat reaches them') });
  for (let day = 24; day <= 30; day += 1) {
    for (const hour of ['08', '14']) {
      world.at(`2026-11-${day}T${hour}:00:00.000Z`);
      await world.sweep();
      await addDigests(world.services);
      await world.until(`2026-11-${day}T${hour}:30:00.000Z`);
    }
  }
  expect(world.letters.length).toBeGreaterThan(0);
  expect(JSON.stringify([audited, world.posts, world.letters])).not.toMatch(/kanārij|mērķis row-/iu);
});
