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

type Run = readonly [first: number, last: number];

function runsOf(sorted: readonly number[]): readonly Run[] {
  return sorted.reduce<readonly Run[]>((runs, grade) => {
    const run = runs.at(-1);
    return run?.[1] === grade - 1 ? [...runs.slice(0, -1), [run[0], grade]] : [...runs, [grade, grade]];
  }, []);
}
