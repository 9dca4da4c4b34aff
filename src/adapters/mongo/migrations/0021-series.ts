/** Counts what is numbered in an organisation: one document for each series. */
import type { Db } from 'mongodb';
import { createCollection, type Migration } from '../migrate.ts';

export const series: Migration = {
  name: '0021-series',
  up: (db: Db) => createCollection(db, 'series'),
};
