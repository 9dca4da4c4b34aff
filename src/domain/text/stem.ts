/** The part of a Latvian or English word that stays when it is inflected; for comparing words, not for showing them. */
import { listed } from './listed.ts';

// Longest first, folded. The definite endings of adjectives (sociālajam) are found by cutting twice, since the nouns in
// -tājs (skolotājam) end alike and must be cut alike.
const ENDINGS = listed(`
  iem, ais, am, as, ai, os, us, um, im, em, es, ei, is,
  a, e, i, u, o, s
`);
const SHORTEST = 3;

/** The stem of a folded word: "psihologam" and "psihologe" give "psiholog". At least three letters are left of it. */
export function stemOf(folded: string): string {
  const stem = withoutEnding(folded, ENDINGS);
  return withoutEnding(stem, ['aj']);
}

function withoutEnding(word: string, endings: readonly string[]): string {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
