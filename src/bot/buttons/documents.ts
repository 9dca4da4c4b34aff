/** The buttons that record a document. */
import { type ButtonTable, text } from './codec.ts';

export const documentButtons = {
  /** For a duty that asks for it; `from` as with a duty. */
  'document-form': { params: { duty: text, from: text }, opensForm: true },
  'document-save': { params: { duty: text, from: text }, reopens: { kind: 'document-form' } },
  /** For a plan, where no duty asks for it. */
  'document-new': { params: { plan: text }, opensForm: true },
  'document-add': { params: { plan: text }, reopens: { kind: 'document-new' } },
  'document-withdraw': { params: { id: text } },
} as const satisfies ButtonTable;
