/** All migrations of the stores, in the order they run. */
import type { Migration } from '../migrate.ts';
import { firstCollections } from './0001-first-collections.ts';

export const migrations: readonly Migration[] = [firstCollections];
