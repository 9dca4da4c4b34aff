/** Works out what an organisation becomes when it takes over a file; nothing is changed yet. */
import { describeFileFault, type FileFault } from '../adapters/organisation/file-fault.ts';
import type { OrganisationFile } from '../adapters/organisation/organisation-file.ts';
import { readContent } from '../adapters/organisation/read-content.ts';
import { readOrganisationFile } from '../adapters/organisation/read-organisation.ts';
import { readText } from '../adapters/organisation/read-text-file.ts';
import { takeRoster } from '../adapters/organisation/take-roster.ts';
import { withOwnFile } from '../adapters/organisation/with-own-file.ts';
import type { Told } from '../adapters/register/choose-columns.ts';
import { type RegisterFile, type RegisterReading, readRegister } from '../adapters/register/read-register.ts';
import type { Refusal } from '../adapters/register/refusal.ts';
import type { OrganisationContent, VersionReason } from '../bot/ports/versions.ts';
import type { KeptMap } from '../domain/register/column-map.ts';
import { type Former, mergeRegister } from '../domain/register/merge-register.ts';
import type { RowFault } from '../domain/register/register.ts';
import type { RosterPerson } from '../domain/register/roster.ts';
import { type RosterChanges, rosterChanges } from '../domain/register/roster-changes.ts';
import { sameData } from '../shared/same-data.ts';

export type ImportPrepared =
  | ImportReady
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** What it would become is no proper organisation: each fault in a line of its own. */
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

export interface ImportReady {
  readonly kind: 'ready';
  readonly why: Extract<VersionReason, { readonly kind: 'file' | 'register' }>;
  /** What the organisation would be. */
  readonly content: OrganisationContent;
  readonly changes: RosterChanges;
  /** Keys of the organisation that change besides, and the names of rule documents. */
  readonly besides: readonly string[];
  readonly faults: readonly RowFault[];
  /** Who is not in the register and stays. */
  readonly staying: readonly RosterPerson[];
  /** Columns that were not read. */
  readonly dropped: readonly string[];
}

interface Present {
  /** What the organisation is. */
  readonly content: OrganisationContent;
  readonly former: Former;
  readonly today: string;
}

/** @param told what a person says of the columns */
export async function prepareImport(file: RegisterFile, told: Told, present: Present): Promise<ImportPrepared> {
  const { content, former, today } = present;
  const from = readOrganisationFile(content.organisation.text, content.organisation.name);
  if (from.kind === 'faults') return faulty(from.faults);
  const isBefore = { content, file: from.file };
  if (file.content instanceof Uint8Array && /\.ya?ml$/i.test(file.name))
    return prepareOwn(file.name, file.content, isBefore);
  const { name: school, tables: kept } = from.file;
  const read = await readRegister(file, { ...told, school, kept, today });
  if (read.kind === 'refused') return read;
  const { roster, faults, staying } = mergeRegister(read.register, { now: from.file, former });
  const text = takeRoster(content.organisation.text, from.file, { ...roster, tables: withMap(kept, read) });
  return ready(isBefore, {
    ...{ why: { kind: 'register' }, content: { ...content, organisation: { ...content.organisation, text } } },
    ...{ faults: [...read.faults, ...faults], staying, dropped: read.dropped },
  });
}

interface Before {
  readonly content: OrganisationContent;
  readonly file: OrganisationFile;
}

/** A file of Solis itself is taken over as it is written. */
function prepareOwn(name: string, bytes: Uint8Array, before: Before): ImportPrepared {
  const written = readText(bytes, name);
  if (written.kind === 'faults') return faulty(written.faults);
  const content = withOwnFile(before.content, { name, text: written.text });
  return ready(before, { why: { kind: 'file' }, content, faults: [], staying: [], dropped: [] });
}

const faulty = (faults: readonly FileFault[]): ImportPrepared => ({
  kind: 'faults',
  faults: faults.map(describeFileFault),
});

function ready(before: Before, given: Omit<ImportReady, 'kind' | 'changes' | 'besides'>): ImportPrepared {
  const { organisation, rules } = given.content;
  const checked = readContent(given.content);
  if (checked.kind === 'faults') return checked;
  const to = readOrganisationFile(organisation.text, organisation.name);
  if (to.kind === 'faults') return faulty(to.faults);
  const documents = rules.filter(({ text }) => before.content.rules.every((one) => one.text !== text));
  return {
    ...{ kind: 'ready', ...given, changes: rosterChanges(before.file, to.file) },
    besides: [...besides(before.file, to.file), ...documents.map(({ name }) => name)],
  };
}

const ofRoster: ReadonlySet<string> = new Set(['people', 'learners', 'classes', 'teaching']);

const besides = (from: OrganisationFile, to: OrganisationFile): readonly string[] =>
  (Object.keys(to) as (keyof OrganisationFile)[]).filter((key) => !ofRoster.has(key) && !sameData(from[key], to[key]));

/** What is told of the same headers anew replaces what was told before. */
function withMap(kept: readonly KeptMap[], { map }: Extract<RegisterReading, { kind: 'read' }>): readonly KeptMap[] {
  if (map === undefined || kept.some((one) => sameData(one, map))) return kept;
  return [...kept.filter((one) => !sameData([...one.headers].sort(), [...map.headers].sort())), map];
}
