/** Finds all colleagues whose names stand in a sentence, each with its place; a name that several bear finds all of them. */
import type { Member } from '../people/organisation.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { formsOf } from './noun-forms.ts';
import type { TextSpan } from './said-reader.ts';

export interface SaidMember {
  readonly members: readonly Member[];
  readonly span: TextSpan;
}

type Forms = ReadonlyMap<string, readonly Member[]>;

const bySchool = new WeakMap<readonly Member[], Forms>();

/** Every form of a first or last name, with whose it may be. */
function formsIn(members: readonly Member[]): Forms {
  const known = bySchool.get(members);
  if (known !== undefined) return known;
  const forms = new Map<string, Member[]>();
  for (const member of members) {
    const nouns = wordsOf(member.name.split(' (')[0] ?? '').map(({ folded }) => folded);
    const number = nouns[0]?.endsWith('s') === true ? 'any' : 'singular';
    for (const form of new Set(nouns.flatMap((noun) => formsOf(noun, number))))
      if (form.length > 2) forms.set(form, [...(forms.get(form) ?? []), member]);
  }
  bySchool.set(members, forms);
  return forms;
}

/** Neighbours that may be the same person are one name; an initial before a surname belongs to it. */
export function membersIn(members: readonly Member[], text: string): readonly SaidMember[] {
  const forms = formsIn(members);
  const found: SaidMember[] = [];
  const words = wordsOf(text);
  for (const [place, word] of words.entries()) {
    const bearers = forms.get(word.folded) ?? [];
    if (bearers.length === 0) continue;
    const last = found.at(-1);
    const shared = last?.span.end === words[place - 1]?.end ? bearers.filter((one) => last?.members.includes(one)) : [];
    if (shared.length > 0 && last !== undefined)
      found.splice(-1, 1, { members: shared, span: { start: last.span.start, end: word.end } });
    else found.push(withInitial(bearers, word, words[place - 1]));
  }
  return found.map(({ members: named, span }) => ({ members: nearest(named, text.slice(span.start, span.end)), span }));
}

function withInitial(bearers: readonly Member[], word: Word, before: Word | undefined): SaidMember {
  const initial = before !== undefined && /^\p{L}$/u.test(before.folded) ? before : undefined;
  const fits =
    initial === undefined ? [] : bearers.filter(({ name }) => wordsOf(name)[0]?.folded.startsWith(initial.folded));
  return fits.length > 0 && initial !== undefined
    ? { members: fits, span: { start: initial.start, end: word.end } }
    : { members: bearers, span: { start: word.start, end: word.end } };
}

/** "Bērziņa" is Anna Bērziņa before it is "of Jānis Bērziņš". */
function nearest(named: readonly Member[], said: string): readonly Member[] {
  const words = wordsOf(said).map(({ folded }) => folded);
  const nominative = named.filter(({ name }) => wordsOf(name).some(({ folded }) => words.includes(folded)));
  return nominative.length > 0 ? nominative : named;
}
