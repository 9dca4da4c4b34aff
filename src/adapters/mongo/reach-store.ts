/** Whom the bot can write to, in MongoDB. */
import type { Model } from 'mongoose';
import type { Reach, ReachStore } from '../../bot/ports/duty-ports.ts';
import { documentKey } from './document-key.ts';
import type { ReachRecord } from './reach-model.ts';

export const reachStore = (reaches: Model<ReachRecord>): ReachStore => ({
  put: async (organisation, { member, reached, codes, at }) => {
    const _id = documentKey(organisation, member);
    await reaches.replaceOne({ _id }, { _id, organisation, member, reached, codes, at }, { upsert: true });
  },
  all: (organisation) =>
    reaches.find({ organisation }, { _id: 0, organisation: 0 }).sort({ member: 1 }).lean<Reach[]>().exec(),
});
