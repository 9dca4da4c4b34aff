/** How old the newest backup is, whatever tool made it. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, note, wrong } from './finding.ts';

const hour = 3_600_000;
/** One a day, and some hours of grace. */
const tooOld = 30 * hour;

export function lookAtBackups(folder: string | null, now: Date): readonly Finding[] {
  if (folder === null)
    return [
      note('backups', 'unknown: name the folder where they are put in SOLIS_BACKUP_DIR, so that they are watched.'),
    ];
  if (!existsSync(folder))
    return [wrong('backups', `there is no folder ${folder}. Make it, or correct SOLIS_BACKUP_DIR.`)];
  const files = readdirSync(folder).map((name) => statSync(join(folder, name)));
  const newest = Math.max(0, ...files.filter((file) => file.isFile()).map(({ mtimeMs }) => mtimeMs));
  const mend = `Let "solis backup" run each night (docs/install.md).`;
  if (newest === 0) return [wrong('backups', `there is none in ${folder}. ${mend}`)];
  const age = now.getTime() - newest;
  const text = `the newest is ${Math.floor(age / hour)} hours old`;
  return [age > tooOld ? wrong('backups', `${text}. ${mend}`) : { level: 'ok', about: 'backups', text }];
}
