/** Writes a paper as a file of Word, to be changed and signed by hand. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
} from 'docx';
import { cellWords, type Paper, type PaperFact, type PaperPart, type PaperTable } from '../../domain/papers/paper.ts';

/** A font is named and not put into the file: one that the computers of schools have. */
const font = 'Calibri';
const locales = { lv: 'lv-LV', en: 'en-GB' } as const;

/** A4 and its margins, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 1_134 } as const;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const cellMargins = { top: 60, bottom: 60, left: 90, right: 90 };

/** @returns the bytes of the file */
export const writeDocx = (paper: Paper): Promise<Uint8Array> => Packer.toBuffer(documentOf(paper));

function documentOf(paper: Paper): Document {
  const { title, issuer, language, parts } = paper;
  const width = (paper.isWide ? page.height : page.width) - 2 * page.margin;
  return new Document({
    title: clean(title),
    creator: clean(issuer),
    lastModifiedBy: clean(issuer),
    styles: { default: { document: { run: { font, size: 21, language: { value: locales[language] } } } } },
    sections: [
      {
        ...sectionOf(paper),
        children: [
          ...paragraphs(issuer, { alignment: AlignmentType.CENTER }),
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            spacing: { before: 120, after: 200 },
            children: [new TextRun({ text: clean(title), font, size: 32, bold: true })],
          }),
          ...parts.flatMap((part) => childrenOf(part, width)),
        ],
      },
    ],
  });
}

const sectionOf = ({ foot, isWide }: Paper): Omit<ISectionOptions, 'children'> => ({
  properties: {
    page: {
      // The library turns the page itself where it lies on its side.
      size: {
        width: page.width,
        height: page.height,
        orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
    },
  },
  footers: {
    default: new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          children: [
            new TextRun({
              size: 17,
              children: [`${clean(foot)} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            }),
          ],
        }),
      ],
    }),
  },
});

function childrenOf(part: PaperPart, width: number): readonly (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [headingOf(part)];
    case 'text':
      return paragraphs(part.text, { spacing: { after: 80 } });
    case 'facts':
      return [factsOf(part.facts, width), gap()];
    case 'table':
      return [tableOf(part, width), gap()];
    case 'signatures':
      return [signaturesOf(part, width)];
    default:
      return part satisfies never;
  }
}

/** Two tables that touch are one to Word. */
const gap = (): Paragraph => new Paragraph({ spacing: { after: 60 } });

const headingOf = ({ level, text }: Extract<PaperPart, { kind: 'heading' }>): Paragraph =>
  new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: level === 1 ? 240 : 160, after: 80 },
    children: [new TextRun({ text: clean(text), font, size: level === 1 ? 26 : 23, bold: true, color: '1F1F1F' })],
  });

interface Look {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly spacing?: { readonly after: number };
  readonly bold?: boolean;
  readonly size?: number;
}

/** A paragraph for each line. */
const paragraphs = (text: string, { bold, size, ...look }: Look = {}): readonly Paragraph[] =>
  clean(text)
    .split('\n')
    .map(
      (line) =>
        new Paragraph({
          ...look,
          children: [new TextRun({ text: line, ...(bold && { bold }), ...(size && { size }) })],
        }),
    );

const cellOf = (text: string, width: number, look: Look = {}): TableCell =>
  new TableCell({ margins: cellMargins, width: { size: width, type: 'dxa' }, children: paragraphs(text, look) });

function factsOf(facts: readonly PaperFact[], width: number): Table {
  const widths = [Math.round(width * 0.34), width - Math.round(width * 0.34)] as const;
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    borders: { ...noBorders, bottom: thin, insideHorizontal: thin },
    rows: facts.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [cellOf(label, widths[0], { size: 19 }), cellOf(value ?? '', widths[1])],
        }),
    ),
  });
}

function tableOf({ columns, rows }: PaperTable, width: number): Table {
  const shares = columns.map(({ isNarrow }) => (isNarrow ? 2 : 3));
  const all = shares.reduce<number>((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((width * share) / all));
  const rowOf = (cells: readonly string[], look: Look) =>
    cells.map((text, index) => cellOf(text, widths[index] ?? 0, look));
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: rowOf(
          columns.map(({ label }) => label),
          { bold: true, size: 19 },
        ),
      }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: rowOf(cells.map(cellWords), { size: 19 }) })),
    ],
  });
}

function signaturesOf({ signers, caption }: Extract<PaperPart, { kind: 'signatures' }>, width: number): Table {
  const widths = [Math.round(width * 0.45), width - Math.round(width * 0.45)] as const;
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    borders: noBorders,
    rows: signers.flatMap((signer) => [
      new TableRow({
        cantSplit: true,
        height: { value: 640, rule: 'atLeast' },
        children: [
          new TableCell({
            verticalAlign: VerticalAlignTable.BOTTOM,
            margins: cellMargins,
            children: paragraphs(signer),
          }),
          new TableCell({ borders: { bottom: thin }, children: [new Paragraph({ keepNext: true })] }),
        ],
      }),
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({ children: [new Paragraph({})] }),
          new TableCell({ children: paragraphs(caption, { alignment: AlignmentType.CENTER, size: 16 }) }),
        ],
      }),
    ]),
  });
}

/** Word refuses a file in which one of these signs stands. */
const clean = (text: string): string => text.replace(/[\uFFFE\uFFFF]/g, '');
