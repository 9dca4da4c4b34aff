/** Finds Latvian personal codes, which no text may hold, however they are written. */

export interface Found {
  /** Where it stands in the text; `end` is the place after it. */
  readonly start: number;
  readonly end: number;
}

/** Stands where a personal code was. A text that holds it is judged as if the code were still there: the person mends it. */
export const maskedCode = '██████-█████';

const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0[1-9]|1[0-2])';
/** The first part makes sense: a day, a month and a year, or 32, with which newer codes begin. The second begins with a century. */
const SENSIBLE = (between: string): string =>
  String.raw`(?:${DAY}${MONTH}\d\d${between}[012]\d{4}|32\d{4}${between}\d{5})`;

const PATTERNS = [
  maskedCode,
  // Six digits, a dash, five digits: written so, it is a personal code whatever the digits and the letters around it.
  String.raw`(?<!\d|\d[./-])\d{6} {0,2}-{1,2} {0,2}\d{5}(?!\d|[/-]\d)`,
  // With a sign that joins, also behind or before another number.
  String.raw`${SENSIBLE(' {0,2}[-/_:]{1,2} {0,2}')}(?!\d)`,
  String.raw`(?<!\d|\d[.,])${SENSIBLE('(?:\\.| {1,2})')}(?!\d|[.,:/-]\d)`,
  String.raw`(?<!\d|\d[./-])${DAY}[./ -]{1,2}${MONTH}[./ -]{1,2}\d\d(?: ?[-/_:]{1,2} ?| {1,2})[012]\d{4}(?!\d|[.,:/-]\d)`,
  // Without any sign the digits stand alone: not in an account ("LV80...") or an international telephone number ("+32...").
  String.raw`(?<![\p{Lu}\d+]|\d[.,:/-])${SENSIBLE('')}(?!\d|[.,:/-]\d)`,
];
const PERSONAL_CODE = new RegExp(PATTERNS.join('|'), 'gu');

/** The first personal code of a text: 010203-12345, 010203 12345, 01020312345, 321234-56789 and the like; null if none. */
export const findPersonalCode = (text: string): Found | null => personalCodesIn(text).next().value ?? null;

/** The text with every personal code in it covered. */
export function maskPersonalCodes(text: string): string {
  let end = 0;
  let masked = '';
  for (const found of personalCodesIn(text)) {
    masked += text.slice(end, found.start) + maskedCode;
    end = found.end;
  }
  return masked + text.slice(end);
}

function* personalCodesIn(text: string): Generator<Found, undefined> {
  const plain = plainSigns(text);
  for (const match of plain.text.matchAll(PERSONAL_CODE)) {
    const last = plain.origin[match.index + match[0].length - 1] ?? 0;
    const isPair = (text.codePointAt(last) ?? 0) > 0xffff;
    yield { start: plain.origin[match.index] ?? 0, end: last + (isPair ? 2 : 1) };
  }
  return undefined;
}

interface PlainSigns {
  readonly text: string;
  /** For each place in `text` the place in the original. */
  readonly origin: readonly number[];
}

/** Digits of every script, dashes and blanks of every kind as the plain ones, and nothing that cannot be seen. */
function plainSigns(original: string): PlainSigns {
  const origin: number[] = [];
  let text = '';
  let place = 0;
  for (const sign of original) {
    const plain = plainSign(sign);
    for (let unit = 0; unit < plain.length; unit += 1) origin.push(place);
    text += plain;
    place += sign.length;
  }
  return { text, origin };
}

function plainSign(sign: string): string {
  if (/^[ -~]$/.test(sign)) return sign;
  if (/[\p{Default_Ignorable_Code_Point}\p{Cf}]/u.test(sign)) return '';
  if (/\s/u.test(sign)) return ' ';
  if (/[\p{Pd}\u2212]/u.test(sign)) return '-';
  const [plain = ''] = sign.normalize('NFKC');
  return isDigit(plain) ? digitOf(plain) : plain;
}

const isDigit = (sign: string): boolean => /\p{Nd}/u.test(sign);

/** Every script has its ten digits side by side, the nought first. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let before = 0;
  while (isDigit(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
