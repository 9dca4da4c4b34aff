/** Reads the day of a month in words: "desmitais decembris", "divdesmit piektajā janvārī", "the tenth of December"; and its number alone, "11.", "līdz 11ajam". */
import { meantDay, type SaidContext, type SaidMatch, type SaidMeaning, type SaidReader } from './said-reader.ts';
import { MONTH, MONTH_FIRST, monthNumber, NUMBER_START, WORD_END, WORD_START } from './said-words.ts';

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

const ENGLISH = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  ...['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth'],
  ...['eighteenth', 'nineteenth'],
];
const ENGLISH_ORDINAL = String.raw`(?:(?:(?<twenty>twenty)|(?<thirty>thirty))[\s-])?(?<english>${ENGLISH.join('|')})|(?<onlytwenty>twentieth)|(?<onlythirty>thirtieth)`;
/** "11ajam", "11.ajā", "15tais": a number with the end of its ordinal. */
const WITH_ENDING = String.raw`(?<day>[12]?\d|3[01])[.-]?(?:t?aj(?:am|a|ai)|t?ais|am)`;

export const ORDINAL_READERS: readonly SaidReader[] = [
  {
    pattern: new RegExp(`${WORD_START}(?:${ORDINAL})\\s+(?:(?<month>${MONTH})|datum\\p{L}+)${WORD_END}`, 'gu'),
    read: ({ groups }, context) => ofMonth(numberOf(groups), groups.month, context),
  },
  {
    pattern: new RegExp(`${WORD_START}(?:${ORDINAL})${WORD_END}`, 'gu'),
    read: (said, context) => (isAlone(said) ? ofMonth(numberOf(said.groups), undefined, context) : null),
  },
  {
    pattern: new RegExp(
      String.raw`${WORD_START}(?:(?:${ENGLISH_ORDINAL})\s+(?:of\s+)?(?<month>${MONTH})|(?<monthBefore>${MONTH_FIRST})\s+(?:the\s+)?(?:${ENGLISH_ORDINAL.replaceAll('?<', '?<b')}))${WORD_END}`,
      'gu',
    ),
    read: ({ groups }, context) => ofMonth(numberOf(groups), groups.month ?? groups.monthBefore, context),
  },
  {
    pattern: new RegExp(`${WORD_START}(?:${ENGLISH_ORDINAL})${WORD_END}`, 'gu'),
    read: (said, context) => (isAlone(said) ? ofMonth(numberOf(said.groups), undefined, context) : null),
  },
  {
    pattern: new RegExp(String.raw`${NUMBER_START}${WITH_ENDING}(?:\s+(?<month>${MONTH}))?${WORD_END}`, 'gu'),
    read: (said, context) =>
      said.groups.month !== undefined || isAlone(said)
        ? ofMonth(Number(said.groups.day), said.groups.month, context)
        : null,
  },
  {
    pattern: /(?<![\p{L}\p{N}./:-])(?<day>[12]?\d|3[01])\.?(?![\p{L}\p{N}]|[.:/-]\d)/gu,
    // A number is a day of the month only where nothing else is said.
    read: ({ groups, whole }, context) => (whole ? ofMonth(Number(groups.day), undefined, context) : null),
  },
];

/** An ordinal is a day of the month only where nothing else is said, or where it is the day by which. */
const isAlone = ({ groups, whole, after, sure }: SaidMatch): boolean =>
  whole || (sure && groups.onlytwenty === undefined && groups.onlythirty === undefined && ENDS.test(after));

function numberOf(groups: SaidMatch['groups']): number {
  const of = (name: string): string | undefined => groups[name] ?? groups[`b${name}`];
  if (of('onlytwenty') !== undefined) return 20;
  if (of('onlythirty') !== undefined) return 30;
  const tens = of('twenty') !== undefined ? 20 : of('thirty') !== undefined ? 30 : 0;
  const english = of('english');
  return tens + (english === undefined ? STEMS.indexOf(of('unit') ?? '') : ENGLISH.indexOf(english)) + 1;
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
