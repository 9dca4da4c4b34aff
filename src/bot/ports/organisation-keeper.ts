/** How the bot changes what an organisation has written down about itself. */
import type { RuledOrganisation } from '../../domain/duties/rule.ts';
import type { OrganisationChange } from '../../domain/people/organisation-change.ts';
import type { OrganisationContent, OrganisationVersion } from './versions.ts';

export type ContentReading =
  | { readonly kind: 'ok'; readonly organisation: RuledOrganisation }
  /** Each in a line of its own, of all files together. */
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

export interface Proposed extends Omit<OrganisationVersion, 'number'> {
  /** Number of the version that whoever proposes it has seen; 0: none. */
  readonly basedOn: number;
}

export type Applied =
  | { readonly kind: 'applied'; readonly number: number }
  /** Somebody else made a version meanwhile. Nothing was changed. */
  | { readonly kind: 'overtaken' }
  /** Each in a line of its own. Nothing was changed. */
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

export interface OrganisationKeeper {
  /** The files with the change in them: all else, comments too, stays as somebody wrote it. Nothing is checked. */
  readonly changed: (content: OrganisationContent, change: OrganisationChange) => OrganisationContent;
  /** What the files say, after the checks of a start. Never throws. */
  readonly read: (content: OrganisationContent) => ContentReading;
  /** Makes a version that counts in this process as soon as it is made. Throws what the store throws. */
  readonly apply: (organisation: string, proposed: Proposed) => Promise<Applied>;
}
