import { BSON } from 'mongodb';
import { beforeAll, expect, test } from 'vitest';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import {
  addingRow,
  answered,
  answering,
  changingRow,
  nothingWritten,
  somePlan,
  someTask,
  startedEntry,
} from '../../contracts/plan-fixtures.ts';
import { learner } from '../../subjects.ts';
import { watchedStores } from './watched-stores.ts';

const { stores, database, during, namesDuring, examined } = watchedStores();
const organisation = 'skola';
const classes = ['7.a', '7.b', '8.a'];

let plan: Plan;

beforeAll(async () => {
  for (let n = 0; n < 60; n += 1) {
    const code = `J-${String(n % 30).padStart(2, '0')}`;
    const rows = Array.from({ length: 4 }, () => someTask());
    const status = n % 2 === 0 ? 'draft' : 'approved';
    const next = somePlan(organisation, { about: learner(code, classes[n % 3]), rows, status });
    await stores().plans.add(organisation, next, startedEntry());
    if (n === 0) plan = next;
  }
  for (let n = 0; n < 20; n += 1)
    await stores().plans.add('cita', somePlan('cita', { about: learner('J-07', '7.b') }), startedEntry());
});

const reload = async () => (await stores().plans.load(organisation, plan.id)) as Plan;

test('every read of plans is one command', async () => {
  const { plans } = stores();
  expect(await namesDuring(() => plans.load(organisation, plan.id))).toEqual(['aggregate']);
  expect(await namesDuring(() => plans.ofSubject(organisation, learner('J-01')))).toEqual(['aggregate']);
  expect(await namesDuring(() => plans.list(organisation, {}))).toEqual(['aggregate']);
  expect(await namesDuring(() => plans.history(organisation, plan.id))).toEqual(['aggregate']);
  expect(await namesDuring(() => plans.pendingNotices(organisation))).toEqual(['aggregate']);
});

test('saving an answer, a new task or a change of a task is one command', async () => {
  const { plans } = stores();
  const answer = answering(await reload(), { section: 'basis', text: 'Viens', arrival: 'a1' });
  expect(await namesDuring(() => plans.save(organisation, answer))).toEqual(['update']);
  const row = someTask();
  const adding = addingRow(await reload(), row, 'a2');
  expect(await namesDuring(() => plans.save(organisation, adding))).toEqual(['insert']);
  const changing = changingRow(await reload(), { ...row, state: 'done' }, 'a3');
  expect(await namesDuring(() => plans.save(organisation, changing))).toEqual(['update']);
  const mark = { plan: plan.id, section: 'basis', member: 'ilze', at: plan.startedAt };
  expect(await namesDuring(() => plans.writing(organisation, mark))).toEqual(['update']);
});

test('an answer sends itself alone, however many there were before it', async () => {
  const text = 'Lasa lēni, bet saprot labi; palīdz īsi soļi. '.repeat(4).slice(0, 150);
  const sizes: number[] = [];
  for (let n = 0; n < 40; n += 1) {
    const seen = await reload();
    const state = seen.sections.findings ?? { revision: 0, answers: {} };
    const { describe: answer } = answered(text, state.revision + 1);
    const next = { revision: state.revision + 1, answers: { ...state.answers, [`step-${n}`]: answer! } };
    const write = answering(seen, { section: 'findings', text, arrival: `many-${n}` });
    const whole = { ...write.plan, sections: { ...write.plan.sections, findings: next } };
    const [command] = await during(() => stores().plans.save(organisation, { ...write, plan: whole }));
    sizes.push(BSON.calculateObjectSize(command!.command));
  }
  expect(Object.keys((await reload()).sections.findings!.answers)).toHaveLength(40);
  expect(Math.max(...sizes)).toBeLessThan(2_048);
  expect(sizes[39]! - sizes[1]!).toBeLessThan(64);
});

test('only a write that was not made costs a second command, to say why', async () => {
  const late = answering(plan, { section: 'basis', text: 'Vēlu', arrival: 'a9' });
  expect(await namesDuring(() => stores().plans.save(organisation, late))).toEqual(['update', 'find']);
});

test('a plan with a new row is a transaction of three commands', async () => {
  const seen = await reload();
  const row = someTask();
  const write = {
    ...nothingWritten,
    ...answering(seen, { section: 'talk', text: 'Kopā', arrival: 'b1' }),
    rows: { [row.id]: -1 },
  };
  const both = { ...write, plan: { ...write.plan, rows: [...seen.rows, row] } };
  expect(await namesDuring(() => stores().plans.save(organisation, both))).toEqual([
    'update',
    'insert',
    'commitTransaction',
  ]);
});

