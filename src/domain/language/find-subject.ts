/** Finds the subject that a person means, by its inflected name in Latvian or English or an everyday word for it. */
import type { ClassId, Organisation, Subject } from '../people/organisation.ts';
import { stemOf } from '../text/stem.ts';
import { wordsOf } from '../text/words.ts';
import { sharedWords, subjectWords } from './subject-words.ts';

const SHARED = new Set(sharedWords.map(stemOf));
const EVERYDAY = new Map<string, readonly string[]>(
  Object.entries(subjectWords).map(([word, names]) => [stemOf(word), names.map(stemOf)]),
);

/**
 * The subjects that a text names ("matemātikā", "latviesu valoda", "maths"), of those taught in the class (null: of all
 * the school's). Those that most words speak for; none, one, or several where the text fits them equally.
 */
export function findSubject(organisation: Organisation, inClass: ClassId | null, text: string): readonly Subject[] {
  const said = stemsOf(text);
  const scored = subjectsOf(organisation, inClass).map((subject) => ({ subject, score: scoreOf(subject, said) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0 ? [] : scored.filter(({ score }) => score === best).map(({ subject }) => subject);
}

function subjectsOf(organisation: Organisation, inClass: ClassId | null): readonly Subject[] {
  if (inClass === null) return organisation.subjects;
  const taught = new Set(organisation.teaching.filter((each) => each.class === inClass).map((each) => each.subject));
  return organisation.subjects.filter((subject) => taught.has(subject.id));
}

/** How many words of the name were said, in the language that fits best; a name said in full counts half more. */
function scoreOf(subject: Subject, said: readonly string[]): number {
  const names = namesOf(subject);
  const everyday = said.flatMap((stem) => EVERYDAY.get(stem) ?? []);
  return Math.max(
    ...names.map((name) => nameScore(name, said)),
    ...names.map((name) => (name.some((stem) => !SHARED.has(stem) && everyday.includes(stem)) ? 1 : 0)),
  );
}

/** Whether a stem is one of a name of the subject's, or an everyday word for it. */
export const namesSubject = (subject: Subject, stem: string): boolean =>
  namesOf(subject).some((name) => name.includes(stem)) ||
  (EVERYDAY.get(stem) ?? []).some((one) => namesOf(subject)[0]?.includes(one));

const namesBySubject = new WeakMap<Subject, readonly (readonly string[])[]>();

/** The stems of its Latvian name, its English one and its id. */
function namesOf(subject: Subject): readonly (readonly string[])[] {
  const known = namesBySubject.get(subject) ?? [subject.name.lv, subject.name.en, subject.id].map(stemsOf);
  namesBySubject.set(subject, known);
  return known;
}

function nameScore(name: readonly string[], said: readonly string[]): number {
  const told = name.filter((stem) => said.includes(stem));
  if (told.every((stem) => SHARED.has(stem))) return 0;
  return told.length + (told.length === name.length ? 0.5 : 0);
}

function stemsOf(text: string): readonly string[] {
  return wordsOf(text).map((word) => stemOf(word.folded));
}
