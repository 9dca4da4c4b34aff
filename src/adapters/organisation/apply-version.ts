/** Makes a new version of an organisation, after the same checks that its files go through at a start. */
import type { Applied, Proposed } from '../../bot/ports/organisation-keeper.ts';
import type { OrganisationContent, VersionStore } from '../../bot/ports/versions.ts';
import { readContent } from './read-content.ts';

/** Throws what the store throws. */
export async function applyVersion(
  versions: VersionStore,
  organisation: string,
  { basedOn, ...proposed }: Proposed,
): Promise<Applied> {
  const faults = faultsOf(proposed.content, organisation);
  if (faults.length > 0) return { kind: 'faults', faults };
  if ((await versions.newest(organisation)) !== basedOn) return { kind: 'overtaken' };
  const number = basedOn + 1;
  const isFirst = await versions.add(organisation, { ...proposed, number });
  return isFirst ? { kind: 'applied', number } : { kind: 'overtaken' };
}

function faultsOf(content: OrganisationContent, organisation: string): readonly string[] {
  const read = readContent(content);
  if (read.kind === 'faults') return read.faults;
  if (read.organisation.id === organisation) return [];
  return [`${content.organisation.name}: is about “${read.organisation.id}”, not about “${organisation}”.`];
}
