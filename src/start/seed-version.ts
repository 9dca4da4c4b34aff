/** Makes the first version of an organisation, of its files. */
import { applyVersion } from '../adapters/organisation/apply-version.ts';
import type { OrganisationContent, VersionStore } from '../bot/ports/versions.ts';

interface Seed {
  /** Of the organisation. */
  readonly id: string;
  readonly content: OrganisationContent;
  readonly at: Date;
}

/**
 * Does nothing where there is a version already; of two processes that do it at this moment one makes the first.
 * Throws where the files have faults, and what the store throws.
 */
export async function seedVersion(versions: VersionStore, { id, content, at }: Seed): Promise<void> {
  if ((await versions.newest(id)) > 0) return;
  const made = { at: at.toISOString(), by: 'command-line', why: { kind: 'seed' } } as const;
  const seeded = await applyVersion(versions, id, { ...made, basedOn: 0, content });
  if (seeded.kind === 'faults') throw new Error(seeded.faults.join('\n'));
}
