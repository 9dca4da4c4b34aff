/** Makes it seen where the audit trail was changed from outside: its entries are signed in turn, each signature over the one before. */
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { ClientSession, Db, ObjectId } from 'mongodb';
import type { AuditEntry } from '../../bot/ports/audit.ts';
import type { DataKey } from './data-keys.ts';
import { documentKey } from './document-key.ts';

interface StoredEntry extends AuditEntry {
  readonly _id: ObjectId;
  readonly organisation: string;
  /** Number of the signature over it; none while it is new. */
  readonly seal?: number;
}

interface Signature {
  readonly _id: string;
  readonly organisation: string;
  /** From 1, none left out. */
  readonly number: number;
  readonly at: string;
  readonly entries: number;
  /** Over the entries, and over the digest before. */
  readonly digest: string;
  /** Id of the data key that the digest was signed with. */
  readonly key: string;
  readonly sign: string;
}

/** Milliseconds after which an entry is signed: whatever a process wrote by then is there. */
const settled = 60_000;
const atOnce = 1_000;

const entriesOf = (db: Db) => db.collection<StoredEntry>('audit');
const signaturesOf = (db: Db) => db.collection<Signature>('auditSignatures');

export interface AuditSigning {
  readonly db: Db;
  /** Newest first: it signs, all of them verify. */
  readonly keys: readonly DataKey[];
  readonly organisation: string;
}

/**
 * Signs what was not signed yet, a minute after it was written. Two at once do no harm: one of them gives up its part.
 * @param now by the clock that the entries were written by
 */
export async function signAudit(signing: AuditSigning, now: Date): Promise<void> {
  const before = new Date(now.getTime() - settled).toISOString();
  // Most looks find nothing, and cost one command.
  while ((await unsigned(signing, before).limit(1).hasNext()) && (await signNext(signing, before, now)) === atOnce);
}

/**
 * Signs as `signAudit` does, and remembers the last signature: where that is gone or another, whoever took it away would
 * have what they changed signed as if it were new.
 */
export function openAuditSigning(signing: AuditSigning): (now: Date) => Promise<void> {
  let known: Signature | null = null;
  return async (now) => {
    const { db, organisation } = signing;
    const there = known && (await signaturesOf(db).findOne({ organisation, number: known.number }));
    if (there?.digest !== known?.digest)
      throw new Error('The audit trail was cut off since it was signed last. Nothing more of it is signed.');
    await signAudit(signing, now);
    known = await signaturesOf(db).findOne({ organisation }, { sort: { number: -1 } });
  };
}

const unsigned = ({ db, organisation }: AuditSigning, before: string, session?: ClientSession) =>
  entriesOf(db)
    .find({ organisation, seal: { $exists: false }, at: { $lt: before } }, { ...(session && { session }) })
    .hint('by-seal')
    .sort({ _id: 1 });

const signNext = (signing: AuditSigning, before: string, now: Date): Promise<number> =>
  signing.db.client.withSession((session) =>
    session.withTransaction(async () => {
      const { db, keys, organisation } = signing;
      const entries = await unsigned(signing, before, session).limit(atOnce).toArray();
      const [key] = keys;
      if (entries.length === 0 || key === undefined) return 0;
      const [last] = await signaturesOf(db).find({ organisation }, { session }).sort({ number: -1 }).limit(1).toArray();
      const number = (last?.number ?? 0) + 1;
      const ids = entries.map(({ _id }) => _id);
      await entriesOf(db).updateMany({ organisation, _id: { $in: ids } }, { $set: { seal: number } }, { session });
      const digest = digestOf(last?.digest, entries);
      const signature = {
        ...{ _id: documentKey(organisation, String(number)), organisation, number },
        ...{ at: now.toISOString(), entries: entries.length, digest, key: key.id, sign: signOf(key, digest) },
      };
      await signaturesOf(db).insertOne(signature, { session });
      return entries.length;
    }),
  );

export type AuditVerdict =
  /** `head`: the digest of all; kept elsewhere, it shows later that the end was not cut off. */
  | { readonly kind: 'whole'; readonly signed: number; readonly unsigned: number; readonly head: string | null }
  | { readonly kind: 'changed' | 'missing'; readonly signature: number; readonly at: string }
  | { readonly kind: 'unknown-key'; readonly key: string }
  /** `stray`: entries are marked as signed, and no signature is over them. */
  | { readonly kind: 'cut-off' | 'stray' };

/**
 * Reads the whole trail and its signatures, in turn.
 * @param head a digest that was told earlier, which must still be there
 */
export async function verifyAudit({ db, keys, organisation }: AuditSigning, head?: string): Promise<AuditVerdict> {
  let last: Signature | undefined;
  let signed = 0;
  let isHeadSeen = head === undefined;
  for await (const signature of signaturesOf(db).find({ organisation }).sort({ number: 1 })) {
    const { number, at } = signature;
    if (number !== (last?.number ?? 0) + 1) return { kind: 'missing', signature: (last?.number ?? 0) + 1, at };
    const key = keys.find(({ id }) => id === signature.key);
    if (key === undefined) return { kind: 'unknown-key', key: signature.key };
    // A moment of another type reads the same in the digest, and no search by days would find it.
    const said = { organisation, seal: number, at: { $type: 'string' as const } };
    const entries = await entriesOf(db).find(said).sort({ _id: 1 }).toArray();
    const digest = digestOf(last?.digest, entries);
    if (digest !== signature.digest || signOf(key, digest) !== signature.sign)
      return { kind: 'changed', signature: number, at };
    signed += entries.length;
    isHeadSeen ||= digest === head;
    last = signature;
  }
  if (!isHeadSeen) return { kind: 'cut-off' };
  const marked = await entriesOf(db).countDocuments({ organisation, seal: { $exists: true } });
  if (marked > signed + (await signedSince(db, organisation, last))) return { kind: 'stray' };
  const unsigned = await entriesOf(db).countDocuments({ organisation, seal: { $exists: false } });
  return { kind: 'whole', signed, unsigned, head: last?.digest ?? null };
}

/** Entries that were signed while the trail was read. */
async function signedSince(db: Db, organisation: string, last: Signature | undefined): Promise<number> {
  const since = await signaturesOf(db)
    .find({ organisation, number: { $gt: last?.number ?? 0 } })
    .toArray();
  return since.reduce((sum, { entries }) => sum + entries, 0);
}

function digestOf(before: string | undefined, entries: readonly StoredEntry[]): string {
  const said = entries.map(({ _id, at, member, act, plan, section, what }) => [
    ...[_id.toHexString(), at, member, act],
    ...[plan ?? null, section ?? null, what ?? null],
  ]);
  return createHash('sha256')
    .update(JSON.stringify([before ?? null, said]))
    .digest('base64url');
}

function signOf({ secret }: DataKey, digest: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'solis audit', 32));
  return createHmac('sha256', key).update(digest).digest('base64url');
}

/** Signs with the newest key what an older one signed; the digests, and so the head, stay. Only a trail that is whole. */
export async function resignAudit(signing: AuditSigning): Promise<AuditVerdict> {
  const verdict = await verifyAudit(signing);
  const [key] = signing.keys;
  if (verdict.kind !== 'whole' || key === undefined) return verdict;
  const signatures = signaturesOf(signing.db);
  const { organisation } = signing;
  for await (const { _id, digest } of signatures.find({ organisation, key: { $ne: key.id } }))
    await signatures.updateOne({ _id, organisation }, { $set: { key: key.id, sign: signOf(key, digest) } });
  return verdict;
}
