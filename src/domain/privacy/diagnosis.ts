/** Warns of texts that look as if they named a diagnosis, a medicine or a family's private matters; never a verdict. */
import type { Word } from '../text/words.ts';
import { type DelicateKind, delicateCapitals, delicateWords } from './diagnosis-words.ts';
import { readingsOf } from './joined-words.ts';

export interface DiagnosisHint {
  readonly kind: DelicateKind;
  /** As written. */
  readonly word: string;
  /** Where it stands in the text; `end` is the place after it. */
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly kind: DelicateKind;
  readonly beginnings: readonly string[];
}

const ENTRIES: readonly Entry[] = (['diagnosis', 'medicine', 'family'] as const).flatMap((kind) =>
  delicateWords[kind].map((words) => ({ kind, beginnings: words.split(' ') })),
);
/** By the first two letters, which every one of them has. */
const ENTRIES_BY_START = new Map<string, readonly Entry[]>();
for (const entry of ENTRIES) {
  const start = startOf(entry.beginnings[0] ?? '');
  ENTRIES_BY_START.set(start, [...(ENTRIES_BY_START.get(start) ?? []), entry]);
}
/** ICD-10: F90.0, and F84 or G40 where the chapter is one of mind or nerves. Without a point J07 is more likely a learner. */
const DISEASE_CODE = /(?<![\p{L}\p{N}-])(?:[A-TV-Z]\d\d\.\d{1,2}|[FG]\d\d)(?![\p{L}\p{N}]|\.\d)/gu;
const CAPITALS = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${delicateCapitals.join('|')})(?![\p{L}\p{N}])`, 'gu');

/** The delicate words of a text in order, for a warning; none where it looks like an ordinary school text. */
export function looksLikeDiagnosis(text: string): readonly DiagnosisHint[] {
  const found = [
    ...readingsOf(text).flatMap((words) => hintsIn(words, text)),
    ...[...text.matchAll(DISEASE_CODE), ...text.matchAll(CAPITALS)].map((match) => ({
      kind: 'diagnosis' as const,
      word: match[0],
      start: match.index,
      end: match.index + match[0].length,
    })),
  ].sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return found.filter((one) => {
    const isApart = one.end > end;
    end = Math.max(end, one.end);
    return isApart;
  });
}

const hintsIn = (words: readonly Word[], text: string): readonly DiagnosisHint[] =>
  words.flatMap(({ folded }, place) =>
    (ENTRIES_BY_START.get(startOf(folded)) ?? []).flatMap((entry) => entryAt({ entry, words, place, text }) ?? []),
  );

function startOf(word: string): string {
  return word.slice(0, 2);
}

function entryAt(at: {
  readonly entry: Entry;
  readonly words: readonly Word[];
  readonly place: number;
  readonly text: string;
}): DiagnosisHint | null {
  const said = at.words.slice(at.place, at.place + at.entry.beginnings.length);
  const [first, last] = [said[0], said.at(-1)];
  const fits = at.entry.beginnings.every((beginning, index) => begins(said[index], beginning));
  if (!first || !last || !fits) return null;
  return { kind: at.entry.kind, word: at.text.slice(first.start, last.end), start: first.start, end: last.end };
}

function begins(word: Word | undefined, beginning: string): boolean {
  if (!word) return false;
  return beginning.endsWith('.') ? word.folded === beginning.slice(0, -1) : word.folded.startsWith(beginning);
}
