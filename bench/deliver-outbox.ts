/** The outbox of a school on a morning: a message of the day for every teacher, some for the channels, held back until all who send are there. */
import type { Db } from 'mongodb';
import { connectStores, type Stores } from '../src/adapters/mongo/connect.ts';
import { newDataKey, parseDataKeys } from '../src/adapters/mongo/data-keys.ts';
import { createBot } from '../src/bot/create-bot.ts';
import type { NewDelivery } from '../src/bot/ports/delivery.ts';
import { createTexts } from '../test/texts.ts';
import { firstVersion } from '../test/world/first-version.ts';
import { benchDatabase } from './bench-database.ts';
import { accountOf, chatOf, deliverDay, deliverSchool, schoolOfMany } from './deliver-school.ts';

export interface Outbox {
  readonly uri: string;
  readonly keys: string;
  /** Messages that are to go out. */
  readonly count: number;
  /** Everything is due from now on. */
  release(): Promise<void>;
  /** How many stand in each state. */
  states(): Promise<Readonly<Record<string, number>>>;
  /** The most claims that a message took. */
  mostClaims(): Promise<number>;
  remove(): Promise<void>;
}

const messagesOfChannel = 6;
const held = '9999';

/** They fell due within the last hour, in no order. */
const sometime = {
  $dateToString: {
    date: { $subtract: [new Date(deliverDay), { $multiply: [{ $rand: {} }, 3_600_000] }] },
    format: '%Y-%m-%dT%H:%M:%S.%LZ',
  },
};

/** @param teachers who all have written to Solis before, so that their accounts and private chats are known */
export async function fillOutbox(teachers: number): Promise<Outbox> {
  const database = await benchDatabase();
  const keys = newDataKey();
  const read = parseDataKeys(keys);
  if (read.kind === 'faults') throw new Error('A new key cannot be read.');
  const stores = await connectStores({ uri: database.uri, keys: read.keys });
  await meetEverybody(stores, teachers);
  await addMessages(stores, teachers);
  const deliveries = deliveriesOf(stores.db);
  await deliveries.updateMany({}, { $set: { nextAt: held } });
  return {
    ...{ uri: database.uri, keys, count: await deliveries.countDocuments() },
    release: async () => void (await deliveries.updateMany({ nextAt: held }, [{ $set: { nextAt: sometime } }])),
    states: async () => {
      const found = await deliveries.aggregate([{ $group: { _id: '$state', count: { $sum: 1 } } }]).toArray();
      return Object.fromEntries(found.map(({ _id, count }) => [String(_id), Number(count)]));
    },
    mostClaims: async () => Number((await deliveries.find().sort({ attempts: -1 }).limit(1).next())?.attempts ?? 0),
    remove: async () => {
      await stores.close();
      await database.remove();
    },
  };
}

const deliveriesOf = (db: Db) => db.collection('deliveries');

async function meetEverybody({ accounts, references }: Stores, teachers: number): Promise<void> {
  const { members } = schoolOfMany(teachers);
  for (const [index, { id: member, email = '' }] of members.entries()) {
    const user = accountOf(index);
    await accounts.link(deliverSchool, { platform: 'slack', user, member, email });
    const chat = { platform: 'slack', id: chatOf(index), scope: 'personal', user, address: {} } as const;
    await references.note(deliverSchool, { ...chat, seenAt: deliverDay });
  }
}

async function addMessages(stores: Stores, teachers: number): Promise<void> {
  const organisation = schoolOfMany(teachers);
  const { sweep } = createBot({
    ...stores,
    ...firstVersion,
    ...{
      organisation,
      chats: [],
      mailer: null,
      desk: null,
      say: createTexts(),
      clock: { now: () => new Date(deliverDay) },
    },
    report: (fault, error, ids) => console.error(fault, error, ids),
  });
  await sweep();
  const toChannels = organisation.channels.flatMap(({ id: channel }) =>
    Array.from(
      { length: messagesOfChannel },
      (_, index): NewDelivery => ({
        ...{ key: `bench/${channel}/${index}`, to: { kind: 'channel', channel }, notBefore: deliverDay },
        content: { kind: 'trouble', code: 'slack-archived', channel },
      }),
    ),
  );
  await stores.deliveries.add(deliverSchool, toChannels);
}
