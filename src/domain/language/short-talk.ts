/** Tells what somebody says to the bot at an open question from the answer to it: a question, "wait", "I don't know", thanks. */

import { listed } from '../text/listed.ts';
import { stemOf } from '../text/stem.ts';
import { wordsOf } from '../text/words.ts';

/** Words in which nothing longer is still only talk. */
const short = 7;

const talk = listed(`
  nezin-, nesapr-, nesaprot-, pagaid-, uzgaid-, mirkl-, acumirkl-, paldies, labi, ok, okay, hmm, aha, sapratu, skaidrs, izlaid-, padoma-, pajauta-,
  velak, pietiek, partrauc-, beidz-, beigsim, zvana, ludzu, nemaku, nezinu, neesmu, neko, grut-, palidz-, sekund-, minutit-, atvaino-, piedod-, ne, ja, ai, oi, nu,
  wait, moment, minute, sec, idea, know, thanks, thank, sorry, sure, later, understand, help, yes, no, stop
`);
const asking = /^(?:ko|kas|ka|kada|kads|kapec|kur|vai|what|how|why|where|do|should|can|is|which)$/u;
/** "uzrakstīšu", "pajautāsim": what they will do, and not what the plan is to say. */
const firstPerson = /(?:su|sim)$/u;
const aboutAnswering =
  /^(?:rakst|jarakst|ierakst|uzrakst|jaierakst|nozim|atbild|jaatbild|aizpild|jaaizpild|obligat|vajag|domat|jadoma|write|mean|answer|required|put)/u;

/** Whether a text is rather talk than an answer; asked about, never thrown away. */
export function isShortTalk(text: string): boolean {
  const words = wordsOf(text).map(({ folded }) => folded);
  if (words.length === 0) return true;
  const [first = ''] = words;
  if (/\?\s*$/u.test(text) && words.length <= short * 2) return true;
  if (words.length > short) return false;
  const has = (test: (word: string) => boolean): boolean => words.some(test);
  const isTalk = (word: string): boolean =>
    talk.some((one) => (one.endsWith('-') ? word.startsWith(one.slice(0, -1)) : word === one || stemOf(word) === one));
  if (isTalk(first) || (words.length <= 4 && has(isTalk) && !has((word) => word.length > 6 && !isTalk(word))))
    return true;
  if (asking.test(first) && (has((word) => aboutAnswering.test(word)) || words.length <= 3)) return true;
  const isPlan = first.length > 4 && firstPerson.test(first) && words.length <= short;
  return isPlan || (words.length <= 3 && words.at(-1)?.endsWith('su') === true && (words.at(-1)?.length ?? 0) > 5);
}
