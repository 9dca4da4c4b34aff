/** Numbers as people write them, with a comma and perhaps a unit ("8,75", "1 200,50 EUR", "31,5 %"), and as they are shown. */
import type { Language } from '../people/ids.ts';
import { foldText } from '../text/fold-text.ts';

type Unit = 'percent' | 'eur' | 'hours' | 'posts';

export interface NumberForm {
  /** Digits behind the comma, at most; none where it is left out. */
  readonly decimals?: 0 | 1 | 2;
  readonly unit?: Unit;
}

const unitWords: Readonly<Record<Unit, RegExp>> = {
  percent: /(?:%|procent\p{L}*|percent)$/u,
  eur: /(?:€|eur|eiro|euros?)$/u,
  hours: /(?:h|st\.?|stund\p{L}*|hours?)$/u,
  posts: /(?:likm\p{L}*|posts?)$/u,
};

/**
 * The number that is the whole of an answer; its unit may stand behind it, another one may not. Null for anything else,
 * and for more digits behind the comma than may be: "1.200" may be one thousand two hundred, which is never guessed.
 */
export function readNumber(text: string, { decimals = 0, unit }: NumberForm = {}): number | null {
  const folded = foldText(text).text.trim();
  const bare = (unit === undefined ? folded : folded.replace(unitWords[unit], ''))
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
