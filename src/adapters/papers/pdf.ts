/** Writes a paper as a PDF that screen readers can read (PDF/UA-1), to be printed and signed. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { cellWords, type Paper, type PaperPart } from '../../domain/papers/paper.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const look = fileURLToPath(new URL('paper.typ', import.meta.url));

const require = createRequire(import.meta.url);

/** A font that it does not find is replaced without a word by one of its own. */
const fonts = [
  require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
].map(dirname);

const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fonts }] });

/**
 * @returns the bytes of the file
 * Throws where the paper does not keep to PDF/UA-1, say without a title.
 */
export function writePdf(paper: Paper): Uint8Array {
  const given = { ...paper, parts: paper.parts.map(inWords) };
  try {
    return compiled(JSON.stringify(given));
  } catch {
    // PDF/UA refuses a text of which no font has a sign, such as an emoji that somebody typed.
    return compiled(JSON.stringify(given, inCertainSigns));
  } finally {
    // What it remembers of one paper helps with no other, and would be kept for good.
    compiler.evictCache(0);
  }
}

/** A cell is no more than words here. */
const inWords = (part: PaperPart) =>
  part.kind === 'table' ? { ...part, rows: part.rows.map((row) => row.map(cellWords)) } : part;

const compiled = (data: string): Uint8Array =>
  compiler.pdf({ mainFilePath: look, inputs: { paper: data } }, { pdfStandard: 'ua-1' });

const inCertainSigns = (_: string, part: unknown): unknown =>
  typeof part === 'string' ? part.replaceAll(uncertain, '\uFFFD') : part;

/** All but the letters of Europe, their accents, punctuation and currencies; half a sign is none of them. */
const uncertain =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\n\u0020-\u007E\u00A0-\u036F\u2010-\u205E\u20A0-\u214F]+/gu;
