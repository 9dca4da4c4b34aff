/** The buttons that hand out papers as files. */
import { paperKinds } from '../ports/papers.ts';
import { type ButtonTable, oneOf, text } from './codec.ts';

export const paperButtons = {
  /** Of what, by its id. */
  paper: { params: { what: oneOf(paperKinds), of: text } },
} as const satisfies ButtonTable;
