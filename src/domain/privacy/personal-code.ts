/** Finds Latvian personal codes, which no text may hold. */

export interface Found {
  /** Where it stands in the text; `end` is the place after it. */
  readonly start: number;
  readonly end: number;
}

/** Six digits, a dash, five digits: written so, it is a personal code whatever the digits and the letters around it. */
const WITH_DASH = String.raw`(?<!\d|\d[./-])\d{6}\s?[-‐‑‒–—−]\s?\d{5}(?!\d|[/-]\d)`;

/**
 * Without the dash the digits must make sense: a day, a month and a century, or 32, with which newer codes begin; and
 * they must stand alone, not in a longer number, an account ("LV80...") or an international telephone number ("+32...").
 */
const WITHOUT_DASH = String.raw`(?<![\p{L}\p{N}+]|\d[.,:/-])(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d\s?[012]\d{4}|32\d{4}\s?\d{5})(?![\p{L}\p{N}]|[.,:/-]\d)`;

const PERSONAL_CODE = new RegExp(`${WITH_DASH}|${WITHOUT_DASH}`, 'u');

/** The first personal code of a text: 010203-12345, 010203 12345, 01020312345, 321234-56789 and the like; null if none. */
export function findPersonalCode(text: string): Found | null {
  const match = PERSONAL_CODE.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}
