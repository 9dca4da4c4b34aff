import { meetingStoreContract } from '../contracts/meeting-store.ts';
import { memoryMeetingStore } from './memory-meeting-store.ts';

const store = memoryMeetingStore();

meetingStoreContract(() => store);
