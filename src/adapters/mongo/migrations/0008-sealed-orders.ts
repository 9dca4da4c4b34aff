/** The number of an order is typed by people: what stands there in clear is sealed. */
import type { Db } from 'mongodb';
import type { Migration } from '../migrate.ts';
import { type ClearOrder, numberPlace } from '../order-store.ts';
import type { Sealer } from '../sealer.ts';

export const sealedOrders = ({ seal }: Sealer): Migration => ({
  name: '0008-sealed-orders',
  up: async (db: Db) => {
    const orders = db.collection<ClearOrder>('orders');
    for await (const { _id, organisation, id, number } of orders.find({ number: { $exists: true } })) {
      if (number === undefined) continue;
      const sealed = seal(number, numberPlace(organisation, id));
      await orders.updateOne({ _id, number }, { $set: { sealed }, $unset: { number: '' } });
    }
  },
});
