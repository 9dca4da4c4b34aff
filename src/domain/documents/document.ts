/** A document that exists on paper or elsewhere and is only recorded: its kind, way, dates, number and place; never its text. */

import type { LocalDate } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { MemberId } from '../people/ids.ts';
import type { PlanSubject } from '../people/subject.ts';
import type { DocumentKind, Way } from './document-kinds.ts';

export interface DocumentRecord {
  readonly id: string;
  readonly organisation: string;
  readonly kind: DocumentKind;
  /** The duty that it was recorded for, where it was. */
  readonly obligation?: string;
  readonly plan?: string;
  readonly about?: PlanSubject;
  /** Unknown of one whose kind asks for none. */
  readonly way?: Way;
  /** The day that it bears. */
  readonly date: LocalDate;
  /** Where it counts from another day than its date on. */
  readonly validFrom?: LocalDate;
  /** Its last day; without it, it goes on. */
  readonly validTo?: LocalDate;
  /** Until when an answer to it is awaited. */
  readonly answerBy?: LocalDate;
  /** Sealed by the store, as all that is typed. */
  readonly number?: string;
  /** Where it is kept: a shelf, a register, the reference of a file. */
  readonly keptAt: string;
  readonly by: MemberId;
  readonly at: Instant;
  readonly withdrawn?: { readonly by: MemberId; readonly at: Instant };
}

type Validity = Pick<DocumentRecord, 'date' | 'validFrom' | 'validTo' | 'withdrawn'>;

/** The first day on which it counts. */
export const countsFrom = ({ date, validFrom = date }: Validity): LocalDate => validFrom;

/** Whether it stands, and counts on that day. */
export const isValidOn = (document: Validity, day: LocalDate): boolean =>
  document.withdrawn === undefined && countsFrom(document) <= day && day <= (document.validTo ?? day);
