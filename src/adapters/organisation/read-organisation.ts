/** Reads an organisation file, telling every fault at once with its line and remedy. */
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import type { Organisation } from '../../domain/people/organisation.ts';
import { findPersonalCode } from '../../domain/privacy/personal-code.ts';
import { buildOrganisation } from './build-organisation.ts';
import { calendarFaults } from './calendar-faults.ts';
import type { Fault, FileFault } from './file-fault.ts';
import { lineAt } from './line-at.ts';
import { organisationFile } from './organisation-file.ts';
import { referenceFaults } from './reference-faults.ts';
import { shapeFaults } from './shape-faults.ts';
import { twiceFaults } from './twice-faults.ts';

export type OrganisationReading =
  | { readonly kind: 'ok'; readonly organisation: Organisation }
  | { readonly kind: 'faults'; readonly faults: readonly FileFault[] };

/**
 * Reads the text of an organisation file (YAML 1.2, of which `demo/organisation.yaml` is an example): the organisation,
 * or every fault in the order of the lines. `fileName` is only told in the faults. Never throws.
 */
export function readOrganisation(text: string, fileName: string): OrganisationReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const notYaml = yamlFaults(document, lines, fileName);
  const written = [...personalCodeFaults(text, fileName), ...notYaml];
  if (notYaml.length > 0) return { kind: 'faults', faults: inOrder(written) };
  const data: unknown = document.toJS();
  const found = [...shapeFaults(data), ...referenceFaults(data), ...twiceFaults(data), ...calendarFaults(data)];
  const faults = [...written, ...found.map((fault) => located(fault, { document, lines, fileName }))];
  if (faults.length > 0) return { kind: 'faults', faults: inOrder(faults) };
  return { kind: 'ok', organisation: buildOrganisation(organisationFile.parse(data)) };
}

function located(
  { at, problem, remedy }: Fault,
  file: { readonly document: Document; readonly lines: LineCounter; readonly fileName: string },
): FileFault {
  const path = at.map((key) => (typeof key === 'number' ? key + 1 : key)).join(' > ');
  return { file: file.fileName, line: lineAt(file.document, file.lines, at), path, problem, remedy };
}

function yamlFaults(document: Document, lines: LineCounter, file: string): readonly FileFault[] {
  const faults = document.errors.map((error) => ({
    ...{ file, line: lines.linePos(error.pos[0]).line, path: '' },
    problem: `is not proper YAML (${error.code.toLowerCase().replaceAll('_', ' ')})`,
    remedy: 'Compare the line, its indent and its quotes with demo/organisation.yaml.',
  }));
  // An alias may point nowhere or at itself; nobody needs one in such a file.
  visit(document, {
    Alias(_, { range }) {
      faults.push({
        ...{ file, line: lines.linePos(range?.[0] ?? 0).line, path: '' },
        problem: 'has a value that begins with *, which YAML reads as a reference',
        remedy: 'Write the value out, in quotes if it is to begin with *.',
      });
    },
  });
  return faults;
}

/** Looked for in the text itself, so that a comment cannot hold one either. */
function personalCodeFaults(text: string, file: string): readonly FileFault[] {
  return text.split('\n').flatMap((line, place) =>
    findPersonalCode(line) === null
      ? []
      : [
          {
            ...{ file, line: place + 1, path: '' },
            problem: 'holds what looks like a personal code',
            remedy: 'Take it out: a learner is known by a code such as J-07 only.',
          },
        ],
  );
}

function inOrder(faults: readonly FileFault[]): readonly FileFault[] {
  return [...faults].sort((one, other) => one.line - other.line);
}
