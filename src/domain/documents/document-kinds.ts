/** The registry of the kinds of documents: in which ways each may come, and what is asked of it besides date, number and place. */

/** Of the ways in which documents come, some count for one kind and not for another. */
export const ways = [
  'paper',
  'post',
  'in-person',
  'e-signature',
  'e-klase',
  'mykoob',
  'platform',
  'e-mail',
  'chat',
] as const;
export type Way = (typeof ways)[number];

/** Days that only some kinds have. */
type DocumentDay = 'valid-from' | 'valid-to' | 'answer-by';

export interface DocumentType {
  /** Those that count; where there is none, nobody is asked. */
  readonly ways: readonly Way[];
  /** Those that people take and that do not count: the texts say why. */
  readonly refused: readonly Way[];
  readonly days: readonly DocumentDay[];
  /** It is recorded by closing the register of those who may need support, too; or in the list of what is to be typed in, alone. */
  readonly recordedIn?: 'register' | 'typing-list';
}

const handedIn: DocumentType = { ways: [], refused: [], days: [] };

/** A message tells nobody for certain who wrote it. */
const unsigned: readonly Way[] = ['e-mail', 'chat'];

const documentTypes = {
  /** Of guardians or a learner of age, to a support plan. */
  consent: {
    ways: ['paper', 'post', 'e-signature', 'e-klase', 'mykoob', 'platform'],
    refused: unsigned,
    days: ['valid-from', 'valid-to'],
  },
  /** Of guardians, in writing, to an assessment by the psychologist (IIP rules 27). */
  permission: { ways: ['paper', 'post', 'e-signature', 'e-klase', 'mykoob'], refused: unsigned, days: ['valid-to'] },
  /** The written opinion of a specialist or a commission (IIP rules 10, 27.2, 28.4, 28.5). */
  opinion: handedIn,
  /** That something was checked or learned, until a day. */
  certificate: { ...handedIn, days: ['valid-from', 'valid-to'] },
  /** The head's order that lessons or consultations are held from afar. */
  'remote-order': { ...handedIn, days: ['valid-from', 'valid-to'] },
  /** To an institution, which is to answer. */
  notice: { ways: ['paper', 'post', 'e-signature', 'in-person'], refused: unsigned, days: ['answer-by'] },
  answer: handedIn,
  /** Written information on recommended measures (IIP rules 27.5). */
  information: handedIn,
  /** Documents for the pedagogical and medical commission (IIP rules 24.4, 28.4). */
  'commission-documents': handedIn,
  /** What was collected on learners who need support (IIP rules 24.1). */
  'collected-information': { ...handedIn, recordedIn: 'register' },
  /** Between who gives a measure and the learner, for a semester. */
  agreement: { ...handedIn, days: ['valid-from', 'valid-to'] },
  /** That a plan, as it then was, stands in the system of the state. */
  'state-entry': { ...handedIn, recordedIn: 'typing-list' },
  /** Results of the screening of grade 1 (IIP rules 28.1). */
  screening: handedIn,
  /** Analysis of the plan of methodical work. */
  'methodical-analysis': handedIn,
} as const satisfies Readonly<Record<string, DocumentType>>;

export type DocumentKind = keyof typeof documentTypes;

export const documentKinds = Object.keys(documentTypes) as readonly DocumentKind[];

/** What is asked of documents of that kind. */
export const documentTypeOf = (kind: DocumentKind): DocumentType => documentTypes[kind];
