/** The database that a command works on. */
import { type DataKey, ownDataKeys } from '../adapters/mongo/data-keys.ts';
import { startDatabase } from '../adapters/mongo/embedded/start-database.ts';
import type { Config } from '../config/index.ts';

export interface Reached {
  readonly uri: string;
  /** Newest first. */
  readonly keys: readonly DataKey[];
}

/** Does the work on the database of the settings; one that Solis starts by itself runs only as long. */
export async function withDatabase<Given>(
  config: Config,
  announce: (line: string) => void,
  work: (reached: Reached) => Promise<Given>,
): Promise<Given> {
  const database = await startDatabase({
    ...{ uri: config.mongodbUri ?? undefined, dataDir: config.dataFolder },
    ...{ production: config.environment === 'production', announce },
  });
  try {
    return await work({ uri: database.uri, keys: config.dataKeys ?? ownDataKeys(config.dataFolder) });
  } finally {
    await database.stop();
  }
}
