/** What is printed: a plan, a review, minutes or a list as meaning, without a font or a margin. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { Language } from '../people/ids.ts';

/** A paper for one reader; every text in it is in its language, and nothing stands in it that they may not read. */
export interface Paper {
  /** What its file is called, without its ending: codes and periods, never a name. */
  readonly file: string;
  readonly language: Language;
  /** Whose paper it is: the organisation. */
  readonly issuer: string;
  readonly title: string;
  /** Stands at the foot of every page, before its number. */
  readonly foot: string;
  /** Tables of many columns need the page on its side. */
  readonly isWide: boolean;
  readonly parts: readonly PaperPart[];
}

export type PaperPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly PaperFact[] }
  | PaperTable
  /** Lines to be signed by hand; the caption says what is to be written on them. */
  | { readonly kind: 'signatures'; readonly signers: readonly string[]; readonly caption: string };

export interface PaperFact {
  readonly label: string;
  /** Null: left blank, to be written by hand. */
  readonly value: string | null;
}

export interface PaperTable {
  readonly kind: 'table';
  readonly columns: readonly PaperColumn[];
  /** Of each row a cell for each column. */
  readonly rows: readonly (readonly PaperCell[])[];
}

/** A number and a day are more than words to a table that is sorted and counted. */
export type PaperCell = string | number | PaperDay;

interface PaperDay {
  readonly day: LocalDate;
  readonly words: string;
}

export const cellWords = (cell: PaperCell): string => (typeof cell === 'object' ? cell.words : String(cell));

interface PaperColumn {
  readonly label: string;
  /** Sentences need more room than days, names and choices. */
  readonly isNarrow: boolean;
}

/** Columns that a page holds upright. */
const uprightColumns = 5;

/** Whether a table among the parts needs the page on its side. */
export const needsWidth = (parts: readonly PaperPart[]): boolean =>
  parts.some((part) => part.kind === 'table' && part.columns.length > uprightColumns);
