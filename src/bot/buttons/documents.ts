/** The buttons that record a document. */
import { documentKinds, ways } from '../../domain/documents/document-kinds.ts';
import { type ButtonTable, day, oneOf, optional, text } from './codec.ts';

/** By the key of whom it is about, with what was said of it already. */
const said = { about: text, what: optional(oneOf(documentKinds)), way: optional(oneOf(ways)), day: optional(day) };

export const documentButtons = {
  /** For a duty that asks for it; `from` as with a duty. */
  'document-form': { params: { duty: text, from: text }, opensForm: true },
  'document-save': { params: { duty: text, from: text }, reopens: { kind: 'document-form' } },
  /** For a plan, where no duty asks for it. */
  'document-new': { params: { plan: text }, opensForm: true },
  'document-add': { params: { plan: text }, reopens: { kind: 'document-new' } },
  /** About somebody, with a plan or without. */
  'document-about': { params: said, opensForm: true },
  'document-about-add': { params: said, reopens: { kind: 'document-about' } },
  'document-withdraw': { params: { id: text } },
} as const satisfies ButtonTable;
