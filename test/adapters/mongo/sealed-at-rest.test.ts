import { BSON } from 'mongodb';
import { expect, test } from 'vitest';
import { connectStores } from '../../../src/adapters/mongo/connect.ts';
import { fullMeeting, someDocument, someEntry, someObligation, someOrder } from '../../contracts/duty-fixtures.ts';
import { someEntry as someLogEntry } from '../../contracts/log-store.ts';
import {
  addingRow,
  answering,
  minute,
  nothingWritten,
  somePlan,
  someTask,
  startedEntry,
} from '../../contracts/plan-fixtures.ts';
import { someVersion } from '../../contracts/version-store.ts';
import { newKeys, testStores } from './test-stores.ts';

const { stores, database, keys } = testStores();
const organisation = 'skola';
const typed = 'Zilonis';

const writeEverywhere = async () => {
  const plan = somePlan(organisation, {
    status: 'suspended',
    statusReason: typed,
    wording: { 'basis.reason': typed },
    sections: {
      talk: {
        revision: 1,
        answers: {},
        carried: { agreed: { text: typed } },
        carriedRows: [{ goal: { goal: typed } }],
        returned: { by: 'anna', at: minute(1), comment: typed },
      },
    },
  });
  const { plans, conversations } = stores();
  await plans.add(organisation, plan, startedEntry());
  const answer = answering(plan, { section: 'basis', text: typed, arrival: 'a1' });
  const base = { at: minute(1), by: 'anna', arrival: 'a1', section: 'basis' };
  const history = [
    { ...base, kind: 'answered', step: 's', before: { text: typed }, after: { text: typed }, reason: typed },
    { ...base, kind: 'returned', comment: typed },
    { ...base, kind: 'status', transition: 'suspend', before: 'draft', after: 'suspended', reason: typed },
  ] as const;
  await plans.save(organisation, { ...answer, history });
  const words = {
    values: { goal: typed, responsible: `${typed} ar atstarpi`, due: typed },
    by: 'anna',
    at: minute(1),
    revision: 1,
  };
  await plans.save(organisation, addingRow(plan, someTask({ answers: { goal: words } }), 'r1'));
  const draft = { token: 't', values: { text: typed }, at: minute(1) };
  const task = { id: 'm', text: typed };
  await conversations.save(organisation, 'anna', { mode: 'form', draft, task, tasks: [task] }, null);
  await writeOnDuties();
  return plan;
};

const writeOnDuties = async () => {
  const { obligations, meetings, orders, documents, entries, intake, versions } = stores();
  await versions.add(organisation, someVersion((await versions.newest(organisation)) + 1));
  const remark = { by: 'anna', at: minute(1), text: typed };
  const closed = { on: '2026-11-23', by: 'anna', note: typed };
  const duty = someObligation({ notYet: remark, disputed: remark, closed });
  await obligations.write(organisation, [{ obligation: duty, seen: 'add' }]);
  await obligations.write(organisation, [{ obligation: { ...duty, revision: 2 }, seen: 1 }]);
  const { minutes = null } = fullMeeting(organisation);
  const decisions = [{ number: typed, text: typed }];
  const agreements = [{ id: 'a', text: typed, holder: 'anna', due: '2026-12-01' }];
  const meeting = fullMeeting(organisation, {
    ...{ topic: typed, place: typed, contributions: [remark] },
    ...(minutes && { minutes: { ...minutes, number: typed, decisions, agreements } }),
    cancelled: { by: 'anna', at: minute(2), reason: typed },
  });
  await meetings.save(organisation, meeting, null);
  await meetings.save(organisation, { ...meeting, revision: 2 }, 1);
  await documents.save(organisation, someDocument(organisation, { number: typed, keptAt: typed }));
  await intake.save(organisation, someEntry(organisation, { words: typed }));
  await orders.save(organisation, someOrder({ number: typed }));
  await entries.add(organisation, someLogEntry(organisation, { id: 'e', topic: typed }));
  const outcome = { kind: 'confirmed', way: 'other', on: '2026-11-23', keptAt: typed } as const;
  await entries.settle(organisation, 'e', { ...outcome, by: 'anna', at: minute(2) });
  return { duty, meeting };
};

const dump = async () => {
  const names = (await database.db.listCollections().toArray()).map(({ name }) => name);
  const all = await Promise.all(names.map((name) => database.db.collection(name).find().toArray()));
  return { names, text: BSON.EJSON.stringify(all) };
};

