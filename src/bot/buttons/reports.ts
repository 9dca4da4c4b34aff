/** The buttons that record a report. */
import { type ButtonTable, text } from './codec.ts';

export const reportButtons = {
  /** For a duty that asks for it; `from` as with a duty. */
  'report-form': { params: { duty: text, from: text }, opensForm: true },
  'report-save': { params: { duty: text, from: text }, reopens: { kind: 'report-form' } },
  /** For a plan, where no duty asks for it. */
  'report-new': { params: { plan: text }, opensForm: true },
  'report-add': { params: { plan: text }, reopens: { kind: 'report-new' } },
  'report-withdraw': { params: { id: text } },
} as const satisfies ButtonTable;
