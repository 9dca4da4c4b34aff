/** The organisation as it counts: a version of it, or the files as long as Solis has not run. */
import { readContent } from '../adapters/organisation/read-content.ts';
import type { VersionStore } from '../bot/ports/versions.ts';
import type { RuledOrganisation } from '../domain/duties/rule.ts';

/** @param written as the files tell it. Throws where the newest version cannot be used, and what the store throws. */
export async function countingOrganisation(
  versions: VersionStore,
  written: RuledOrganisation,
): Promise<RuledOrganisation> {
  const version = await versions.load(written.id, await versions.newest(written.id));
  if (version === null) return written;
  const read = readContent(version.content);
  if (read.kind === 'ok') return read.organisation;
  throw new Error(read.faults.map((line) => `version ${version.number}: ${line}`).join('\n'));
}
