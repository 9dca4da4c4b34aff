/** Loads an organisation from its files: the one that describes it, and those with its rules. */
import { existsSync } from 'node:fs';
import type { RuledOrganisation } from '../../domain/duties/rule.ts';
import { describeFileFault, type FileFault } from './file-fault.ts';
import { readOrganisation } from './read-organisation.ts';
import { readRules } from './read-rules.ts';
import { readTextFile } from './read-text-file.ts';
import type { ReadDocument } from './rule-faults.ts';

interface OrganisationFiles {
  readonly organisationFile: string;
  /** None where it has no rules. */
  readonly rulesFiles: readonly string[];
}

export type OrganisationLoading =
  | { readonly kind: 'ok'; readonly organisation: RuledOrganisation }
  /** Each in a line of its own, of all files together. */
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

/** The organisation with its rules, or every fault of the files. Throws where a file that is there cannot be read. */
export function loadOrganisation({ organisationFile, rulesFiles }: OrganisationFiles): OrganisationLoading {
  const missing = [
    ...missingFault('SOLIS_ORGANISATION', organisationFile, 'Give the path of an organisation file.'),
    ...rulesFiles.flatMap((file) =>
      missingFault('SOLIS_RULES', file, 'Give the path of a rule file, or leave the setting empty.'),
    ),
  ];
  if (missing.length > 0) return { kind: 'faults', faults: missing };
  const written = readTextFile(organisationFile);
  const organisation = written.kind === 'ok' ? readOrganisation(written.text, organisationFile) : written;
  const rules = readDocuments(rulesFiles);
  if (organisation.kind === 'ok' && rules.faults.length === 0)
    return { kind: 'ok', organisation: { ...organisation.organisation, rules: rules.sets.map(({ set }) => set) } };
  const faults = [...(organisation.kind === 'faults' ? organisation.faults : []), ...rules.faults];
  return { kind: 'faults', faults: faults.map(describeFileFault) };
}

interface Documents {
  readonly sets: readonly ReadDocument[];
  readonly faults: readonly FileFault[];
}

/** Each is read with those before it in mind: no two of them may use the same id. */
function readDocuments(files: readonly string[]): Documents {
  let read: Documents = { sets: [], faults: [] };
  for (const fileName of files) {
    const written = readTextFile(fileName);
    const one = written.kind === 'ok' ? readRules(written.text, fileName, read.sets) : written;
    read =
      one.kind === 'ok'
        ? { ...read, sets: [...read.sets, { fileName, set: one.rules }] }
        : { ...read, faults: [...read.faults, ...one.faults] };
  }
  return read;
}

function missingFault(setting: string, file: string, remedy: string): readonly string[] {
  return existsSync(file) ? [] : [`${setting}: there is no file ${file}. ${remedy}`];
}
