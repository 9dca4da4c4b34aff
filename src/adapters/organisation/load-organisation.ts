/** Loads an organisation from its files: the one that describes it, and the one with its rules. */
import { existsSync, readFileSync } from 'node:fs';
import type { RuledOrganisation } from '../../domain/duties/rule.ts';
import { describeFileFault } from './file-fault.ts';
import { readOrganisation } from './read-organisation.ts';
import { readRules } from './read-rules.ts';

interface OrganisationFiles {
  readonly organisationFile: string;
  /** Null where it has no rules. */
  readonly rulesFile: string | null;
}

export type OrganisationLoading =
  | { readonly kind: 'ok'; readonly organisation: RuledOrganisation }
  /** Each in a line of its own, of both files together. */
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

/** The organisation with its rules, or every fault of the two files. Throws where a file that is there cannot be read. */
export function loadOrganisation({ organisationFile, rulesFile }: OrganisationFiles): OrganisationLoading {
  const missing = [
    ...missingFault('SOLIS_ORGANISATION', organisationFile, 'Give the path of an organisation file.'),
    ...missingFault('SOLIS_RULES', rulesFile, 'Give the path of a rule file, or leave the setting empty.'),
  ];
  if (missing.length > 0) return { kind: 'faults', faults: missing };
  const organisation = readOrganisation(readFileSync(organisationFile, 'utf8'), organisationFile);
  const rules =
    rulesFile === null ? ({ kind: 'ok', rules: null } as const) : readRules(readFileSync(rulesFile, 'utf8'), rulesFile);
  if (organisation.kind === 'ok' && rules.kind === 'ok')
    return { kind: 'ok', organisation: { ...organisation.organisation, rules: rules.rules } };
  const faults = [organisation, rules].flatMap((read) => (read.kind === 'faults' ? read.faults : []));
  return { kind: 'faults', faults: faults.map(describeFileFault) };
}

function missingFault(setting: string, file: string | null, remedy: string): readonly string[] {
  return file === null || existsSync(file) ? [] : [`${setting}: there is no file ${file}. ${remedy}`];
}
