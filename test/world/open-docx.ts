/** Reads a file of Word as a person would: its words, line by line, with the cells of a row behind each other. */
import { strFromU8, unzipSync } from 'fflate';

export interface OpenedDocx {
  readonly lines: readonly string[];
  /** The parts of the file as XML, by their names. */
  readonly parts: Readonly<Record<string, string>>;
}

export function openDocx(bytes: Uint8Array): OpenedDocx {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  return { parts, lines: linesOf(parts['word/document.xml'] ?? '') };
}

const linesOf = (xml: string): readonly string[] =>
  xml
    .replaceAll(/<\/w:p><\/w:tc>(?=<w:tc>)/gu, ' | ')
    .replaceAll(/<\/w:p>/gu, '\n')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .split('\n')
    .filter((line) => line.trim() !== '');
