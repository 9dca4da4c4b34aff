/** Backups in the terminal: one file of the whole database, and an empty database filled from one. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Db, MongoClient } from 'mongodb';
import { restoreBackup } from '../adapters/mongo/backup/restore-backup.ts';
import { writeBackup } from '../adapters/mongo/backup/write-backup.ts';
import { checkServer } from '../adapters/mongo/check-server.ts';
import type { Reached } from './reached.ts';
import { type Exit, exit, type Terminal } from './terminal.ts';

export async function backUp(
  reached: Reached,
  folder: string | null,
  now: Date,
  { say, tell }: Terminal,
): Promise<Exit> {
  if (folder === null || !existsSync(folder)) {
    tell('Say where the backup is to be put: SOLIS_BACKUP_DIR, or --to, with the path of a folder that is there.');
    return exit.misused;
  }
  return onDatabase(reached, async (db) => {
    const at = now.toISOString();
    const file = join(folder, `${db.databaseName}-${at.slice(0, 19).replaceAll(':', '-')}Z.solis.gz`);
    const { collections, documents } = await writeBackup(db, file, at);
    say(`${file}: ${documents} documents of ${collections} collections`);
    tell('What people wrote is sealed in it: keep SOLIS_DATA_KEYS elsewhere, or it is of no use.');
    return exit.done;
  });
}

export const restore = (reached: Reached, organisation: string, file: string, { say, tell }: Terminal): Promise<Exit> =>
  onDatabase(reached, async (db) => {
    tell(`Fills ${db.databaseName} from ${basename(file)}.`);
    const { collections, documents } = await restoreBackup(db, file, organisation);
    say(`${documents} documents of ${collections} collections are back. Start Solis, then run "solis doctor".`);
    return exit.done;
  });

async function onDatabase(reached: Reached, work: (db: Db) => Promise<Exit>): Promise<Exit> {
  await checkServer(reached.uri);
  const client = new MongoClient(reached.uri);
  try {
    return await work(client.db());
  } finally {
    await client.close();
  }
}
