/** Reads the first sheet of a workbook: its cells as they are stored, row by row. */
import { strFromU8, unzipSync } from 'fflate';

export interface OpenedXlsx {
  /** Texts as they are, numbers and days as Excel counts them. */
  readonly rows: readonly (readonly string[])[];
  readonly sheets: readonly string[];
}

export function openXlsx(bytes: Uint8Array): OpenedXlsx {
  const files = unzipSync(bytes);
  const part = (name: string): string => (files[name] === undefined ? '' : strFromU8(files[name]));
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, text = '']) => wordsIn(text));
  const rows = [...part('xl/worksheets/sheet1.xml').matchAll(/<row\b[^>]*>(.*?)<\/row>/gsu)];
  return {
    sheets: [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/gu)].map(([, name = '']) => name),
    rows: rows.map(([, cells = '']) =>
      [...cells.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)].map(([, look = '', held = '']) =>
        look.includes('t="s"') ? (shared[Number(wordsIn(held))] ?? '') : wordsIn(held),
      ),
    ),
  };
}

const wordsIn = (xml: string): string =>
  xml
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
