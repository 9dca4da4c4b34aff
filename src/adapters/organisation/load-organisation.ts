/** Loads an organisation from its files: the one that describes it, and those with its rules. */
import { existsSync } from 'node:fs';
import type { OrganisationContent, WrittenFile } from '../../bot/ports/versions.ts';
import type { RuledOrganisation } from '../../domain/duties/rule.ts';
import { describeFileFault, type FileFault } from './file-fault.ts';
import { readContent } from './read-content.ts';
import { readTextFile } from './read-text-file.ts';

interface OrganisationFiles {
  readonly organisationFile: string;
  /** None where it has no rules. */
  readonly rulesFiles: readonly string[];
}

export type OrganisationLoading =
  | { readonly kind: 'ok'; readonly organisation: RuledOrganisation; readonly content: OrganisationContent }
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
  const [written, rules] = [readWritten(organisationFile), rulesFiles.map(readWritten)];
  const unreadable = [written, ...rules].flatMap(({ faults }) => faults);
  if (unreadable.length > 0) return { kind: 'faults', faults: unreadable.map(describeFileFault) };
  const content = { organisation: written.file, rules: rules.map(({ file }) => file) };
  const read = readContent(content);
  return read.kind === 'ok' ? { ...read, content } : read;
}

interface Written {
  readonly file: WrittenFile;
  /** Where there are any, the text is none. */
  readonly faults: readonly FileFault[];
}

function readWritten(name: string): Written {
  const read = readTextFile(name);
  return read.kind === 'ok'
    ? { file: { name, text: read.text }, faults: [] }
    : { file: { name, text: '' }, faults: read.faults };
}

function missingFault(setting: string, file: string, remedy: string): readonly string[] {
  return existsSync(file) ? [] : [`${setting}: there is no file ${file}. ${remedy}`];
}
