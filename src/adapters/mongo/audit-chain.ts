/** Makes it seen where the audit trail was changed from outside: its entries are signed in turn, each signature over the one before. */
import { createHmac, hkdfSync } from 'node:crypto';
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
  /** Id of the data key it was made with. */
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
      const signature = {
        ...{ _id: documentKey(organisation, String(number)), organisation, number },
        ...{ at: now.toISOString(), entries: entries.length, key: key.id, sign: signOf(key, last?.sign, entries) },
      };
      await signaturesOf(db).insertOne(signature, { session });
      return entries.length;
    }),
  );

export type AuditVerdict =
  /** @param head signature over all: kept elsewhere, it shows later that the end was not cut off */
  | { readonly kind: 'whole'; readonly signed: number; readonly unsigned: number; readonly head: string | null }
  | { readonly kind: 'changed' | 'missing'; readonly signature: number; readonly at: string }
  | { readonly kind: 'unknown-key'; readonly key: string }
  | { readonly kind: 'cut-off' };

/**
 * Reads the whole trail and its signatures, in turn.
 * @param head a signature that was told earlier, which must still be there
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
    const entries = await entriesOf(db).find({ organisation, seal: number }).sort({ _id: 1 }).toArray();
    if (signOf(key, last?.sign, entries) !== signature.sign) return { kind: 'changed', signature: number, at };
    signed += entries.length;
    isHeadSeen ||= signature.sign === head;
    last = signature;
  }
  if (!isHeadSeen) return { kind: 'cut-off' };
  const all = await entriesOf(db).countDocuments({ organisation });
  const stray = await entriesOf(db).countDocuments({ organisation, seal: { $gt: last?.number ?? 0 } });
  if (stray > 0) return { kind: 'cut-off' };
  return { kind: 'whole', signed, unsigned: all - signed, head: last?.sign ?? null };
}

function signOf({ secret }: DataKey, before: string | undefined, entries: readonly StoredEntry[]): string {
  const said = entries.map(({ _id, at, member, act, plan, section, what }) => [
    ...[_id.toHexString(), at, member, act],
    ...[plan ?? null, section ?? null, what ?? null],
  ]);
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'solis audit', 32));
  return createHmac('sha256', key)
    .update(JSON.stringify([before ?? null, said]))
    .digest('base64url');
}
