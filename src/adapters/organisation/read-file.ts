/** Reads a file that a school wrote (YAML 1.2), telling every fault at once with its line and remedy. */

import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { findPersonalCode } from '../../domain/privacy/personal-code.ts';
import type { Fault, FileFault } from './file-fault.ts';

interface FileKind {
  readonly fileName: string;
  /** The file that shows how it is done. */
  readonly example: string;
  /** What to do where it holds a personal code. */
  readonly codeRemedy: string;
  /** Every fault of the data; it must take data of any shape. */
  readonly faultsOf: (data: unknown) => readonly Fault[];
}

type FileReading =
  | { readonly kind: 'ok'; readonly data: unknown }
  | { readonly kind: 'faults'; readonly faults: readonly FileFault[] };

/** The data of the text, which then has none of the faults that `faultsOf` finds; or every fault in the order of the lines. Never throws. */
export function readFile(text: string, file: FileKind): FileReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const notYaml = yamlFaults(document, lines, file);
  const written = [...personalCodeFaults(text, file), ...notYaml];
  if (notYaml.length > 0) return { kind: 'faults', faults: inOrder(written) };
  const data: unknown = document.toJS();
  const located = file.faultsOf(data).map(({ at, problem, remedy }) => ({
    file: file.fileName,
    line: lineAt(document, lines, at),
    path: pathOf(at),
    problem,
    remedy,
  }));
  const faults = [...written, ...located];
  return faults.length > 0 ? { kind: 'faults', faults: inOrder(faults) } : { kind: 'ok', data };
}

const pathOf = (at: Fault['at']): string => at.map((key) => (typeof key === 'number' ? key + 1 : key)).join(' > ');

function yamlFaults(document: Document, lines: LineCounter, { fileName, example }: FileKind): readonly FileFault[] {
  const faults = document.errors.map((error) => ({
    file: fileName,
    line: lines.linePos(error.pos[0]).line,
    path: '',
    problem: `is not proper YAML (${error.code.toLowerCase().replaceAll('_', ' ')})`,
    remedy: `Compare the line, its indent and its quotes with ${example}.`,
  }));
  // An alias may point nowhere or at itself; nobody needs one in such a file.
  visit(document, {
    Alias(_, { range }) {
      faults.push({
        file: fileName,
        line: lines.linePos(range?.[0] ?? 0).line,
        path: '',
        problem: 'has a value that begins with *, which YAML reads as a reference',
        remedy: 'Write the value out, in quotes if it is to begin with *.',
      });
    },
  });
  return faults;
}

/** Looked for in the text itself, so that a comment cannot hold one either. */
function personalCodeFaults(text: string, { fileName, codeRemedy }: FileKind): readonly FileFault[] {
  return text.split('\n').flatMap((line, place) =>
    findPersonalCode(line) === null
      ? []
      : [
          {
            file: fileName,
            line: place + 1,
            path: '',
            problem: 'holds what looks like a personal code',
            remedy: codeRemedy,
          },
        ],
  );
}

function inOrder(faults: readonly FileFault[]): readonly FileFault[] {
  return [...faults].sort((one, other) => one.line - other.line);
}

/** The line, counted from 1, of the innermost part of the path that is there; 1 for the file itself. */
function lineAt(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let place = startOf(node);
  for (const key of path) {
    const [name, value] = childAt(node, key);
    place = startOf(name) ?? startOf(value) ?? place;
    node = value;
  }
  return place === null ? 1 : lines.linePos(place).line;
}

/** The node of the key (in a map) and of the value. */
function childAt(node: unknown, key: string | number): readonly [unknown, unknown] {
  if (isSeq(node)) return [null, node.items[Number(key)]];
  if (!isMap(node)) return [null, null];
  const pair = node.items.find((each) => isScalar(each.key) && String(each.key.value) === String(key));
  return [pair?.key, pair?.value];
}

function startOf(node: unknown): number | null {
  return isNode(node) ? ((node as Node).range?.[0] ?? null) : null;
}
