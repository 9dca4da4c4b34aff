/** What was typed into a field of a form. */
import type { FormValues } from '../ports/view.ts';

export function textOf(values: FormValues, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value.trim() : '';
}
