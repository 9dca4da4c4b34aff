/** The mails of the local chat in the collection `web_mails`; what they say is sealed like what is said in the chat. */
import type { Db, Filter } from 'mongodb';
import type { KeptMail, Mail, MailLog } from './mails.ts';
import type { Sealer } from './mongo-transcript.ts';
import { changeNumbers } from './transcript.ts';

interface StoredMail {
  readonly organisation: string;
  readonly id: string;
  readonly number: number;
  readonly at: string;
  readonly sealed: string;
}

type Content = Pick<Mail, 'letter' | 'file'>;

/** Opens the log: makes its indexes and goes on counting where the last process stopped. */
export async function mongoMailLog(db: Db, sealer: Sealer): Promise<MailLog> {
  const mails = db.collection<StoredMail>('web_mails');
  await mails.createIndexes([
    { key: { organisation: 1, id: 1 }, unique: true },
    { key: { organisation: 1, number: 1 } },
    { key: { number: 1 } },
  ]);
  const newest = await mails.find().sort({ number: -1 }).limit(1).next();
  const nextNumber = changeNumbers(newest?.number ?? 0);
  const open = ({ id, number, at, sealed }: StoredMail): KeptMail => ({
    id,
    number,
    at,
    ...(JSON.parse(sealer.unseal(sealed)) as Content),
  });
  const list = async (filter: Filter<StoredMail>, order: 1 | -1, count: number) =>
    (await mails.find(filter).sort({ number: order }).limit(count).toArray()).map(open);
  return {
    async add(organisation, { id, at, ...content }) {
      const number = nextNumber();
      const fresh = { number, at, sealed: sealer.seal(JSON.stringify(content)) };
      const { upsertedCount } = await mails.updateOne({ organisation, id }, { $setOnInsert: fresh }, { upsert: true });
      return upsertedCount === 0 ? null : { id, number, at, ...content };
    },
    last: (organisation, count) => list({ organisation }, -1, count),
    since: (organisation, number) => list({ organisation, number: { $gt: number } }, 1, 0),
    async find(organisation, id) {
      const found = await mails.findOne({ organisation, id });
      return found && open(found);
    },
    count: (organisation) => mails.countDocuments({ organisation }),
  };
}
