/** Takes over who teaches what: posts that are vacant here stay so until the register fills them. */
import type { ClassId, MemberId } from '../people/ids.ts';
import { foldText } from '../text/fold-text.ts';
import { newId } from './new-id.ts';
import type { RosterSubject, RosterTeaching } from './roster.ts';

export interface SaidTeaching {
  /** As it is titled in the register. */
  readonly subject: string;
  readonly class: ClassId;
  readonly teacher: MemberId;
}

interface Taught {
  readonly subjects: readonly RosterSubject[];
  readonly teaching: readonly RosterTeaching[];
}

/** @param isWhole false: what is not named stays besides */
export function mergeTeaching(said: readonly SaidTeaching[], now: Taught, isWhole: boolean): Taught {
  const subjects = withNew(
    said.map(({ subject }) => subject),
    now.subjects,
  );
  const posts = new Map<string, { subject: string; classes: Set<ClassId>; teacher: MemberId | null }>();
  const add = (subject: string, inClass: ClassId, teacher: MemberId | null): void => {
    const key = JSON.stringify([subject, teacher]);
    const post = posts.get(key) ?? { subject, classes: new Set(), teacher };
    posts.set(key, { ...post, classes: post.classes.add(inClass) });
  };
  const filled = new Set<string>();
  for (const one of said) {
    const subject = subjectNamed(one.subject, subjects)?.id ?? '';
    add(subject, one.class, one.teacher);
    filled.add(JSON.stringify([subject, one.class]));
  }
  for (const { subject, classes, teacher } of now.teaching)
    for (const inClass of classes)
      if (!filled.has(JSON.stringify([subject, inClass])) && (teacher === null || !isWhole))
        add(subject, inClass, teacher);
  return { subjects, teaching: [...posts.values()].map((post) => ({ ...post, classes: [...post.classes] })) };
}

const subjectNamed = (title: string, subjects: readonly RosterSubject[]): RosterSubject | undefined => {
  const folded = foldText(title).text;
  return subjects.find(({ lv, en }) => foldText(lv).text === folded || foldText(en).text === folded);
};

/** A register knows one name only: the other language has it, too, until somebody translates it. */
function withNew(titles: readonly string[], known: readonly RosterSubject[]): readonly RosterSubject[] {
  let subjects = known;
  for (const title of titles) {
    if (subjectNamed(title, subjects) !== undefined) continue;
    const id = newId(title, new Set(subjects.map((one) => one.id)), 'subject');
    subjects = [...subjects, { id, lv: title, en: title }];
  }
  return subjects;
}
