/** In which language somebody has written a whole sentence: by the small words that no sentence of it does without. */
import type { Language } from '../people/ids.ts';
import { listed } from '../text/listed.ts';
import { wordsOf } from '../text/words.ts';

/** Fewer words are a command, a name or an answer, in whichever language. */
const fewestWords = 4;
/** One small word may be quoted, or stand in a name. */
const fewestSmall = 2;

/** Folded, and in one language alone: "no", "to", "par", "me" and "an" are words of both. */
const smallWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  lv: new Set(
    listed(`
      un, vai, kas, kurs, kura, kuri, kuram, kad, cik, kur, kapec, kads, kada, kadi, ludzu, man, mani, mana, mans, manu, manas, es, mes, jus, tu, vina, vins, vini, uz, ar,
      pie, lai, ka, jo, ja, bet, nav, ir, bija, bus, vel, jau, lidz, sis, si, so, tas, ta, tie, vairs, tagad, kam, ko, mums, jums, vinam, vinai, esmu, esam, vajag, varu, var
    `),
  ),
  en: new Set(
    listed(`
      the, is, are, was, were, what, who, whom, when, where, why, how, which, of, for, please, can, could, you, my, mine, your, our, we, they, do, does, did, have, has, had,
      this, that, these, those, with, and, not, from, at, it, be, been, will, would, should, there, any, all, i, a, in, on, by, need, want, still
    `),
  ),
};

/**
 * @param text as it was typed; what stands behind a colon is quoted, and says nothing of the speaker
 * @returns null where it is no whole sentence, or where both languages stand in it
 */
export function sentenceLanguage(text: string): Language | null {
  const words = wordsOf(text.split(':', 1).join('')).map(({ folded }) => folded);
  if (words.length < fewestWords) return null;
  const isOf = (language: Language) => words.filter((word) => smallWords[language].has(word)).length;
  const [lv, en] = [isOf('lv'), isOf('en')];
  if (lv > 0 && en > 0) return null;
  return lv >= fewestSmall ? 'lv' : en >= fewestSmall ? 'en' : null;
}
