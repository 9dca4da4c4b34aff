/** From one day to another, as the answer to one field: two days in a form, one period in a sentence. */

import type { LocalDate } from '../calendar/local-date.ts';
import type { FieldType } from './field-type.ts';
import type { Value } from './plan.ts';

export type SpanField = Extract<FieldType, { kind: 'span' }>;

/** Both days are in it. */
export interface DaySpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What its two days are called in a form. */
export const spanNames = ({ id }: { readonly id: string }): { readonly from: string; readonly to: string } => ({
  from: `${id}.from`,
  to: `${id}.to`,
});

export const spanValue = ({ from, to }: DaySpan): readonly string[] => [from, to];

/** The days of an answer; null where there are none. */
export function spanIn(value: Value | undefined): DaySpan | null {
  if (!Array.isArray(value)) return null;
  const [from, to]: readonly (string | undefined)[] = value;
  return from === undefined || to === undefined ? null : { from, to };
}
