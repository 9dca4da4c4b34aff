/** Reads an organisation file, telling every fault at once with its line and remedy. */
import type { Organisation } from '../../domain/people/organisation.ts';
import { buildOrganisation } from './build-organisation.ts';
import { calendarFaults } from './calendar-faults.ts';
import { expectationAt } from './expectations.ts';
import type { FileFault } from './file-fault.ts';
import { gradeFaults } from './grade-faults.ts';
import { keepingFaults } from './keeping-faults.ts';
import { limitFaults } from './limit-faults.ts';
import { listFaults } from './list-faults.ts';
import { type OrganisationFile, organisationFile } from './organisation-file.ts';
import { peopleFaults } from './people-faults.ts';
import { readFile } from './read-file.ts';
import { kindOf, referenceFaults } from './reference-faults.ts';
import { rotaFaults } from './rota-faults.ts';
import { type FileShape, shapeFaults } from './shape-faults.ts';
import { twiceFaults } from './twice-faults.ts';

export type OrganisationReading =
  | { readonly kind: 'ok'; readonly organisation: Organisation }
  | { readonly kind: 'faults'; readonly faults: readonly FileFault[] };

const shape: Omit<FileShape, 'schema'> = {
  expectationAt,
  shown:
    /^(?:id|kind|language|gender|zone|country|roles|role|teacher|person|leader|members|group|learner|to|subject|code|class|classes|date|free-days|working-days|weekday|day|day-ends|hour|from|to)$/,
};

type OrganisationFileReading =
  | { readonly kind: 'ok'; readonly file: OrganisationFile }
  | Extract<OrganisationReading, { readonly kind: 'faults' }>;

/**
 * Reads the text of an organisation file (YAML 1.2, of which `demo/organisation.yaml` is an example): the organisation,
 * or every fault in the order of the lines. `fileName` is only told in the faults. Its rules stand in a file of their
 * own. Never throws.
 */
export function readOrganisation(text: string, fileName: string): OrganisationReading {
  const read = readOrganisationFile(text, fileName);
  return read.kind === 'faults' ? read : { kind: 'ok', organisation: buildOrganisation(read.file) };
}

/** As `readOrganisation`, but what is written there as it stands. */
export function readOrganisationFile(text: string, fileName: string): OrganisationFileReading {
  const read = readFile(text, {
    fileName,
    example: 'demo/organisation.yaml',
    codeRemedy: 'Take it out: a learner is known by a code such as J-07 only.',
    faultsOf: (data) => [
      ...shapeFaults(data, { ...shape, schema: organisationFile(kindOf(data)) }),
      ...referenceFaults(data),
      ...peopleFaults(data),
      ...twiceFaults(data),
      ...calendarFaults(data),
      ...rotaFaults(data),
      ...limitFaults(data),
      ...gradeFaults(data),
      ...keepingFaults(data),
      ...listFaults(data),
    ],
  });
  if (read.kind === 'faults') return read;
  return { kind: 'ok', file: organisationFile(kindOf(read.data)).parse(read.data) };
}
