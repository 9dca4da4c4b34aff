/** Whoever changes the audit trail behind the back of Solis is found out. */
import { beforeEach, expect, test } from 'vitest';
import {
  type AuditSigning,
  openAuditSigning,
  resignAudit,
  signAudit,
  verifyAudit,
} from '../../../src/adapters/mongo/audit-chain.ts';
import type { AuditEntry } from '../../../src/bot/ports/audit.ts';
import { minute, someOrganisation } from '../../contracts/plan-fixtures.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

const keys = [{ id: 'k1', secret: Buffer.alloc(32, 7) }];
const later = new Date(Date.parse(minute(0)) + 3 * 24 * 3_600_000);

let signing: AuditSigning;
beforeEach(() => {
  signing = { db: stores().db, keys, organisation: someOrganisation() };
});

const entry = (n: number): AuditEntry => ({ at: minute(n), member: 'ilze', act: 'saw', plan: `plan-${n}` });

/** Three signatures, over one, two and one entries. */
async function signedTrail(): Promise<void> {
  for (const some of [[entry(1)], [entry(2), entry(3)], [entry(4)]]) {
    await stores().audit.append(signing.organisation, some);
    await signAudit(signing, later);
  }
}

const ofTrail = (plan: string) => ({ organisation: signing.organisation, plan });

test('a trail that nobody touched is whole, and says what is not signed yet', async () => {
  await signedTrail();
  await stores().audit.append(signing.organisation, [entry(5)]);
  expect(await verifyAudit(signing)).toMatchObject({ kind: 'whole', signed: 4, unsigned: 1 });
});

test('what was written within the last minute waits, as a slower process may still write beside it', async () => {
  await stores().audit.append(signing.organisation, [entry(1)]);
  await signAudit(signing, new Date(Date.parse(minute(1)) + 30_000));
  expect(await verifyAudit(signing)).toMatchObject({ signed: 0, unsigned: 1, head: null });
});

test('an entry that was altered is found', async () => {
  await signedTrail();
  await signing.db.collection('audit').updateOne(ofTrail('plan-2'), { $set: { member: 'juris' } });
  expect(await verifyAudit(signing)).toMatchObject({ kind: 'changed', signature: 2 });
});

test('an entry that was removed is found', async () => {
  await signedTrail();
  await signing.db.collection('audit').deleteOne(ofTrail('plan-3'));
  expect(await verifyAudit(signing)).toMatchObject({ kind: 'changed', signature: 2 });
});

test('an entry that was put under an earlier signature is found', async () => {
  await signedTrail();
  const forged = { ...entry(9), organisation: signing.organisation, seal: 1 };
  await signing.db.collection('audit').insertOne(forged);
  expect(await verifyAudit(signing)).toMatchObject({ kind: 'changed', signature: 1 });
});

test('a signature that was removed together with its entries is found', async () => {
  await signedTrail();
  const { db, organisation } = signing;
  await db.collection('audit').deleteMany({ organisation, seal: 2 });
  await db.collection('auditSignatures').deleteOne({ organisation, number: 2 });
  expect(await verifyAudit(signing)).toMatchObject({ kind: 'missing', signature: 2 });
});

test('an end that was cut off is found by whoever kept the last sign', async () => {
  await signedTrail();
  const before = await verifyAudit(signing);
  const { db, organisation } = signing;
  await db.collection('audit').deleteMany({ organisation, seal: 3 });
  await db.collection('auditSignatures').deleteOne({ organisation, number: 3 });
  expect(await verifyAudit(signing)).toMatchObject({ kind: 'whole', signed: 3 });
  expect(await verifyAudit(signing, before.kind === 'whole' && before.head ? before.head : '')).toEqual({
    kind: 'cut-off',
  });
});

test.each([0, -1, 1.5, null, 'x', 9])(
  'an entry that was marked as signed (%s), so that it never will be, is found',
  async (seal) => {
    await signedTrail();
    await stores().audit.append(signing.organisation, [entry(5)]);
    await signing.db.collection('audit').updateOne(ofTrail('plan-5'), { $set: { seal } });
    await signAudit(signing, later);
    expect(await verifyAudit(signing)).toEqual({ kind: 'stray' });
  },
);

test('an entry whose moment was made one that no search by days finds is found', async () => {
  await signedTrail();
  await signing.db.collection('audit').updateOne(ofTrail('plan-2'), { $set: { at: new Date(minute(2)) } });
  expect(await verifyAudit(signing)).toMatchObject({ kind: 'changed', signature: 2 });
});

test('an end that was cut off and changed is not signed again by the process that signed it', async () => {
  const sign = openAuditSigning(signing);
  const { db, organisation } = signing;
  for (const one of [entry(1), entry(2), entry(3)]) {
    await stores().audit.append(organisation, [one]);
    await sign(later);
  }
  await db.collection('auditSignatures').deleteMany({ organisation, number: { $gt: 1 } });
  await db.collection('audit').updateMany({ organisation, seal: { $gt: 1 } }, { $unset: { seal: '' } });
  await db.collection('audit').updateOne(ofTrail('plan-2'), { $set: { member: 'juris' } });
  await expect(sign(later)).rejects.toThrow('cut off');
  expect(await verifyAudit(signing)).toMatchObject({ kind: 'whole', signed: 1, unsigned: 2 });
});

test('a process goes on where another has signed meanwhile, and where the trail was signed anew', async () => {
  const [one, other] = [openAuditSigning(signing), openAuditSigning(signing)];
  for (const [n, sign] of [one, other, one].entries()) {
    await stores().audit.append(signing.organisation, [entry(n)]);
    await sign(later);
  }
  await resignAudit({ ...signing, keys: [{ id: 'k2', secret: Buffer.alloc(32, 9) }, ...keys] });
  await expect(other(later)).resolves.toBeUndefined();
});

test('another key than that of the signatures cannot say that the trail is whole', async () => {
  await signedTrail();
  const forger = { ...signing, keys: [{ id: 'k1', secret: Buffer.alloc(32, 8) }] };
  expect(await verifyAudit(forger)).toMatchObject({ kind: 'changed', signature: 1 });
  expect(await verifyAudit({ ...signing, keys: [{ id: 'k2', secret: Buffer.alloc(32) }] })).toEqual({
    ...{ kind: 'unknown-key', key: 'k1' },
  });
});

test('signed anew with another key, the trail keeps its head and needs the older key no more', async () => {
  await signedTrail();
  const before = await verifyAudit(signing);
  const newest = { id: 'k2', secret: Buffer.alloc(32, 9) };
  await resignAudit({ ...signing, keys: [newest, ...keys] });
  expect(await verifyAudit({ ...signing, keys: [newest] })).toEqual(before);
});

test('a trail that was changed is not signed anew, which would hide it', async () => {
  await signedTrail();
  await signing.db.collection('audit').deleteOne(ofTrail('plan-3'));
  const newest = { id: 'k2', secret: Buffer.alloc(32, 9) };
  expect(await resignAudit({ ...signing, keys: [newest, ...keys] })).toMatchObject({ kind: 'changed' });
  expect(await verifyAudit(signing)).toMatchObject({ kind: 'changed' });
});

test('signed by two processes at once, the trail is whole', async () => {
  const entries = Array.from({ length: 30 }, (_, n) => entry(n));
  await stores().audit.append(signing.organisation, entries);
  await Promise.all(Array.from({ length: 4 }, () => signAudit(signing, later).catch(() => undefined)));
  expect(await verifyAudit(signing)).toMatchObject({ kind: 'whole', signed: 30, unsigned: 0 });
});
