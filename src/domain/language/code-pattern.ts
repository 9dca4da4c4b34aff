/** Finds a short code ("J-07", "7.b") in a text however people write it. */
import { foldText } from '../text/fold-text.ts';

const BETWEEN = String.raw`\s?[.\-–_/]?\s?`;

/**
 * A pattern for folded text that meets "J-07", "j07", "J 7" and "j-7" alike: letters and numbers count, what stands
 * between them and leading zeros do not. A code within a longer word or number is not met.
 */
export function codePattern(code: string): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])${codeParts(code).map(partPattern).join(BETWEEN)}(?![\p{L}\p{N}])`,
    'u',
  );
}

/** What two spellings of one code have in common: "J-07" and "j7" both give "j 7". */
export function bareCode(code: string): string {
  return codeParts(code).join(' ');
}

/** Letters and numbers of a code in order, numbers without leading zeros. */
function codeParts(code: string): readonly string[] {
  const parts = foldText(code).text.match(/\p{L}+|\p{N}+/gu) ?? [];
  return parts.map((part) => part.replace(/^0+(?=\p{N})/u, ''));
}

function partPattern(part: string): string {
  return isNumber(part) ? `0*${part}` : part;
}

const isNumber = (part: string): boolean => /^\p{N}/u.test(part);
