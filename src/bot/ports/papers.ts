/** Papers as files: what there is to be had, in which formats, and who writes them. */
import type { Paper } from '../../domain/papers/paper.ts';

/** What is printed, by the id of a plan, a meeting or a month, or by a question as it stands in a button. */
export const paperKinds = ['plan', 'review', 'feedback', 'minutes', 'month', 'log', 'answer'] as const;
export type PaperKind = (typeof paperKinds)[number];

export const paperFormats = ['docx', 'pdf', 'xlsx'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** Writes a paper as the bytes of a file. */
export type PaperPress = (paper: Paper, format: PaperFormat) => Promise<Uint8Array>;

/** Where papers are handed out as files. */
export interface PaperDesk {
  /** Where browsers reach it, without a slash at its end. */
  readonly address: string;
  readonly press: PaperPress;
}

export interface PaperFile {
  /** With its ending; no name of a person stands in it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
