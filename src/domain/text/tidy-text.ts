/** A typed text as everybody takes it: no sign that nobody sees, each letter, hyphen and blank written in one way. */

/** Zero-width signs, soft hyphens, marks of direction, of control, and halves of signs: copied along, never typed. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Noncharacter_Code_Point}\p{Cs}]|(?![\s\u0085])\p{Cc}/gu;
/** Hyphens and the minus; dashes have a meaning of their own, and stay. */
const HYPHENS = /[\u2010\u2011\u2212\ufe63\uff0d]/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/gu;
const BLANKS = /[^\S\n]+/gu;

/** The text with single blanks, and one empty line at most between two lines. */
export const tidyText = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(HYPHENS, '-')
    .replace(LINE_ENDS, '\n')
    .replace(BLANKS, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
