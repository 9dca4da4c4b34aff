/** Knows whose name a word is, in every form that the name takes; what was once worked out is kept. */
import { formsOf } from '../language/noun-forms.ts';
import { wordsOf } from '../text/words.ts';

/** A learner, or a colleague. */
interface Named {
  readonly name: string;
}

type Names = ReadonlyMap<string, readonly Named[]>;

const DIMINUTIVES = ['ina', 'ite', 'ele', 'ule', 'uks', 'itis', 'ins', 'elis'];
/** A family bears its name in the forms of men and of women. */
const SURNAMES = ['s', 'is', 'a', 'e'];
const SHORTEST_STEM = 3;

/** Schools with a thousand learners have several thousand names: only those that begin as a word does are looked at. */
const namesBySchool = new WeakMap<readonly Named[], Names>();
const formsByPerson = new WeakMap<Named, ReadonlySet<string>>();

/** Those of these people whose first or last name a folded word is, in any case, number and gender. */
export function bearersOf<Person extends Named>(word: string, people: readonly Person[]): readonly Person[] {
  const names = (namesBySchool.get(people) ?? namesOf(people)) as ReadonlyMap<string, readonly Person[]>;
  namesBySchool.set(people, names);
  const begun = new Set([...(names.get(beginning(word)) ?? []), ...(names.get(word.slice(0, 1)) ?? [])]);
  return [...begun].filter((person) => formsFor(person).has(word));
}

/** What all forms of a name begin with: a short stem changes its last letter ("Zutis", "Zuša"). */
const beginning = (word: string): string => word.slice(0, SHORTEST_STEM);

function namesOf(people: readonly Named[]): Names {
  const names = new Map<string, Named[]>();
  for (const person of people)
    for (const { folded } of wordsOf(person.name)) {
      const start = stemOf(folded).length > SHORTEST_STEM ? beginning(folded) : folded.slice(0, 1);
      const begun = names.get(start);
      if (begun === undefined) names.set(start, [person]);
      else begun.push(person);
    }
  return names;
}

function formsFor(person: Named): ReadonlySet<string> {
  const known = formsByPerson.get(person);
  if (known !== undefined) return known;
  const [first, ...last] = wordsOf(person.name).map(({ folded }) => folded);
  const forms = new Set([...(first === undefined ? [] : firstNameForms(first)), ...last.flatMap(surnameForms)]);
  formsByPerson.set(person, forms);
  return forms;
}

function firstNameForms(name: string): readonly string[] {
  const stem = stemOf(name);
  const small = stem.length < SHORTEST_STEM ? [] : DIMINUTIVES.flatMap((ending) => formsOf(stem + ending, 'any'));
  return known([...formsOf(name, 'any'), ...small, ...vocative(stem)]);
}

function surnameForms(name: string): readonly string[] {
  const stem = stemOf(name);
  const family = stem.length < SHORTEST_STEM ? [] : SURNAMES.flatMap((ending) => formsOf(stem + ending, 'any'));
  return known([...firstNameForms(name), ...family]);
}

/** "Emīl!", "Kristīn!": without any ending. */
const vocative = (stem: string): readonly string[] => (stem.length < SHORTEST_STEM ? [] : [stem]);

const stemOf = (name: string): string => name.replace(/(?:is|us|s|a|e)$/, '');

const known = (forms: readonly string[]): readonly string[] => forms.filter((form) => form.length > 1);
