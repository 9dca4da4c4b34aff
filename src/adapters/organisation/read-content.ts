/** Reads what an organisation has written down, be it in files or as a version: itself and its rules. */
import type { ContentReading } from '../../bot/ports/organisation-keeper.ts';
import type { OrganisationContent, WrittenFile } from '../../bot/ports/versions.ts';
import { describeFileFault, type FileFault } from './file-fault.ts';
import { readOrganisation } from './read-organisation.ts';
import { readRules } from './read-rules.ts';
import type { ReadDocument } from './rule-faults.ts';

/** Never throws. */
export function readContent({ organisation: { text, name }, rules: files }: OrganisationContent): ContentReading {
  const organisation = readOrganisation(text, name);
  const rules = readDocuments(files);
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
function readDocuments(files: readonly WrittenFile[]): Documents {
  let read: Documents = { sets: [], faults: [] };
  for (const { name: fileName, text } of files) {
    const one = readRules(text, fileName, read.sets);
    read =
      one.kind === 'ok'
        ? { ...read, sets: [...read.sets, { fileName, set: one.rules }] }
        : { ...read, faults: [...read.faults, ...one.faults] };
  }
  return read;
}
