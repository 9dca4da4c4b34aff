/** The running mongod process: started, watched over so that it never outlives Solis, and stopped. */
import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import type { Mongod } from './mongod.ts';
import { replicaSetName } from './replica-set.ts';

type Launch = { readonly mongod: Mongod; readonly port: number; readonly dbPath: string; readonly logFile: string };

export type MongodProcess = {
  /** The process that watches over mongod and ends with it. */
  readonly keeper: number;
  /** Resolves, in words, when mongod has ended for whatever reason. */
  readonly ended: Promise<string>;
  /** Ends it without asking; the journal keeps every acknowledged write. */
  readonly kill: () => void;
};

/**
 * Runs mongod and ends it when standard input closes, which the system does for a parent that is killed as well.
 * With any other way an orphan would keep the data locked against the restart. Nothing but the shell itself is needed.
 */
const keeperScript = `exec 3<&0
"$@" </dev/null 3<&- &
mongod=$!
{ read -r _ <&3; kill "$mongod" 2>/dev/null; } &
wait "$mongod"`;

/** Starts mongod with all it prints going into the log file, anew at each start. It may not be ready yet. */
export async function launchMongod({ mongod, port, dbPath, logFile }: Launch): Promise<MongodProcess> {
  const mongodCommand = [mongod.command, ...mongod.firstArguments, ...mongodArguments({ mongod, port, dbPath })];
  const [command = '/bin/sh', ...rest] =
    process.platform === 'win32' ? mongodCommand : ['/bin/sh', '-c', keeperScript, 'keeper', ...mongodCommand];
  const log = await open(logFile, 'w');
  // A process group of its own: Ctrl-C in the terminal reaches Solis alone, which then stops the database in order.
  const child = spawn(command, rest, {
    detached: true,
    env: { ...mongod.environment },
    stdio: ['pipe', log.fd, log.fd],
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => {
      child.stdin?.destroy();
      resolve(signal ?? `exit code ${code}`);
    });
  });
  await log.close();
  // The keeper goes when the pipe closes under it; what is still written then is of no use to anybody.
  child.stdin?.on('error', () => undefined);
  child.unref();
  const kill = (): void => {
    child.stdin?.destroy();
    if (process.platform === 'win32') child.kill();
  };
  return { keeper: child.pid ?? 0, ended, kill };
}

/** Small caches: one school's data is some tens of megabytes, and the machine has other work. */
function mongodArguments({ mongod, port, dbPath }: Omit<Launch, 'logFile'>): readonly string[] {
  return [
    ...['--port', String(port), '--bind_ip', '127.0.0.1', '--dbpath', mongod.pathAsSeen(dbPath)],
    ...['--replSet', replicaSetName, '--oplogSize', '128', '--wiredTigerCacheSizeGB', '0.5'],
  ];
}
