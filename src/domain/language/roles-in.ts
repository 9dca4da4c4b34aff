/** Finds the roles that a sentence names. */
import { type RoleKind, roleKinds } from '../people/organisation.ts';
import { stemOf } from '../text/stem.ts';
import { wordsOf } from '../text/words.ts';
import { roleWords } from './role-words.ts';

interface Phrase {
  readonly role: RoleKind;
  readonly stems: readonly string[];
}

// Longer phrases first: "direktora vietniekam" is no director, "skolotājam logopēdam" no subject teacher.
const PHRASES: readonly Phrase[] = roleKinds
  .flatMap((role) => roleWords[role].map((words) => ({ role, stems: stemsOf(words) })))
  .sort((one, other) => other.stems.length - one.stems.length);

/** The roles named in a text, each once, in the order in which they are named. */
export function rolesIn(text: string): readonly RoleKind[] {
  const stems = stemsOf(text);
  const found = new Set<RoleKind>();
  for (let place = 0; place < stems.length; ) {
    const phrase = PHRASES.find((each) => each.stems.every((stem, index) => stems[place + index] === stem));
    if (phrase) found.add(phrase.role);
    place += phrase?.stems.length ?? 1;
  }
  return [...found];
}

function stemsOf(text: string): readonly string[] {
  return wordsOf(text).map((word) => stemOf(word.folded));
}
