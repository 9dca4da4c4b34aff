/** Works out what an organisation becomes when it takes over a file; nothing is changed yet. */
import type { FileFault } from '../adapters/organisation/file-fault.ts';
import type { OrganisationFile } from '../adapters/organisation/organisation-file.ts';
import { readOrganisationFile } from '../adapters/organisation/read-organisation.ts';
import { takeRoster } from '../adapters/organisation/take-roster.ts';
import type { Told } from '../adapters/register/choose-columns.ts';
import { type RegisterFile, type RegisterReading, readRegister } from '../adapters/register/read-register.ts';
import type { Refusal } from '../adapters/register/refusal.ts';
import type { KeptMap } from '../domain/register/column-map.ts';
import { type Former, mergeRegister } from '../domain/register/merge-register.ts';
import type { RowFault } from '../domain/register/register.ts';
import type { RosterPerson } from '../domain/register/roster.ts';
import { type RosterChanges, rosterChanges } from '../domain/register/roster-changes.ts';
import { sameData } from '../shared/same-data.ts';

export type ImportPrepared =
  | ImportReady
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** What it would become is no proper organisation. */
  | { readonly kind: 'faults'; readonly faults: readonly FileFault[] };

export interface ImportReady {
  readonly kind: 'ready';
  /** What the organisation would be. */
  readonly text: string;
  readonly changes: RosterChanges;
  /** Keys of the organisation that change besides. */
  readonly besides: readonly string[];
  readonly faults: readonly RowFault[];
  /** Who is not in the register and stays. */
  readonly staying: readonly RosterPerson[];
  /** Columns that were not read. */
  readonly dropped: readonly string[];
}

interface Present {
  /** What the organisation is. */
  readonly text: string;
  readonly former: Former;
  readonly today: string;
}

/** @param told what a person says of the columns */
export async function prepareImport(file: RegisterFile, told: Told, present: Present): Promise<ImportPrepared> {
  const from = fileOf(present.text, 'organisation');
  if (from.kind === 'faults') return from;
  const asIs = ownText(file);
  if (asIs !== null) return ready(from.file, { text: asIs, name: file.name, faults: [], staying: [], dropped: [] });
  const { name: school, tables: kept } = from.file;
  const read = await readRegister(file, { ...told, school, kept, today: present.today });
  if (read.kind === 'refused') return read;
  const { roster, faults, staying } = mergeRegister(read.register, { now: from.file, former: present.former });
  const text = takeRoster(present.text, from.file, { ...roster, tables: withMap(kept, read) });
  const { dropped } = read;
  return ready(from.file, { text, name: file.name, faults: [...read.faults, ...faults], staying, dropped });
}

const fileOf = readOrganisationFile;

/** A file of Solis itself is taken over as it is written. */
const ownText = ({ name, content }: RegisterFile): string | null =>
  content instanceof Uint8Array && /\.ya?ml$/i.test(name) ? new TextDecoder().decode(content) : null;

type Given = Pick<ImportReady, 'text' | 'faults' | 'staying' | 'dropped'> & { readonly name: string };

function ready(from: OrganisationFile, { name, ...given }: Given): ImportPrepared {
  const to = fileOf(given.text, name);
  if (to.kind === 'faults') return to;
  return { kind: 'ready', ...given, changes: rosterChanges(from, to.file), besides: besides(from, to.file) };
}

const ofRoster: ReadonlySet<string> = new Set(['people', 'learners', 'classes', 'teaching']);

const besides = (from: OrganisationFile, to: OrganisationFile): readonly string[] =>
  (Object.keys(to) as (keyof OrganisationFile)[]).filter((key) => !ofRoster.has(key) && !sameData(from[key], to[key]));

/** What is told of the same headers anew replaces what was told before. */
function withMap(kept: readonly KeptMap[], { map }: Extract<RegisterReading, { kind: 'read' }>): readonly KeptMap[] {
  if (map === undefined || kept.some((one) => sameData(one, map))) return kept;
  return [...kept.filter((one) => !sameData([...one.headers].sort(), [...map.headers].sort())), map];
}
