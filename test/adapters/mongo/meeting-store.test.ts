import { meetingStoreContract } from '../../contracts/meeting-store.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();

meetingStoreContract(() => stores().meetings);
