/** Lets one process of the machine at a time do a piece of work, e.g. fill the shared cache folder. */
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const lookAgainMs = 200;
const signOfLifeMs = 1_000;
const silentMs = 15_000;

/**
 * Does the work while holding a lock file, waiting as long as another living process holds it. A lock whose process is
 * gone or gives no sign of life is taken over. The work itself must stand being done twice (it ends in atomic renames): the lock saves labour.
 */
export async function exclusively<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(lockFile), { recursive: true });
  while (!(await take(lockFile))) {
    if (await isAbandoned(lockFile)) await rm(lockFile, { force: true });
    else await pause(lookAgainMs);
  }
  const signsOfLife = setInterval(() => void touch(lockFile), signOfLifeMs);
  try {
    return await work();
  } finally {
    clearInterval(signsOfLife);
    await rm(lockFile, { force: true });
  }
}

/** Linking a file that already holds the owner's number makes the lock and its content appear at once. */
async function take(lockFile: string): Promise<boolean> {
  const own = `${lockFile}.${randomUUID()}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, lockFile);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

async function touch(lockFile: string): Promise<void> {
  const now = new Date();
  // The file may be gone already when the work ends at this very moment.
  await utimes(lockFile, now, now).catch(unlessMissing);
}

/** Process numbers are given again, in a container even soon: a living one alone proves nothing. */
async function isAbandoned(lockFile: string): Promise<boolean> {
  const owner = await readFile(lockFile, 'utf8').catch(unlessMissing);
  const file = await stat(lockFile).catch(unlessMissing);
  if (owner === undefined || file === undefined) return false;
  return !isAlive(Number(owner)) || Date.now() - file.mtimeMs > silentMs;
}

function unlessMissing(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error;
  return undefined;
}

/** Whether a process with this number runs on this machine (also when it belongs to somebody else). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** Whether an error carries this system code, e.g. ENOENT. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
