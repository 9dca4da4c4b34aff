/** Every sentence about a mistake or a refusal is read by somebody in some journey, exactly as it is written. */
import { expect, it } from 'vitest';
import { flatten, textFolders } from '../text-files.ts';
import { readJourney } from './journey.ts';
import { journeysIn } from './walk-journeys.ts';

const folders = ['./', '../more-types/', '../support-plans/', '../preschool/', '../cases/'].map(
  (folder) => new URL(folder, import.meta.url),
);
const journeys = folders.flatMap((folder) => journeysIn(folder).map((file) => readJourney(file, folder)));
const seen = journeys.flatMap(({ turns }) =>
  turns.flatMap(({ expected }) => [...(expected.says ?? []), ...Object.values(expected.problems ?? {})]),
);

const texts = Object.values(textFolders('lv')).flatMap((folder) => Object.entries(flatten(folder)));

/** A title; what is said only where a colleague's change overtakes an act that has no name; guards behind a question or button that nobody is shown; the dates of a year that the demo school only estimates; and what only another semester or a field without words of its own would say. */
const besides = [
  'refused.title',
  'refused.nothing-to-undo',
  'refused.day-over',
  'refused.evidenced',
  'refused.preset-row',
  'gate.day-unknown',
  'gate.semester',
  'refused.period-over',
  'problem.refused',
  'problem.unknown-person',
];
/** The plural forms of one sentence count as one. */
const wanted = texts
  .filter(([key, text]) => /^(problem|refused|gate|skip|warning)\./u.test(key) && typeof text === 'string')
  .filter(([key]) => !besides.includes(key) && !/_(zero|other)$/u.test(key))
  .map(([key, text]) => [key, String(text)] as const);

const patternOf = (sentence: string): RegExp => {
  const parts = sentence.split(/\{\{\w+\}\}/u).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(parts.join('.+'), 'u');
};

const stemOf = (key: string): string => key.replace(/_(zero|one|other)$/u, '');

it.each(wanted)('%s: „%s”', (key) => {
  const forms = texts.filter(([other]) => stemOf(other) === stemOf(key)).map(([, text]) => patternOf(String(text)));
  expect(seen.some((line) => forms.some((form) => form.test(line)))).toBe(true);
});

it('somebody walks the plan in each of the two languages', () => {
  expect(seen.some((line) => line.includes('Paldies! Sadaļa ir nodota.'))).toBe(true);
  expect(seen.some((line) => line.includes('Thank you! The section is handed over.'))).toBe(true);
});

it('each journey has a title, and no two have the same', () => {
  const titles = journeys.map(({ title }) => title);
  expect(titles.every((title) => title.length > 10)).toBe(true);
  expect(new Set(titles).size).toBe(titles.length);
});