test('a conversation is loaded and saved by one command each, the audit trail by one', async () => {
  const { conversations, audit } = stores();
  expect(await namesDuring(() => conversations.save(organisation, 'ilze', { mode: 'form' }, null))).toEqual(['update']);
  expect(await namesDuring(() => conversations.load(organisation, 'ilze'))).toEqual(['find']);
  const entry = { at: plan.startedAt, member: 'ilze', act: 'saw', plan: plan.id } as const;
  expect(await namesDuring(() => audit.append(organisation, [entry, entry]))).toEqual(['insert']);
  const [read] = await during(() => audit.find(organisation, { plan: plan.id, atMost: 1000 }));
  const { text } = await examined(read!);
  expect(text).not.toMatch(/"COLLSCAN"|"stage":"SORT"/);
});

test('accounts, conversations of a platform and arrivals are each read by one command, by index, and written by one (a new link by two)', async () => {
  const { accounts, references, arrivals } = stores();
  const account = { platform: 'teams', user: '29:ilze' } as const;
  const chat = { ...account, id: 'a:1', scope: 'personal', address: {}, seenAt: plan.startedAt } as const;
  const linked = { ...account, member: 'ilze', email: 'ilze@skola.example' };
  expect(await namesDuring(() => accounts.link(organisation, linked))).toEqual(['update', 'delete']);
  expect(await namesDuring(() => references.note(organisation, chat))).toEqual(['update']);
  expect(await namesDuring(() => references.lose(organisation, chat, 'teams-gone'))).toEqual(['update']);
  expect(await namesDuring(() => arrivals.begin(organisation, 'Ev01'))).toEqual(['findAndModify']);
  expect(await namesDuring(() => arrivals.done(organisation, 'Ev01'))).toEqual(['update']);
  const reads = [
    () => accounts.find(organisation, account),
    () => accounts.ofMember(organisation, 'ilze'),
    () => references.find(organisation, chat),
    () => references.ofAccount(organisation, account),
    () => references.all(organisation, 'teams'),
  ];
  for (const read of reads) {
    const [command, ...more] = await during(read);
    expect(more).toEqual([]);
    const { documents, text } = await examined(command!);
    expect(documents).toBe(1);
    expect(text).not.toMatch(/"COLLSCAN"|"stage":"SORT"/);
  }
});

test('arrivals that are done at once are written by one command, which survives an election', async () => {
  const { arrivals } = stores();
  const ids = ['Ev11', 'Ev12', 'Ev13'];
  for (const id of ids) await arrivals.begin(organisation, id);
  await arrivals.begin('cita', 'Ev11');
  const done = () => [arrivals.done('cita', 'Ev11'), ...ids.map((id) => arrivals.done(organisation, id))];
  const sent = await during(() => Promise.all(done()));
  // The driver gives a number to what it may send again.
  expect(sent.map(({ name, command }) => [name, 'txnNumber' in command])).toEqual([['update', true]]);
  for (const id of ids) expect(await arrivals.begin(organisation, id)).toBe('done');
});

test('an arrival is forgotten a week after it was last taken on, by the clock of the server', async () => {
  await stores().arrivals.begin(organisation, 'Ev02');
  const indexes = await database.db.collection('arrivals').indexes();
  expect(indexes).toContainEqual(expect.objectContaining({ key: { at: 1 }, expireAfterSeconds: 604_800 }));
  const [record] = await database.db
    .collection('arrivals')
    .find({ _id: /Ev02$/ as never })
    .toArray();
  expect(Math.abs(Date.now() - Number(record?.at))).toBeLessThan(60_000);
});

test.each([
  ['one plan', () => stores().plans.load(organisation, plan.id)],
  ['a learner', () => stores().plans.ofSubject(organisation, learner('J-07'))],
  ['everybody', () => stores().plans.list(organisation, {})],
  ['two classes', () => stores().plans.list(organisation, { classes: ['7.a', '7.b'] })],
  ['a status', () => stores().plans.list(organisation, { statuses: ['approved'] })],
  [
    'a class and a status',
    () => stores().plans.list(organisation, { classes: ['7.b'], statuses: ['draft', 'approved'] }),
  ],
])('reading %s examines hardly more documents than it returns', async (_, read) => {
  const found = [(await read()) as Plan | readonly Plan[]].flat();
  const returned = found.length + found.reduce((sum, { rows }) => sum + rows.length, 0);
  const [command] = await during(read);
  const { documents, text } = await examined(command!);
  expect(found.length).toBeGreaterThan(0);
  expect(documents).toBeGreaterThanOrEqual(returned);
  expect(documents / returned).toBeLessThan(1.2);
  expect(text).not.toMatch(/COLLSCAN|"stage":"SORT"/);
});

test('pending notices are found without passing over plans that have none', async () => {
  const notice = { key: 'n1', kind: 'called', to: 'juris', section: 'basis', vacant: false } as const;
  const write = answering(await reload(), { section: 'basis', text: 'Ar ziņu', arrival: 'c1' });
  await stores().plans.save(organisation, { ...write, notices: [notice] });
  const [command] = await during(() => stores().plans.pendingNotices(organisation));
  const { documents, text } = await examined(command!);
  expect(documents).toBe(1);
  expect(text).not.toContain('COLLSCAN');
});
