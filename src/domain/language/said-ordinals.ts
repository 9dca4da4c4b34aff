/** Reads the day of a month in words: "desmitais decembris", "divdesmit piektajā janvārī", "piecpadsmitajā datumā"; and its number alone. */
import { meantDay, type SaidContext, type SaidMatch, type SaidMeaning, type SaidReader } from './said-reader.ts';
import { MONTH, monthNumber, WORD_END, WORD_START } from './said-words.ts';

const STEMS = [
  ...['pirm', 'otr', 'tres', 'ceturt', 'piekt', 'sest', 'septit', 'astot', 'devit', 'desmit'],
  ...['vienpadsmit', 'divpadsmit', 'trispadsmit', 'cetrpadsmit', 'piecpadsmit', 'sespadsmit'],
  ...['septinpadsmit', 'astonpadsmit', 'devinpadsmit'],
];
const ENDING = '(?:ais|aja|ajam|a|o)';
const TENS = '(?:(?<twenty>divdesmit)|(?<thirty>trisdesmit))';
const ENDS = /^\s*(?:$|[.,;!?])/u;
// "divdesmit" alone takes the ending itself, before another ordinal it takes none.
const ORDINAL = `(?:${TENS}\\s+)?(?<unit>${STEMS.join('|')})${ENDING}|${TENS.replaceAll('?<', '?<only')}${ENDING}`;

export const ORDINAL_READERS: readonly SaidReader[] = [
  {
    pattern: new RegExp(`${WORD_START}(?:${ORDINAL})\\s+(?:(?<month>${MONTH})|datum\\p{L}+)${WORD_END}`, 'gu'),
    read: ({ groups }, context) => ofMonth(numberOf(groups), groups.month, context),
  },
  {
    pattern: new RegExp(`${WORD_START}(?:${ORDINAL})${WORD_END}`, 'gu'),
    // An ordinal is a day of the month only where nothing else is said, or where it is the day by which.
    read: ({ groups, whole, after, sure }, context) =>
      whole || (sure && groups.unit !== undefined && ENDS.test(after))
        ? ofMonth(numberOf(groups), undefined, context)
        : null,
  },
  {
    pattern: /(?<![\p{L}\p{N}./:-])(?<day>[12]?\d|3[01])\.?(?![\p{L}\p{N}]|[.:/-]\d)/gu,
    // A number is a day of the month only where nothing else is said.
    read: ({ groups, whole }, context) => (whole ? ofMonth(Number(groups.day), undefined, context) : null),
  },
];

function numberOf({ unit, twenty, thirty, onlytwenty, onlythirty }: SaidMatch['groups']): number {
  if (onlytwenty !== undefined) return 20;
  if (onlythirty !== undefined) return 30;
  const tens = twenty !== undefined ? 20 : thirty !== undefined ? 30 : 0;
  return tens + STEMS.indexOf(unit ?? '') + 1;
}

function ofMonth(day: number, month: string | undefined, context: SaidContext): SaidMeaning | null {
  if (month !== undefined) return meantDay({ month: monthNumber(month), day }, context);
  const { today, facing } = context;
  const isBehind = facing === 'back' ? day > Number(today.slice(8)) : day < Number(today.slice(8));
  const months =
    Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + (isBehind ? (facing === 'back' ? -1 : 1) : 0);
  if (day < 1) return null;
  return meantDay({ year: Math.floor(months / 12), month: (months % 12) + 1, day }, context);
}
