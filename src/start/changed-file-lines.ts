/** Tells which files somebody changed since they were taken over: what counts is a version, and nothing is overwritten in silence. */
import type { OrganisationContent, VersionStore } from '../bot/ports/versions.ts';

interface Written {
  /** Of the organisation. */
  readonly id: string;
  /** Of the files that the settings name. */
  readonly content: OrganisationContent;
}

/** A line of the terminal for each, with what to do. Throws what the store throws. */
export async function changedFileLines(
  versions: VersionStore,
  { id, content: { organisation, rules } }: Written,
): Promise<readonly string[]> {
  const changed = await versions.unknown(id, [organisation, ...rules]);
  return changed.map(
    (file) =>
      `${file.name} was changed and does not count, for the organisation is kept in the database. To take the file ` +
      `over: solis import apply ${file.name}. To write into it what counts: ` +
      `solis export ${file === organisation ? 'organisation' : 'rules'} --to ${file.name}.`,
  );
}
