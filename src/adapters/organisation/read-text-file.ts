/** Reads a file that a school wrote as text, which must be UTF-8: an older Latvian encoding would break every name. */
import { readFileSync } from 'node:fs';
import type { FileFault } from './file-fault.ts';

type TextReading =
  | { readonly kind: 'ok'; readonly text: string }
  | { readonly kind: 'faults'; readonly faults: readonly FileFault[] };

/** The text, without a byte order mark. Throws where the file cannot be read at all. */
export const readTextFile = (file: string): TextReading => readText(readFileSync(file), file);

/** The text of such a file, which is named in the fault. */
export function readText(bytes: Uint8Array, file: string): TextReading {
  try {
    return { kind: 'ok', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const fault = {
      file,
      line: firstBrokenLine(Buffer.from(bytes)),
      path: '',
      problem: 'is not UTF-8, so that letters such as ā and š cannot be read',
      remedy:
        'Open the file where it was written and save it with the encoding UTF-8 (not ANSI, Windows-1257 or Unicode).',
    };
    return { kind: 'faults', faults: [fault] };
  }
}

/** Counted from 1. A broken letter is read as U+FFFD, which nobody types. */
function firstBrokenLine(bytes: Buffer): number {
  const [before = ''] = bytes.toString('utf8').split('\uFFFD');
  return before.split('\n').length;
}
