/** What the embedded database asks of the machine it runs on, as a value, so that tests can describe another machine. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

export type Machine = {
  readonly environment: Environment;
  readonly platform: NodeJS.Platform;
  readonly architecture: string;
  readonly isRoot: boolean;
};

/** The machine this process runs on. */
export function thisMachine(): Machine {
  return {
    environment: process.env,
    platform: process.platform,
    architecture: process.arch,
    isRoot: process.getuid?.() === 0,
  };
}

/** The folder of this OS user in which Solis may keep what it can fetch again. */
export function userCacheFolder({ environment }: Machine): string {
  const home = environment.HOME ?? homedir();
  return join(environment.XDG_CACHE_HOME || join(home, '.cache'), 'solis');
}

/** The full path of a program on the machine's PATH, or undefined when there is none that may be run. */
export async function findOnPath(program: string, { environment, platform }: Machine): Promise<string | undefined> {
  const file = platform === 'win32' ? `${program}.exe` : program;
  const folders = (environment.PATH ?? environment.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const folder of folders) {
    const path = join(folder, file);
    if (await mayRun(path)) return path;
  }
  return undefined;
}

async function mayRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
