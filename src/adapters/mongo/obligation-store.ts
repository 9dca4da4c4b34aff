/** Duties in MongoDB; each write is made only onto what was seen. */
import { type Connection, type mongo, type QueryFilter, Schema, trusted } from 'mongoose';
import type { DerivedMark, ObligationFilter, ObligationStore } from '../../bot/ports/obligations.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import { defined } from '../../shared/defined.ts';
import { documentKey, upserting } from './document-key.ts';
import { type LookRecord, lookOf, type ObligationRecord, obligationModel, obligationOf } from './obligation-record.ts';
import { recordOptions, text } from './record-schema.ts';
import type { Sealer } from './sealer.ts';
import { writeObligations } from './write-obligations.ts';

/** What the duties of an organisation were last derived from: the collection `derivations`. */
interface DerivationRecord extends DerivedMark {
  readonly _id: string;
  readonly organisation: string;
}

const schema = new Schema<DerivationRecord>(
  { _id: text, organisation: text, fingerprint: text, day: text },
  recordOptions,
);

type Filter = QueryFilter<ObligationRecord>;

/** So many that what is owed in a school comes with the first batch, and no second command follows. */
const wholeSchool = 5_000;

/** So many are read at once where they are streamed. */
const batchSize = 1_000;

export const obligationStore = (connection: Connection, sealer: Sealer): ObligationStore => {
  const obligations = obligationModel(connection);
  const derivations = connection.model<DerivationRecord>('Derivation', schema, 'derivations');
  const read = async (filter: Filter): Promise<readonly Obligation[]> => {
    // Past Mongoose: a look at a school reads hundreds.
    const found = await connection
      .collection<ObligationRecord>(obligations.collection.name)
      .find(filter as mongo.Filter<ObligationRecord>, { sort: { due: 1, key: 1 }, batchSize: wholeSchool })
      .toArray();
    return found.map((record) => obligationOf(record, sealer));
  };
  const findAll = async (organisation: string, keys: readonly string[]): Promise<readonly Obligation[]> => {
    const ids = keys.map((key) => documentKey(organisation, key));
    const found = await obligations.find({ _id: trusted({ $in: ids }), organisation }).lean<ObligationRecord[]>();
    const byKey = new Map(found.map((record) => [record.key, obligationOf(record, sealer)]));
    return keys.flatMap((key) => byKey.get(key) ?? []);
  };
  return {
    ofPlan: (organisation, plan) => read({ organisation, 'about.plan': plan }),
    ofPlans: (organisation, plans) => read({ organisation, 'about.plan': trusted({ $in: [...plans] }) }),
    ofNoPlan: (organisation) => read({ organisation, 'about.plan': null }),
    find: async (organisation, key) => (await findAll(organisation, [key]))[0] ?? null,
    findAll,
    ofMember: (organisation, member) => read(ofMember(organisation, member)),
    open: (organisation, filter = {}) => read(open(organisation, filter)),
    toLookAt: async function* (organisation, day) {
      const looks = obligations
        .find({ organisation, look: trusted({ $lte: day }) }, { _id: 0, key: 1, look: 1, addressed: 1 })
        .sort({ look: 1, key: 1 })
        .lean<LookRecord[]>()
        .cursor({ batchSize });
      for await (const look of looks) yield lookOf(look);
    },
    write: (organisation, changes) => writeObligations(obligations, { organisation, changes, sealer }),
    derivedMark: (organisation) =>
      derivations
        .findOne({ _id: markKey(organisation), organisation }, { _id: 0, fingerprint: 1, day: 1 })
        .lean<DerivedMark>()
        .exec(),
    setDerivedMark: async (organisation, { fingerprint, day }) => {
      const _id = markKey(organisation);
      const record = { _id, organisation, fingerprint, day };
      await upserting(() => derivations.replaceOne({ _id, organisation }, record, { upsert: true }));
    },
  };
};

const markKey = (organisation: string): string => documentKey(organisation, 'duties');

/** Each half by an index of its own. */
const ofMember = (organisation: string, member: MemberId): Filter => ({
  $or: [
    { organisation, state: 'open', holders: member },
    { organisation, 'news.0': trusted({ $exists: true }), 'news.member': member },
  ],
});

/** The open ones, found by the index of the open. */
export const open = (organisation: string, { plan, classes, member, dueBefore, handed }: ObligationFilter): Filter => ({
  organisation,
  state: 'open',
  ...defined({ 'about.plan': plan }),
  ...(classes && { 'about.class': trusted({ $in: [...classes] }) }),
  ...defined({ holders: member }),
  ...(handed === true && { handed: trusted({ $exists: true }) }),
  ...(dueBefore !== undefined && { due: trusted({ $lt: dueBefore }) }),
});
