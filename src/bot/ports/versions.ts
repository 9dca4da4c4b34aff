/** What an organisation has written down about itself, version by version: nothing is overwritten, the newest counts. */
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { MemberId } from '../../domain/people/ids.ts';
import type { OrganisationChange } from '../../domain/people/organisation-change.ts';

/** A file as somebody wrote it, comments and all. */
export interface WrittenFile {
  /** Told in faults: "organisation.yaml". */
  readonly name: string;
  readonly text: string;
}

export interface OrganisationContent {
  readonly organisation: WrittenFile;
  /** None where it has no rules. */
  readonly rules: readonly WrittenFile[];
}

export type VersionReason =
  /** From the files with which Solis was first started. */
  | { readonly kind: 'seed' }
  /** A file was taken over by the command line. */
  | { readonly kind: 'file' }
  /** The register of the school was taken over. */
  | { readonly kind: 'register' }
  /** What an earlier version said counts again. */
  | { readonly kind: 'back'; readonly to: number }
  /** That school year ("2026/2027") was closed. */
  | { readonly kind: 'year-closed'; readonly year: string }
  | { readonly kind: 'change'; readonly change: OrganisationChange };

/** Who made a version when and why; names nobody but by their id. */
export interface VersionNote {
  /** Counted from 1. */
  readonly number: number;
  readonly at: Instant;
  /** Whoever runs a command is known to the computer alone. */
  readonly by: MemberId | 'command-line';
  readonly why: VersionReason;
}

export interface OrganisationVersion extends VersionNote {
  readonly content: OrganisationContent;
}

export interface VersionStore {
  /** Of the newest version; 0 where there is none. */
  newest(organisation: string): Promise<number>;
  /** Null where there is none of that number, or what it said was forgotten. */
  load(organisation: string, number: number): Promise<OrganisationVersion | null>;
  /** Newest first. */
  list(organisation: string): Promise<readonly VersionNote[]>;
  /** False where there is one of that number already: somebody else was faster. */
  add(organisation: string, version: OrganisationVersion): Promise<boolean>;
  /** Those of the files that no version was ever made of, as they are: somebody has changed them. */
  unknown(organisation: string, files: readonly WrittenFile[]): Promise<readonly WrittenFile[]>;
  /** Forgets what a version said, for good; that there was one stays. */
  forget(organisation: string, number: number): Promise<void>;
}
