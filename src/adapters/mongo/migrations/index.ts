/** All migrations of the stores, in the order they run. */
import type { Migration } from '../migrate.ts';
import { firstCollections } from './0001-first-collections.ts';
import { chatPlatforms } from './0002-chat-platforms.ts';
import { duties } from './0003-duties.ts';
import { jobs } from './0004-jobs.ts';
import { subjects } from './0005-subjects.ts';
import { reportsBySubject } from './0006-reports-by-subject.ts';
import { oneInWork } from './0007-one-in-work.ts';

export const migrations: readonly Migration[] = [
  firstCollections,
  chatPlatforms,
  duties,
  jobs,
  subjects,
  reportsBySubject,
  oneInWork,
];
