/** How far the clock of a trial was moved, in the collection `web_clock`. */
import type { Db } from 'mongodb';
import type { OffsetStore } from './demo-clock.ts';

export function mongoOffset(db: Db): OffsetStore {
  const clocks = db.collection<{ readonly _id: string; readonly offset: number }>('web_clock');
  const _id = 'trial';
  return {
    load: async () => (await clocks.findOne({ _id }))?.offset ?? 0,
    save: async (offset) => void (await clocks.updateOne({ _id }, { $set: { offset } }, { upsert: true })),
  };
}
