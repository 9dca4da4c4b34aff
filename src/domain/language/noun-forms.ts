/** The forms that a person's name takes in Latvian sentences, as folded words. */
import { foldText } from '../text/fold-text.ts';

export type GrammaticalNumber = 'singular' | 'any';

interface Declension {
  /** How the folded nominative ends. */
  readonly nominative: string;
  readonly singular: readonly string[];
  readonly plural: readonly string[];
  /** The consonant before the ending changes in some cases: Zutis, Zuša; Skapis, Skapja; Mežvide, Mežvižu. */
  readonly softens?: true;
}

// The first that fits is taken, so longer endings stand before shorter ones.
const DECLENSIONS: readonly Declension[] = [
  { nominative: 'ais', singular: ['ais', 'a', 'ajam', 'o', 'aja'], plural: ['ie', 'iem', 'ajiem', 'os'] },
  { nominative: 'is', singular: ['is', 'a', 'im', 'i'], plural: ['u', 'iem', 'us', 'os'], softens: true },
  { nominative: 'us', singular: ['us', 'um', 'u'], plural: ['i', 'iem', 'os'] },
  { nominative: 's', singular: ['s', 'a', 'am', 'u'], plural: ['i', 'iem', 'us', 'os'] },
  { nominative: 'a', singular: ['a', 'as', 'ai', 'u', 'o', 'aja', 'ajai'], plural: ['am'] },
  { nominative: 'e', singular: ['e', 'es', 'ei', 'i'], plural: ['em', 'u'], softens: true },
];
/** Names of other languages take Latvian endings, or none. */
const FOREIGN: Declension = {
  nominative: '',
  singular: ['', 's', 'a', 'am', 'u', 'as', 'ai'],
  plural: ['i', 'iem', 'us', 'os'],
};

/** Every folded form of one name ("Bērziņš": berzins, berzina, berzinam, berzinu), the nominative first. */
export function formsOf(name: string, number: GrammaticalNumber): readonly string[] {
  const folded = foldText(name).text;
  const declension = DECLENSIONS.find((each) => folded.endsWith(each.nominative)) ?? FOREIGN;
  const stem = folded.slice(0, folded.length - declension.nominative.length);
  const stems = declension.softens ? [stem, soften(stem)] : [stem];
  const endings = number === 'any' ? [...declension.singular, ...declension.plural] : declension.singular;
  return [...new Set([folded, ...stems.flatMap((each) => endings.map((ending) => each + ending))])];
}

function soften(stem: string): string {
  if (/[bpmv]$/.test(stem)) return `${stem}j`;
  return stem.replace(/t$/, 's').replace(/d$/, 'z');
}
