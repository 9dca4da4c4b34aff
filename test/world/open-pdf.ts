/** Reads a PDF with another program than the one that wrote it: its words, its fonts, what it says of itself. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface OpenedPdf {
  readonly pages: number;
  /** The lines of all pages. */
  readonly lines: readonly string[];
  readonly fonts: readonly string[];
  readonly language: string;
  readonly title: string;
  /** What its parts are to a screen reader: "H1", "Table", "TH". */
  readonly roles: readonly string[];
}

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<Document['getPage']>>;

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)));
  const read = await Promise.all(pages.map(readPage));
  const { info } = await document.getMetadata();
  const said = info as { readonly Language?: string; readonly Title?: string };
  return {
    pages: pages.length,
    lines: read.flatMap(({ lines }) => lines),
    fonts: [...new Set(read.flatMap(({ fonts }) => fonts))],
    language: said.Language ?? '',
    title: said.Title ?? '',
    roles: [...new Set(read.flatMap(({ roles }) => roles))],
  };
}

async function readPage(page: Page) {
  // The fonts of a page are known once it is drawn.
  await page.getOperatorList();
  const { items, styles } = await page.getTextContent();
  const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  const fonts = Object.keys(styles).map((id) => String((page.commonObjs.get(id) as { name?: string }).name));
  return { lines: words.split('\n'), fonts, roles: rolesIn(await page.getStructTree()) };
}

interface Tagged {
  readonly role?: string;
  readonly children?: readonly object[];
}

const rolesIn = (node: Tagged | null): readonly string[] =>
  node === null
    ? []
    : [
        ...(node.role === undefined ? [] : [node.role]),
        ...(node.children ?? []).flatMap((one) => rolesIn(one as Tagged)),
      ];
