/** The registry of papers: who makes each kind; the compiler names the one that nobody makes. */
import type { PaperFormat, PaperKind } from '../ports/papers.ts';
import { makeAnswerSheet } from './answer-sheet.ts';
import type { MakePaper } from './making.ts';
import { makeMinutesPaper } from './minutes-paper.ts';
import { makeMonthPaper } from './month-paper.ts';
import { makePlanPaper } from './plan-paper.ts';
import { makeFeedbackPaper, makeReviewPaper } from './review-papers.ts';

interface PaperMaker {
  readonly make: MakePaper;
  /** The files that it is to be had as. */
  readonly formats: readonly PaperFormat[];
}

export const paperMakers: Readonly<Record<PaperKind, PaperMaker>> = {
  plan: { make: makePlanPaper, formats: ['docx', 'pdf'] },
  review: { make: makeReviewPaper, formats: ['docx', 'pdf'] },
  feedback: { make: makeFeedbackPaper, formats: ['docx', 'pdf'] },
  minutes: { make: makeMinutesPaper, formats: ['docx', 'pdf'] },
  month: { make: makeMonthPaper, formats: ['docx', 'pdf', 'xlsx'] },
  answer: { make: makeAnswerSheet, formats: ['xlsx'] },
};
