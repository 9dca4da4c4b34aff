/** How a class is titled in a register, and how it is called in Solis. */
import { bareCode } from '../language/code-pattern.ts';
import type { ClassId } from '../people/ids.ts';

const titled = /^(\d{1,2})\s?[.\-_]?\s?(\p{L}?)\.?(?:\s*(?:klase|class|kl\.))?$/iu;

/** "7b", "7.B klase" and "7-b" are all 7.b; "7" and "7. klase" are 7; null: it is no title of a class of learners. */
export function classOfTitle(title: string): ClassId | null {
  const [, grade = '', letter = ''] = titled.exec(title.trim()) ?? [];
  const number = Number(grade);
  if (number < 1 || number > 12) return null;
  return letter === '' ? String(number) : `${number}.${letter.toLowerCase()}`;
}

/** The class that a title means among those that are there, however it is written; else as Solis would call it. */
export function classNamed(title: string, known: readonly ClassId[]): ClassId | null {
  const asSolis = classOfTitle(title) ?? title;
  return known.find((id) => bareCode(id) === bareCode(asSolis)) ?? classOfTitle(title);
}
