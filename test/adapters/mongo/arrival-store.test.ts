import { arrivalStoreContract } from '../../contracts/arrival-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

arrivalStoreContract(
  () => stores().arrivals,
  (organisation, seconds) =>
    stores()
      .db.collection('arrivals')

      .updateMany({ organisation }, [{ $set: { heldUntil: { $subtract: ['$heldUntil', seconds * 1_000] } } }]),
);
