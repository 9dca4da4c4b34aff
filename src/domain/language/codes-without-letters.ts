/** A number that may be a learner's code without its letters: "07", "statuss 7"; only ever asked about, never taken. */
import type { Organisation } from '../people/organisation.ts';
import { bareCode } from './code-pattern.ts';
import { learnersByCode } from './learners-by-code.ts';

/** Not a part of a date, an hour, a class or a code. */
const NUMBER = /(?<![\p{L}\p{N}.:/-]|\p{L}\s?-\s?)\d{1,4}(?![\p{L}\p{N}:/-]|[.,]\d|\.\s?\p{L})/gu;

/** The text with its one such number as the code that it may be; null where it is nobody's, or several may be meant. */
export function withWholeCode({ learners }: Pick<Organisation, 'learners'>, text: string): string | null {
  const known = learnersByCode(learners);
  const [shape, ...others] = known.shapes;
  const [number, ...more] = [...text.matchAll(NUMBER)];
  if (shape === undefined || others.length > 0 || number === undefined || more.length > 0) return null;
  const learner = known.learners.get(bareCode(`${shape}${number[0]}`));
  if (learner === undefined) return null;
  return `${text.slice(0, number.index)}${learner.code}${text.slice(number.index + number[0].length)}`;
}
