/** Numbers as people write them, with a comma and perhaps a unit ("8,75", "1 200,50 EUR", "31,5 %"), and as they are shown. */
import type { Language } from '../people/ids.ts';
import { foldText } from '../text/fold-text.ts';
import type { TextSpan } from './said-reader.ts';

type Unit = 'percent' | 'eur' | 'hours' | 'posts';

export interface NumberForm {
  /** Digits behind the comma, at most; none where it is left out. */
  readonly decimals?: 0 | 1 | 2;
  readonly unit?: Unit;
}

const unitWords: Readonly<Record<Unit, string>> = {
  percent: String.raw`(?:%|procent\p{L}*|percent)`,
  eur: '(?:€|eur|eiro|euros?)',
  hours: String.raw`(?:h|st\.?|stund\p{L}*|hours?)`,
  posts: String.raw`(?:likm\p{L}*|posts?)`,
};

/** Where the first amount of that unit stands in a sentence ("6 h", "7,5 stundas"); null where there is none. */
export function amountIn(text: string, unit: Unit): TextSpan | null {
  const amount = new RegExp(String.raw`(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+)?\s?${unitWords[unit]}(?!\p{L})`, 'iu');
  const found = amount.exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}

/**
 * The number that is the whole of an answer; its unit may stand behind it, another one may not. Null for anything else,
 * and for more digits behind the comma than may be: "1.200" may be one thousand two hundred, which is never guessed.
 */
export function readNumber(text: string, { decimals = 0, unit }: NumberForm = {}): number | null {
  const folded = foldText(text).text.trim();
  const bare = (unit === undefined ? folded : folded.replace(new RegExp(`${unitWords[unit]}$`, 'u'), ''))
    .replace(/\s/gu, '')
    .replace('−', '-');
  // As a person writes it: Number() alone would take "0x10" and "1e3" as well. More digits would not be kept exactly.
  const shape = decimals === 0 ? /^([-+]?\d{1,15})$/u : /^([-+]?\d{1,12})(?:[.,](\d+))?$/u;
  const [, whole, fraction = ''] = shape.exec(bare) ?? [];
  return whole === undefined || fraction.length > decimals ? null : Number(`${whole}.${fraction}`);
}

/** A number to be read: "1 200,50" in Latvian, "1,200.50" in English; money that is not whole has both its digits. */
export const speakNumber = (value: number, language: Language, { decimals = 0, unit }: NumberForm): string =>
  value.toLocaleString(language, {
    maximumFractionDigits: decimals,
    minimumFractionDigits: unit === 'eur' && !Number.isInteger(value) ? decimals : 0,
    useGrouping: 'always',
  });

/** A number to be changed in a form, or one that bounds it: "1200,5". */
export const plainNumber = (value: number, language: Language): string =>
  value.toLocaleString(language, { maximumFractionDigits: 2, useGrouping: false });
