/** A request for supervision is between two people: what is planted in it is found with nobody else, in no message, trail, log or store, and nobody else learns that there is one. */
import { BSON } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { addDigests } from '../../src/bot/duties/digest-due.ts';
import type { AuditEntry } from '../../src/bot/ports/audit.ts';
import { DeliveryFailed } from '../../src/bot/ports/chats.ts';
import type { Plan, Values } from '../../src/domain/plan/plan.ts';
import { everyTransition } from '../../src/domain/plan-types/find-types.ts';
import { testStores } from '../adapters/mongo/test-stores.ts';
import { somePlan, startedEntry } from '../contracts/plan-fixtures.ts';
import { memoryStores, type WorldStores } from '../memory-stores/memory-stores.ts';
import { demoPreschool } from '../world/schools.ts';
import { openWorld, type World } from '../world.ts';
import { madeUpButtons } from './made-up-buttons.ts';

const { stores: realStores, database } = testStores();

const at = '2026-11-02T07:00:00.000Z';
const canary = /kanārij/iu;
/** Any sign that there is such a request. */
const trace = /kanārij|req-|Ieva Rasmane \(pieprasījums\)/iu;

interface Preschool {
  readonly world: World;
  readonly audited: AuditEntry[];
}

interface Settings {
  readonly stores?: WorldStores;
  readonly name?: string;
  readonly isAsked?: boolean;
}

/** Ieva asked Maija, who has left it unanswered for weeks; an earlier request was refused with a reason. */
async function preschool({
  stores = memoryStores(),
  name = 'rasas-lase',
  isAsked = true,
}: Settings = {}): Promise<Preschool> {
  const audited: AuditEntry[] = [];
  const audit: WorldStores['audit'] = {
    ...stores.audit,
    append: async (id, added) => {
      audited.push(...added);
      await stores.audit.append(id, added);
    },
  };
  const organisation = { ...demoPreschool('demo/preschool-rules.yaml'), id: name };
  const world = openWorld({ organisation, stores: { ...stores, audit }, now: '2026-11-23T08:00:00.000Z', mail: true });
  const answer = (values: Values) => ({ values, by: 'ieva', at, revision: 1 });
  const request = {
    revision: 1,
    answers: {
      what: answer({ kind: 'supervision', form: 'individual', to: 'maija' }),
      about: answer({ topics: null, words: 'kanārijputniņš' }),
    },
    finished: { by: 'ieva', at },
  };
  const base: Partial<Plan> = {
    ...{ type: 'support-request', version: 1, about: { kind: 'member', member: 'ieva' }, startedBy: 'ieva' },
    ...{ period: { kind: 'open' }, rows: [], statusAt: at, sections: { request } },
  };
  const asked: Partial<Plan> = {
    ...base,
    id: 'req-1',
    status: 'asked',
    called: { arrangement: { at, due: '2026-11-09' } },
  };
  const refused: Partial<Plan> = {
    ...base,
    id: 'req-2',
    status: 'refused',
    statusReason: 'kanārija iemesls',
    called: {},
  };
  for (const plan of isAsked ? [asked, refused] : [])
    await stores.plans.add(organisation.id, somePlan(organisation.id, plan), startedEntry());
  await world.sweep();
  await world.settled();
  return { world, audited };
}

const asked = [
  'mani pienākumi',
  'mani plāni',
  'statuss',
  'statuss Ieva Rasmane',
  'viss plāns Ieva Rasmane',
  'vēsture Ieva Rasmane',
  'kas skatījies Ieva Rasmane',
  'izdruka Ieva Rasmane',
  'kas kavējas',
  'kurš kavē',
  'kam tuvojas termiņš',
  'pārskats',
  'noslodze',
  'cik plānu ir skolā',
  'plānu saraksts',
  'kas mainījies kopš pirmdienas',
  'dokumenti Ieva Rasmane',
  'sākt plānu Ievai Rasmanei',
].map((text) => ({ kind: 'text', text }) as const);

const tokens = madeUpButtons({
  plan: ['req-1', 'req-2'],
  section: ['request', 'arrangement'],
  row: [''],
  step: ['*', 'what', 'about', 'when'],
  name: [...everyTransition],
  page: ['0'],
  seen: ['1'],
}).map((token) => ({ kind: 'tap', token }) as const);

/** The deputy, whoever organises methodical support, the administrator of Solis, a colleague. */
describe.each(['anita', 'liga', 'martins', 'santa'])('%s', (who) => {
  it.each([
    ['in words', asked],
    ['by buttons that they were never shown', tokens],
  ])(
    'does not learn %s that Ieva asked for anything',
    async (_, asking) => {
      const { world, audited } = await preschool();
      for (const event of asking) {
        const { reply, beside, inPrivate } = await world.arrives({ event, from: { platform: 'web', user: who } });
        expect(JSON.stringify([reply, beside, inPrivate]), JSON.stringify(event)).not.toMatch(trace);
      }
      expect(world.faults).toEqual([]);
      expect(JSON.stringify([audited, world.letters, world.posts])).not.toMatch(canary);
    },
    120_000,
  );
});

