/** Some grades as people say them: "1.–3. un 5.", in English "1–3 and 5". */
import type { Say } from '../texts.ts';

/** @param grades numbers in any order; those that follow each other are said as from one to the other */
export function gradeWords(say: Say, grades: readonly number[]): string {
  const dot = say.language === 'lv' ? '.' : '';
  const words = runsOf(grades.toSorted((one, other) => one - other)).map(([first, last]) =>
    first === last ? `${first}${dot}` : `${first}${dot}–${last}${dot}`,
  );
  const head = words.slice(0, -1);
  return [...(head.length === 0 ? [] : [head.join(', '), say('duties.and')]), words.at(-1) ?? ''].join(' ');
}

/** A run begins at each grade whose neighbour below is not there, and ends where the one above is missing. */
function runsOf(sorted: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const firsts = sorted.filter((grade) => !sorted.includes(grade - 1));
  const lasts = sorted.filter((grade) => !sorted.includes(grade + 1));
  return firsts.map((first, index) => [first, lasts[index] ?? first]);
}
