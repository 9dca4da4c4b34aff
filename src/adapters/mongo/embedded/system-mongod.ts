/** Link of the chain: a mongod that is installed on the machine. */
import { findOnPath, type Machine } from './machine.ts';
import { type LinkAnswer, nativeMongod } from './mongod.ts';

/** Looks for `mongod` on the PATH and tries whether it runs. */
export async function systemMongod(machine: Machine): Promise<LinkAnswer> {
  const path = await findOnPath('mongod', machine);
  if (path === undefined) return { kind: 'missing', said: 'there is no mongod on the PATH' };
  return nativeMongod(path, { origin: 'system', environment: machine.environment });
}
