/** Knows whose name a word is, in every form that the name takes; what was once worked out is kept. */
import { formsOf } from '../language/noun-forms.ts';
import type { Learner } from '../people/organisation.ts';
import { wordsOf } from '../text/words.ts';

type Names = ReadonlyMap<string, readonly Learner[]>;

const DIMINUTIVES = ['ina', 'ite', 'ele', 'ule', 'uks', 'itis', 'ins', 'elis'];
/** A family bears its name in the forms of men and of women. */
const SURNAMES = ['s', 'is', 'a', 'e'];
const SHORTEST_STEM = 3;

/** Schools with a thousand learners have several thousand names: only those that begin as a word does are looked at. */
const namesBySchool = new WeakMap<readonly Learner[], Names>();
const formsByLearner = new WeakMap<Learner, ReadonlySet<string>>();

/** The learners whose first or last name a folded word is, in any case, number and gender. */
export function bearersOf(word: string, learners: readonly Learner[]): readonly Learner[] {
  const names = namesBySchool.get(learners) ?? namesOf(learners);
  namesBySchool.set(learners, names);
  const begun = new Set([...(names.get(beginning(word)) ?? []), ...(names.get(word.slice(0, 1)) ?? [])]);
  return [...begun].filter((learner) => formsFor(learner).has(word));
}

/** What all forms of a name begin with: a short stem changes its last letter ("Zutis", "Zuša"). */
const beginning = (word: string): string => word.slice(0, SHORTEST_STEM);

function namesOf(learners: readonly Learner[]): Names {
  const names = new Map<string, Learner[]>();
  for (const learner of learners)
    for (const { folded } of wordsOf(learner.name)) {
      const start = stemOf(folded).length > SHORTEST_STEM ? beginning(folded) : folded.slice(0, 1);
      const begun = names.get(start);
      if (begun === undefined) names.set(start, [learner]);
      else begun.push(learner);
    }
  return names;
}

function formsFor(learner: Learner): ReadonlySet<string> {
  const known = formsByLearner.get(learner);
  if (known !== undefined) return known;
  const [first, ...last] = wordsOf(learner.name).map(({ folded }) => folded);
  const forms = new Set([...(first === undefined ? [] : firstNameForms(first)), ...last.flatMap(surnameForms)]);
  formsByLearner.set(learner, forms);
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
