/** The calendar feeds of members in MongoDB, one for each: ids and a hash alone. */
import { type Connection, type Model, Schema } from 'mongoose';
import type { Feed, FeedStore } from '../../bot/ports/feeds.ts';
import { languages } from '../../domain/people/organisation.ts';
import { documentKey, upserting } from './document-key.ts';
import { recordOptions, text } from './record-schema.ts';

interface FeedRecord extends Feed {
  readonly _id: string;
  readonly organisation: string;
}

const schema = new Schema<FeedRecord>(
  { _id: text, organisation: text, member: text, hash: text, language: { ...text, enum: languages } },
  recordOptions,
);

export const feedStore = (connection: Connection): FeedStore =>
  storeOf(connection.model<FeedRecord>('Feed', schema, 'feeds'));

const storeOf = (feeds: Model<FeedRecord>): FeedStore => ({
  load: async (organisation, member) =>
    feeds
      .findOne({ _id: documentKey(organisation, member), organisation }, { _id: 0, organisation: 0 })
      .lean<Feed>()
      .exec(),
  save: async (organisation, feed) => {
    const _id = documentKey(organisation, feed.member);
    await upserting(() => feeds.replaceOne({ _id, organisation }, { _id, organisation, ...feed }, { upsert: true }));
  },
  end: async (organisation, member) => {
    await feeds.deleteOne({ _id: documentKey(organisation, member), organisation });
  },
});
