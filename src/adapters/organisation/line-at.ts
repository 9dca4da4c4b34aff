/** Finds the line of a YAML file on which a key or an entry of a list stands. */
import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter, type Node } from 'yaml';

/** The line, counted from 1, of the innermost part of the path that is there; 1 for the file itself. */
export function lineAt(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
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
