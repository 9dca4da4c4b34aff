/** The versions of the organisation as the doctor sees them: which one counts, and whether a file says something else. */
import type { VersionStore } from '../../bot/ports/versions.ts';
import { changedFileLines } from '../../start/changed-file-lines.ts';
import type { Settings } from '../../start/read-settings.ts';
import { type Finding, note } from './finding.ts';

export async function lookAtVersions(
  versions: VersionStore,
  { organisation: { id }, content }: Pick<Settings, 'organisation' | 'content'>,
): Promise<readonly Finding[]> {
  const [newest] = await versions.list(id);
  if (newest === undefined)
    return [{ level: 'ok', about: 'versions', text: 'none yet: the first start makes one of the files' }];
  const { number, at, by } = newest;
  const changed = await changedFileLines(versions, { id, content });
  return [
    { level: 'ok', about: 'versions', text: `version ${number} counts, of ${at} by ${by}` },
    ...changed.map((line) => note('versions', line)),
  ];
}