const read = (who: string, plan: string) =>
  ({
    event: { kind: 'tap', token: `read~${plan}~request~support-request` },
    from: { platform: 'web', user: who },
  }) as const;

it.each(['ieva', 'maija'])('%s reads it', async (who) => {
  const { world } = await preschool();
  expect(JSON.stringify((await world.arrives(read(who, 'req-1'))).reply)).toMatch(canary);
});

it('as long as it is only written, whom it is to be addressed to knows nothing of it', async () => {
  const stores = memoryStores();
  const { world } = await preschool({ stores });
  const before = await stores.plans.load(world.organisation.id, 'req-1');
  const draft = somePlan(world.organisation.id, { ...before, id: 'req-3', status: 'draft', called: {} });
  await stores.plans.add(world.organisation.id, draft, startedEntry());
  expect(JSON.stringify((await world.arrives(read('maija', 'req-3'))).reply)).not.toMatch(/kanārij|Rasmane/iu);
});

it('nothing is owed in it, and neither overview nor workload counts it', async () => {
  const { world } = await preschool();
  const open = await world.services.obligations.open(world.organisation.id);
  expect(open.filter(({ about }) => about.plan?.startsWith('req-'))).toEqual([]);
  const { world: without } = await preschool({ isAsked: false });
  for (const text of ['pārskats', 'kas kavējas', 'noslodze'])
    expect(JSON.stringify(await world.says('maija', text))).toBe(JSON.stringify(await without.says('maija', text)));
});

/** Weeks in which Maija does not answer, and no chat reaches anybody. */
async function waitForWeeks(world: World): Promise<void> {
  world.fails({ web: new DeliveryFailed('web-unknown-member', 'no chat reaches them') });
  for (let day = 24; day <= 30; day += 1) {
    for (const hour of ['08', '14']) {
      world.at(`2026-11-${day}T${hour}:00:00.000Z`);
      await world.sweep();
      await addDigests(world.services);
      await world.until(`2026-11-${day}T${hour}:30:00.000Z`);
    }
  }
}

it('however long it stays unanswered, nobody is told: no reminder, no channel, no mail, nobody above', async () => {
  const { world } = await preschool();
  await waitForWeeks(world);
  expect(world.posts.length + world.letters.length).toBeGreaterThan(0);
  expect(JSON.stringify([world.posts, world.letters])).not.toMatch(trace);
});

it('where no chat reaches whom it is addressed to, it goes by no mail', async () => {
  const stores = memoryStores();
  const { world } = await preschool({ stores });
  const before = await stores.plans.load(world.organisation.id, 'req-1');
  const draft = somePlan(world.organisation.id, { ...before, id: 'req-3', status: 'draft', called: {} });
  await stores.plans.add(world.organisation.id, draft, startedEntry());
  await world.tapsToken('ieva', 'take-transition~req-3~ask');
  world.fails({ web: new DeliveryFailed('web-unknown-member', 'no chat reaches them') });
  expect((await stores.plans.load(world.organisation.id, 'req-3'))?.status).toBe('asked');
  await world.until('2026-11-23T10:00:00.000Z');
  expect(world.tried.filter((one) => one.endsWith('web maija')).length).toBeGreaterThan(0);
  expect(JSON.stringify([world.letters, world.posts])).not.toMatch(trace);
});

it('a talk with whoever asked is never one about the request', async () => {
  const { world } = await preschool();
  const shown = JSON.stringify(await world.tapsToken('maija', 'meeting-call~individual-talk~~member:ieva'));
  const [meeting] = await world.services.meetings.list(world.organisation.id);
  expect(meeting).toMatchObject({ organiser: 'maija', about: { kind: 'member', member: 'ieva' } });
  expect(meeting?.plan).toBeUndefined();
  expect(shown).not.toMatch(trace);
});

it('what the two write is found in no store, no trail and no log', async () => {
  const { world, audited } = await preschool({ stores: realStores() as WorldStores, name: 'rasas-lase-kluss' });
  await world.tapsToken('ieva', 'form~req-1~request~*~support-request');
  await world.arrives({
    event: { kind: 'text', text: 'vēl par kanārijām' },
    from: { platform: 'web', user: 'ieva' },
  });
  await world.tapsToken('maija', 'transition~req-1~refuse');
  const told = await world.arrives({
    event: { kind: 'text', text: 'kanārijas dēļ nevaru' },
    from: { platform: 'web', user: 'maija' },
  });
  expect(told.heard).toBe('(ziņa nav saglabāta)');
  await waitForWeeks(world);
  const names = (await database.db.listCollections().toArray()).map((one) => one.name);
  const all = await Promise.all(names.map((one) => database.db.collection(one).find().toArray()));
  const kept = BSON.EJSON.stringify(all);
  expect(names).toEqual(expect.arrayContaining(['plans', 'obligations', 'deliveries', 'audit']));
  expect(kept).toContain('req-1');
  expect(kept).not.toMatch(canary);
  expect(JSON.stringify([audited, world.posts, world.letters])).not.toMatch(canary);
  expect(JSON.stringify(world.faults.map(({ fault, error }) => [fault, String(error)]))).not.toMatch(canary);
}, 60_000);