test('nothing that anybody typed can be read in the database', async () => {
  await writeEverywhere();
  const { names, text } = await dump();
  expect(names).toEqual(
    expect.arrayContaining(['plans', 'rows', 'talks', 'obligations', 'meetings', 'documents', 'intake', 'versions']),
  );
  expect(text).toContain('7.b');
  expect(text).not.toContain(typed);
  expect(text).not.toContain(Buffer.from(typed).toString('base64url').slice(0, 8));
});

test('a task keeps in clear who carries it out and by when', async () => {
  const plan = somePlan(organisation);
  await stores().plans.add(organisation, plan, startedEntry());
  const row = someTask();
  await stores().plans.save(organisation, addingRow(plan, row, 'r1'));
  const raw = await database.db.collection('rows').findOne({ id: row.id });
  expect(raw).toMatchObject({
    responsible: 'juris.kalns',
    due: '2026-12-15',
    class: '7.b',
    learner: 'J-07',
    state: 'open',
  });
});

test('a blob moved to another section is refused', async () => {
  const plan = await writeEverywhere();
  const records = database.db.collection<{ sections: Record<string, { sealed: string }> }>('plans');
  const raw = await records.findOne({ id: plan.id });
  await records.updateOne({ id: plan.id }, { $set: { 'sections.talk.sealed': raw!.sections.basis!.sealed } });
  await expect(stores().plans.load(organisation, plan.id)).rejects.toMatchObject({ code: 'broken-seal' });
});

test('a history entry put under another name is refused', async () => {
  const plan = somePlan(organisation);
  await stores().plans.add(organisation, plan, startedEntry());
  await stores().plans.save(organisation, answering(plan, { section: 'basis', text: typed, arrival: 'a1' }));
  await database.db.collection('plans').updateOne({ id: plan.id }, { $set: { 'history.1.by': 'somebody' } });
  await expect(stores().plans.history(organisation, plan.id)).rejects.toMatchObject({ code: 'broken-seal' });
});

test('what was said of a duty or a meeting is refused where it was moved to another', async () => {
  const { duty, meeting } = await writeOnDuties();
  const [other, elsewhere] = [await writeOnDuties(), database.db];
  const move = async (collection: string, from: object, to: object) => {
    const raw = await elsewhere.collection(collection).findOne(from);
    await elsewhere.collection(collection).updateOne(to, { $set: { sealed: raw?.sealed } });
  };
  await move('obligations', { key: duty.key }, { key: other.duty.key });
  await move('meetings', { id: meeting.id }, { id: other.meeting.id });
  const broken = { code: 'broken-seal' };
  await expect(stores().obligations.find(organisation, other.duty.key)).rejects.toMatchObject(broken);
  await expect(stores().meetings.load(organisation, other.meeting.id)).rejects.toMatchObject(broken);
  await elsewhere.collection('obligations').updateOne({ key: duty.key }, { $set: { 'closed.by': 'somebody' } });
  await expect(stores().obligations.find(organisation, duty.key)).rejects.toMatchObject(broken);
});

test('after a change of keys everything is still read; without the old key a fault says which key is missing', async () => {
  const plan = somePlan(organisation, { statusReason: typed });
  await stores().plans.add(organisation, plan, startedEntry());
  const [newest] = newKeys();
  const changed = await connectStores({ uri: database.uri, keys: [newest!, ...keys] });
  const without = await connectStores({ uri: database.uri, keys: [newest!] });
  try {
    expect(await changed.plans.load(organisation, plan.id)).toEqual(plan);
    const later = { ...plan, revision: 2, status: 'draft' as const, statusReason: 'Cits' };
    await changed.plans.save(organisation, {
      ...nothingWritten,
      before: plan,
      plan: later,
      planRevision: 1,
      arrival: 's1',
    });
    expect(await changed.plans.load(organisation, plan.id)).toEqual(later);
    const raw = await database.db.collection('plans').findOne({ id: plan.id });
    expect(raw!.sealed).toMatch(new RegExp(`^v1\\.${newest!.id}\\.`));
    const fault: unknown = await stores()
      .plans.load(organisation, plan.id)
      .catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'unknown-key', message: expect.stringContaining(newest!.id) });
    await expect(without.plans.history(organisation, plan.id)).resolves.toHaveLength(1);
  } finally {
    await Promise.all([changed.close(), without.close()]);
  }
});
