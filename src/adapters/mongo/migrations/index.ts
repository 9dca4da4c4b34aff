/** All migrations of the stores, in the order they run. */
import type { Migration } from '../migrate.ts';
import { firstCollections } from './0001-first-collections.ts';
import { chatPlatforms } from './0002-chat-platforms.ts';

export const migrations: readonly Migration[] = [firstCollections, chatPlatforms];
