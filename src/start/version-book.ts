/** Opens the organisation at the version that counts, beginning with its files, and turns to newer ones. */

import type { Stores } from '../adapters/mongo/connect.ts';
import { formerMembers } from '../adapters/mongo/former-members.ts';
import type { Sealer } from '../adapters/mongo/sealer.ts';
import { readContent } from '../adapters/organisation/read-content.ts';
import type { Counting } from '../bot/core/turn.ts';
import type { ReportFault } from '../bot/ports/fault.ts';
import type { OrganisationContent } from '../bot/ports/versions.ts';
import type { RuledOrganisation } from '../domain/duties/rule.ts';
import { livingView } from '../shared/living-view.ts';
import { changedFileLines } from './changed-file-lines.ts';
import { seedVersion } from './seed-version.ts';

export interface VersionBook {
  /** What counts, as far as this process has seen. */
  readonly counting: () => Counting;
  /** At each look as it counts by then. */
  readonly organisation: RuledOrganisation;
  /** Turns to the newest version; false where that counts already, or cannot be used. Throws what the stores throw. */
  readonly turn: () => Promise<boolean>;
}

interface Written {
  /** Of the organisation. */
  readonly id: string;
  /** Of the files that the settings name. */
  readonly content: OrganisationContent;
}

interface BookOptions extends Written {
  readonly stores: Pick<Stores, 'db' | 'versions'>;
  readonly sealer: Sealer;
  readonly now: () => Date;
  readonly report: ReportFault;
  /** Writes a line into the terminal. */
  readonly announce: (line: string) => void;
}

/** Throws where the newest version cannot be used by this Solis: it would serve an organisation of the past. */
export async function openVersionBook(options: BookOptions): Promise<VersionBook> {
  const { id, report, announce } = options;
  const { versions } = options.stores;
  await seedVersion(versions, { ...options, at: options.now() });
  for (const line of await changedFileLines(versions, options)) announce(`Solis: ${line}`);
  const first = await readNewest(options, await versions.newest(id));
  if (first.kind === 'unusable') throw new Error(first.faults.join('\n'));
  let { counting } = first;
  let tried = counting.version.number;
  return {
    counting: () => counting,
    organisation: livingView(() => counting.organisation),
    turn: async () => {
      const newest = await versions.newest(id);
      if (newest <= tried) return false;
      const read = await readNewest(options, newest);
      tried = newest;
      if (read.kind === 'counting') counting = read.counting;
      // Another version of Solis made it, which knows more.
      else report('version.unusable', null, { version: String(newest) });
      return read.kind === 'counting';
    },
  };
}

type Read =
  | { readonly kind: 'counting'; readonly counting: Counting }
  | { readonly kind: 'unusable'; readonly faults: readonly string[] };

async function readNewest({ stores, sealer, id }: BookOptions, number: number): Promise<Read> {
  const version = await stores.versions.load(id, number);
  if (version === null) throw new Error(`Version ${number} of the organisation is not there any more.`);
  const read = readContent(version.content);
  if (read.kind === 'faults')
    return { kind: 'unusable', faults: read.faults.map((line) => `version ${number}: ${line}`) };
  const former = await formerMembers(stores.db, sealer, read.organisation);
  const { at } = version;
  return { kind: 'counting', counting: { organisation: { ...read.organisation, former }, version: { number, at } } };
}
