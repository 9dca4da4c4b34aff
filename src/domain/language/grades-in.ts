/** Finds the sets of classes that a sentence names: "1.-3. klasei", "7. klasēs", "trešajās klasēs", "sākumskolā", "in grade 7". */
import { foldText } from '../text/fold-text.ts';
import type { TextSpan } from './said-reader.ts';

export interface SaidGrades {
  readonly grades: readonly number[];
  readonly span: TextSpan;
}

/** Folded, without their endings; the first is that of 1. */
export const gradeStems = [
  'pirm',
  'otr',
  'tres',
  'ceturt',
  'piekt',
  'sest',
  'septit',
  'astot',
  'devit',
  'desmit',
  'vienpadsmit',
  'divpadsmit',
];
const ORDINAL = gradeStems.map((stem) => String.raw`${stem}\p{L}{1,4}`).join('|');

const RANGE =
  /(?<!\p{N})(?<first>1?\d)\.?\s?(?:[-–]|lidz|to)\s?(?<last>1?\d)\.?\s?(?:klas\p{L}*|kl\.)|(?:classes|grades|years?)\s(?<from>1?\d)\s?(?:[-–]|to)\s?(?<until>1?\d)/gu;
const ONE = new RegExp(
  String.raw`(?<![\p{N}.])(?<number>1?\d)\.\s?klas\p{L}*|(?:class|grade|year)\s(?<english>1?\d)(?![\p{N}.]?\p{L}|\.\p{N})|(?<!\p{L})(?<word>${ORDINAL})\s(?:\p{L}{2,}\s)?klas\p{L}*`,
  'gu',
);
const PRIMARY = /(?<!\p{L})(?:sakumskol\p{L}*|primary(?:\s(?:school|classes))?)/gu;

/** Those that are named by their grades; where a range stands by a word for a stage of school, the range counts. */
export function gradesIn(text: string): readonly SaidGrades[] {
  const folded = foldText(text);
  const place = (index: number): number => folded.origin[index] ?? text.length;
  const spanOf = (match: RegExpExecArray): TextSpan => ({
    start: place(match.index),
    end: place(match.index + match[0].length),
  });
  const ranges = [...folded.text.matchAll(RANGE)].map((match) => {
    const [first, last] = [match.groups?.first ?? match.groups?.from, match.groups?.last ?? match.groups?.until].map(
      Number,
    );
    return { grades: between(first ?? 1, last ?? 1), span: spanOf(match) };
  });
  const single = [...folded.text.matchAll(ONE)].map((match) => ({
    grades: [numberOf(match.groups)],
    span: spanOf(match),
  }));
  const stages = [...folded.text.matchAll(PRIMARY)].map((match) => ({ grades: between(1, 6), span: spanOf(match) }));
  const apart = single.filter(
    ({ span }) => !ranges.some((one) => span.start < one.span.end && span.end > one.span.start),
  );
  const named = [...ranges, ...apart];
  if (named.length === 0) return stages;
  const grades = named.flatMap((one) => one.grades);
  return [...named, ...stages.map(({ span }) => ({ grades, span }))];
}

const between = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

function numberOf({ number, english, word = '' }: Readonly<Record<string, string | undefined>> = {}): number {
  const said = number ?? english;
  // Longer stems first: "vienpadsmitajā" begins as no other does, but "desmit" ends two of them.
  return said === undefined ? gradeStems.findIndex((stem) => word.startsWith(stem)) + 1 : Number(said);
}
