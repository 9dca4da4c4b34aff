/** The registry of papers: who makes each kind; the compiler names the one that nobody makes. */
import type { PaperFormat, PaperKind } from '../ports/papers.ts';
import { makeAnswerSheet } from './answer-sheet.ts';
import { makeLogPaper } from './log-paper.ts';
import type { MakePaper } from './making.ts';
import { makeMinutesPaper } from './minutes-paper.ts';
import { makePlanPaper } from './plan-paper.ts';
import { makeFeedbackPaper, makeReviewPaper } from './review-papers.ts';
import { makeTotalsPaper } from './totals-paper.ts';

interface PaperMaker {
  readonly make: MakePaper;
  /** The files that it is to be had as, the usual one first. */
  readonly formats: readonly PaperFormat[];
}

export const paperMakers: Readonly<Record<PaperKind, PaperMaker>> = {
  plan: { make: makePlanPaper, formats: ['pdf', 'docx'] },
  review: { make: makeReviewPaper, formats: ['pdf', 'docx'] },
  feedback: { make: makeFeedbackPaper, formats: ['pdf', 'docx'] },
  minutes: { make: makeMinutesPaper, formats: ['pdf', 'docx'] },
  month: { make: makeTotalsPaper, formats: ['pdf', 'docx', 'xlsx'] },
  log: { make: makeLogPaper, formats: ['pdf', 'docx', 'xlsx'] },
  answer: { make: makeAnswerSheet, formats: ['xlsx'] },
};
