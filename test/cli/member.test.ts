/** Who has left can have a copy of what was kept about them, and have it erased: what they did stays, under a pseudonym. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signAudit, verifyAudit } from '../../src/adapters/mongo/audit-chain.ts';
import { connectStores, type Stores } from '../../src/adapters/mongo/connect.ts';
import { formerMembers } from '../../src/adapters/mongo/former-members.ts';
import { sealer } from '../../src/adapters/mongo/sealer.ts';
import { eraseMember, exportMember } from '../../src/cli/member.ts';
import { somePlan, startedEntry } from '../contracts/plan-fixtures.ts';
import { testDatabase } from '../database.ts';
import { demoSchool } from '../world/schools.ts';

const keys = [{ id: 'k1', secret: Buffer.alloc(32, 1) }];
const database = testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'solis-member-'));
const school = demoSchool('demo/rules.yaml');
const member = 'nora';
const name = 'Nora Siliņa';
const email = 'nora.silina@jaunkalne.example';
const reached = { uri: database.uri, keys };
const said: string[] = [];
const told: string[] = [];
const terminal = { say: (line: string) => said.push(line), tell: (line: string) => told.push(line) };
const about = { organisation: school, member, terminal };
const account = { platform: 'slack', user: 'U0NORA' } as const;
const at = '2026-11-20T08:00:00.000Z';
let stores: Stores;

beforeAll(async () => {
  stores = await connectStores(reached);
  const { db, plans, conversations, audit, accounts, references, preferences, deliveries, feeds, readings } = stores;
  await formerMembers(db, sealer(keys), { id: school.id, members: [{ id: member, name, roles: [] }] });
  await accounts.link(school.id, { ...account, member, email });
  await references.note(school.id, {
    ...{ platform: 'slack', id: 'D0NORA', scope: 'personal', user: account.user },
    ...{ address: { channel: 'D0NORA' }, seenAt: at },
  });
  const away = [{ from: '2026-11-01', to: '2026-11-05' }];
  await preferences.save(school.id, member, { hour: '09:00', workingDays: [1], absences: away, muted: [] });
  await conversations.save(school.id, member, { mode: 'form', said: 'Es aizeju.' }, null);
  const to = { kind: 'member', member } as const;
  const content = { kind: 'daily', date: '2026-11-20' } as const;
  await deliveries.add(school.id, [{ key: `daily/${member}/2026-11-20`, to, content, notBefore: at }]);
  await feeds.save(school.id, { member, hash: 'hash-of-nora', language: 'lv' });
  const plan = somePlan(school.id);
  await readings.note(school.id, { plan: plan.id, member, of: 'as-it-stood', at });
  await plans.add(school.id, plan, { ...startedEntry(), by: member });
  await audit.append(school.id, [{ at, member, act: 'saw', plan: plan.id }]);
  await signAudit({ db, keys, organisation: school.id }, new Date('2026-11-21T08:00:00Z'));
});
beforeEach(() => {
  said.length = 0;
  told.length = 0;
});
afterAll(async () => {
  await stores.close();
  rmSync(folder, { recursive: true, force: true });
});

/** All that is stored, as it stands in the database. */
async function raw(): Promise<string> {
  const all: unknown[] = [];
  for (const { name: collection } of await database.db.listCollections({ type: 'collection' }).toArray())
    all.push(collection, await database.db.collection(collection).find().toArray());
  return JSON.stringify(all);
}

test('a copy holds their name, address, talk and what the trail says of them', async () => {
  const file = join(folder, 'copy.json');
  expect(await exportMember(reached, about, file)).toBe(0);
  const copy = readFileSync(file, 'utf8');
  for (const part of [name, email, 'Es aizeju.', '2026-11-05', '"saw"']) expect(copy).toContain(part);
});

test('who is still of the staff is not erased', async () => {
  const members = [...school.members, { id: member, name, roles: [] }];
  expect(await eraseMember(reached, { ...about, organisation: { ...school, members } }, true)).toBe(1);
  expect(await raw()).toContain(email);
});

test('what would be erased, and what stays, is told first, and nothing is changed', async () => {
  const before = await raw();
  expect(await eraseMember(reached, about, false)).toBe(0);
  expect(said[0]).toMatch(/^Would erase references: 1, names: 1, .*accounts: 1/);
  expect(told[0]).toMatch(/pseudonym "nora".*plans: 1, readings: 1, audit: \d/);
  expect(await raw()).toBe(before);
});

test('erased, neither name nor address, talk, habit nor calendar is found; what they did stays, and the trail is whole', async () => {
  expect(await eraseMember(reached, about, true)).toBe(0);
  const left = await raw();
  for (const part of [email, 'U0NORA', 'D0NORA', '2026-11-05', `daily/${member}`, 'hash-of-nora'])
    expect(left).not.toContain(part);
  expect(await formerMembers(stores.db, sealer(keys), school)).toEqual([]);
  expect(await stores.conversations.load(school.id, member)).toBeNull();
  expect(await stores.audit.find(school.id, { member, atMost: 9 })).toHaveLength(1);
  expect(await stores.audit.find(school.id, { member: 'command-line', atMost: 1 })).toMatchObject([
    { act: 'changed', what: 'member-erased/nora' },
  ]);
  expect(await verifyAudit({ db: stores.db, keys, organisation: school.id })).toMatchObject({ kind: 'whole' });
});

test('done once more, it finds nothing to do', async () => {
  expect(await eraseMember(reached, about, true)).toBe(1);
  expect(told).toEqual(['Nothing is kept about nora but what they did.']);
});
