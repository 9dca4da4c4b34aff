/** The chain that looks for a mongod: on the PATH, in mongodb-memory-server's cache or its download, then under Wine. */
import { DatabaseUnavailable, type LinkReport } from './database-unavailable.ts';
import { findOnPath, type Machine } from './machine.ts';
import { memoryServerMongod } from './memory-server-mongod.ts';
import { type LinkAnswer, type Mongod, type MongodVersion, nativeMongod, opensDataOf, versionText } from './mongod.ts';
import type { PinnedFile } from './windows-mongod-file.ts';
import { wineMongod } from './wine-mongod.ts';

type Search = {
  readonly machine: Machine;
  readonly cacheDir: string;
  readonly production: boolean;
  readonly announce: (line: string) => void;
  readonly windowsFile: PinnedFile;
  /** The version that wrote the data which is to be opened; undefined when there is none yet. */
  readonly dataVersion: MongodVersion | undefined;
};

type Link = { readonly name: string; readonly ask: () => Promise<LinkAnswer> };

/** Gives the first mongod of the chain that opens the data; throws DatabaseUnavailable with every link's answer. */
export async function findMongod(search: Search): Promise<Mongod> {
  const { dataVersion } = search;
  const reports: LinkReport[] = [];
  const remedies: string[] = [];
  for (const { name, ask } of links(search)) {
    const answer = await ask();
    if (answer.kind === 'missing') {
      reports.push({ link: name, said: answer.said });
      if (answer.remedy !== undefined) remedies.push(answer.remedy);
    } else if (dataVersion === undefined || opensDataOf(dataVersion, answer.mongod.version)) {
      return answer.mongod;
    } else {
      reports.push({ link: name, said: otherVersion(dataVersion, answer.mongod.version) });
    }
  }
  throw new DatabaseUnavailable({
    code: 'no-mongod',
    message: 'No MongoDB was found and none could be started:',
    links: [{ link: 'MONGODB_URI', said: 'not set' }, ...reports],
    remedy: ['set MONGODB_URI to a MongoDB replica set, or install mongod', ...remedies].join(', or run: '),
  });
}

function otherVersion(data: MongodVersion, mongod: MongodVersion): string {
  return `is ${versionText(mongod)}, but the data folder was written by ${versionText(data)}`;
}

function links({ machine, cacheDir, production, announce, windowsFile }: Search): readonly Link[] {
  return [
    { name: 'mongod on the PATH', ask: () => systemMongod(machine) },
    { name: 'mongodb-memory-server', ask: () => memoryServerMongod(machine, announce) },
    {
      name: 'mongod for Windows under Wine',
      ask: () => wineMongod({ machine, cacheDir, production, file: windowsFile, announce }),
    },
  ];
}

/** Looks for `mongod` on the PATH and tries whether it runs. */
async function systemMongod(machine: Machine): Promise<LinkAnswer> {
  const path = await findOnPath('mongod', machine);
  if (path === undefined) return { kind: 'missing', said: 'there is no mongod on the PATH' };
  return nativeMongod(path, { origin: 'system', environment: machine.environment });
}
