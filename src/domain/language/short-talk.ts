/** Tells what somebody says to the bot at an open question from the answer to it: a question, "wait", "I don't know", thanks. */

import { listed } from '../text/listed.ts';
import { stemOf } from '../text/stem.ts';
import { wordsOf } from '../text/words.ts';

/** Words in which nothing longer is still only talk. */
const short = 7;

/** Nobody begins with one of these what a plan is to say. */
const talk = listed(`
  nezinu, nezinam, nesaprotu, nesapratu, pagaid-, uzgaid-, acumirkl-, paldies, ok, okay, hmm, aha, sapratu, skaidrs, nemaku, neesmu, pietiek, beigsim, palidzi,
  palidziet, atvaino-, piedod-, ludzu, ai, oi, nu, wait, moment, idea, thanks, thank, sorry, sure, stop
`);
/** With these a sentence of a plan may begin too ("Ja ...", "Labi lasa", "No rīta ..."): talk only where nothing else is said. */
const mayBeTalk = listed(`
  ja, ne, no, labi, mirkl-, izlaid-, padoma-, pajauta-, velak, partrauc-, beidz-, zvana, neko, grut-, palidz-, sekund-, minutit-, minute, sec, later, know, understand,
  help, yes, tagad, vel, rit, not, now, i
`);
const asking = /^(?:ko|kas|ka|kada|kads|kapec|kur|vai|what|how|why|where|do|should|can|is|which)$/u;
/** "uzrakstīšu", "pajautāsim": what they will do, and not what the plan is to say. */
const firstPerson = /(?:su|sim)$/u;
const aboutAnswering =
  /^(?:rakst|jarakst|ierakst|uzrakst|jaierakst|nozim|atbild|jaatbild|aizpild|jaaizpild|obligat|vajag|domat|jadoma|write|mean|answer|required|put)/u;

const isOne = (list: readonly string[], word: string): boolean =>
  list.some((one) => (one.endsWith('-') ? word.startsWith(one.slice(0, -1)) : word === one || stemOf(word) === one));

/** Whether a text is rather talk than an answer; asked about, never thrown away. */
export function isShortTalk(text: string): boolean {
  const words = wordsOf(text).map(({ folded }) => folded);
  if (words.length === 0) return true;
  const [first = ''] = words;
  if (/\?\s*$/u.test(text) && words.length <= short * 2) return true;
  if (words.length > short) return false;
  const has = (test: (word: string) => boolean): boolean => words.some(test);
  if (words.every((word) => isOne(talk, word) || isOne(mayBeTalk, word))) return true;
  const isTalk = (word: string): boolean => isOne(talk, word);
  if (isTalk(first) || (words.length <= 4 && has(isTalk) && !has((word) => word.length > 6 && !isTalk(word))))
    return true;
  if (asking.test(first) && (has((word) => aboutAnswering.test(word)) || words.length <= 3)) return true;
  const isPlan = first.length > 4 && firstPerson.test(first) && words.length <= short;
  return isPlan || (words.length <= 3 && words.at(-1)?.endsWith('su') === true && (words.at(-1)?.length ?? 0) > 5);
}
