/** Changes the key that all is sealed with, while Solis goes on. */
import { MongoClient } from 'mongodb';
import { resignAudit } from '../adapters/mongo/audit-chain.ts';
import { reseal } from '../adapters/mongo/reseal.ts';
import { verdictLines } from './audit.ts';
import type { Reached } from './reached.ts';
import { type Exit, exit, type Terminal } from './terminal.ts';

/** Each process of Solis must know the newest key before. */
export async function rotate({ uri, keys }: Reached, organisation: string, { say, tell }: Terminal): Promise<Exit> {
  const [newest, ...older] = keys;
  if (newest === undefined || older.length === 0) {
    tell(
      'There is one key only. Put a new one in front of it in SOLIS_DATA_KEYS, start each Solis anew, and come back.',
    );
    return exit.misused;
  }
  const client = new MongoClient(uri);
  try {
    const db = client.db();
    const trail = await resignAudit({ db, keys, organisation });
    if (trail.kind !== 'whole') {
      for (const line of verdictLines(trail)) tell(line);
      return exit.failed;
    }
    const { blobs, left } = await reseal(db, keys);
    say(`${blobs} texts are sealed with ${newest.id} now.`);
    const places = Object.entries(left).map(([collection, count]) => `${collection}: ${count}`);
    if (places.length > 0) {
      tell(`Not all could be sealed anew (${places.join(', ')}): keep the older keys, and run this again.`);
      return exit.failed;
    }
    say(
      `Nothing needs ${older.map(({ id }) => id).join(', ')} any more. Take it out of SOLIS_DATA_KEYS, and start Solis anew.`,
    );
    tell('Backups that were made before need the older keys still: keep them as long as those.');
    return exit.done;
  } finally {
    await client.close();
  }
}
