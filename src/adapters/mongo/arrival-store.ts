/** What was taken on in the last days, in MongoDB: of any number of processes exactly one gets an arrival. */
import { type Model, trusted } from 'mongoose';
import type { ArrivalStore } from '../../bot/ports/ports.ts';
import type { ArrivalRecord } from './arrival-model.ts';
import { documentKey } from './document-key.ts';
import { isDuplicateKey } from './duplicate-key.ts';

/** Milliseconds after which an arrival that is not done may be taken on by another. */
const lease = 60_000;

export const arrivalStore = (arrivals: Model<ArrivalRecord>): ArrivalStore => ({
  begin: async (organisation, id, now) => {
    try {
      // Matches what somebody left undone; where it is held or done, the upsert meets the existing document instead.
      await arrivals.updateOne(
        { _id: documentKey(organisation, id), organisation, done: false, heldUntil: trusted({ $lte: now }) },
        { $set: { heldUntil: new Date(now.getTime() + lease) }, $currentDate: { at: true } },
        { upsert: true },
      );
      return 'begun';
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const found = await arrivals.findOne({ _id: documentKey(organisation, id), organisation }, { done: 1 }).lean();
      return found?.done === true ? 'done' : 'held';
    }
  },
  done: async (organisation, id) => {
    await arrivals.updateOne({ _id: documentKey(organisation, id), organisation }, { $set: { done: true } });
  },
});
