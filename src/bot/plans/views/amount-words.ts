/** Numbers with their units and times of day, in words. */
import { type NumberForm, plainNumber, speakNumber } from '../../../domain/language/said-number.ts';
import type { Say } from '../../core/texts.ts';

/** "1 200,50 EUR", "8,75 likmes"; a number without a form of its own as it always was: "12". */
export function amountWords(say: Say, value: number, form: NumberForm): string {
  const { decimals, unit } = form;
  if (decimals === undefined && unit === undefined) return value.toLocaleString(say.language);
  const number = speakNumber(value, say.language, form);
  return unit === undefined ? number : say(`amount.${unit}`, { number, count: value });
}

/** As it stands in a form to be changed: "1200,5". */
export const amountTyped = (say: Say, value: number): string => plainNumber(value, say.language);

/** "8.30" */
export function timeWords(say: Say, time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return say('amount.time', { hours: String(Number(hours)), minutes });
}
