/** What a school's register or list of people says, whatever the format it came in: a part that it does not speak of is absent. */
import type { LearnerCode } from '../people/ids.ts';

/** Where something stood, so that whoever made the file finds it. */
export interface Place {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A member of the staff as others name them in such a file. */
export interface SaidPerson {
  readonly name?: string;
  readonly email?: string;
}

export interface RegisterPerson {
  readonly name: string;
  readonly email?: string;
}

export interface RegisterLearner {
  /** What the register itself calls the learner, the same from one export to the next. */
  readonly source?: string;
  /** Where the school writes the codes of Solis into its own list. */
  readonly code?: LearnerCode;
  readonly name: string;
  /** As it is titled there: "7b", "7.b klase". */
  readonly class: string;
  readonly at: Place;
}

export interface RegisterClass {
  readonly title: string;
  /** Nobody: the file does not say. */
  readonly teacher?: SaidPerson;
  readonly at: Place;
}

export interface RegisterTeaching {
  readonly subject: string;
  readonly class: string;
  readonly teacher: SaidPerson;
  readonly at: Place;
}

export type Part = 'people' | 'learners' | 'classes' | 'teaching';

export interface Register {
  readonly people?: readonly RegisterPerson[];
  /** The names are those that people gave their accounts: nobody who is known is renamed after them. */
  readonly areAccounts?: true;
  readonly learners?: readonly RegisterLearner[];
  readonly classes?: readonly RegisterClass[];
  readonly teaching?: readonly RegisterTeaching[];
  /** Parts with rows that could not be read: who is missing there need not be gone. */
  readonly incomplete: readonly Part[];
}

/** What is wrong with one row; it never holds what stood in a cell, which may be a name. */
export interface RowFault extends Place {
  readonly problem: RowProblem;
  /** As the file calls it; none where the row as a whole is meant. */
  readonly column?: string;
}

export type RowProblem =
  | 'empty'
  /** It held a personal code, which was not read. */
  | 'personal-code'
  | 'too-long'
  | 'not-an-address'
  | 'not-a-class'
  | 'not-a-code'
  /** The same person or learner stands above. */
  | 'twice'
  /** No class of learners is told for this learner. */
  | 'no-class'
  /** Names somebody who is not on the staff. */
  | 'nobody';
