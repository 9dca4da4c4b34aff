/**
 * Tells what somebody says to the bot at an open question from the answer to it. A plan speaks of others, and says something of them: who speaks of
 * themselves, breaks off, asks what to write, or says nothing but words of talking, speaks to the bot.
 */
import { listed } from '../text/listed.ts';
import { wordsOf } from '../text/words.ts';

/** Words in which nothing longer is still only talk. */
const short = 7;

type Test = (word: string) => boolean;

const oneOf = (text: string): Test => {
  const list = listed(text);
  return (word) => list.some((one) => (one.endsWith('-') ? word.startsWith(one.slice(0, -1)) : word === one));
};

/** Of whoever says so, and of nobody that a plan is about. */
const isOfOneself = oneOf(`
  nezinu, nezinam, nesaprotu, nesapratu, sapratu, nemaku, nedomaju, neatceros, neatrodu, neredzu, nepaspeju, neesmu, nospiedu, kludijos, parrakstijos, atvainojos,
  mans, mana, mani, manu, manam, manai, manas, manus, manis, my, mine
`);
/** Said to somebody. */
const isCall = oneOf(`
  pagaidi, pagaidiet, uzgaid-, acumirkl-, palidzi, palidziet, atvaino-, piedod-, paldies, ai, oi, hmm, aha, ok, okay, thanks, thank, sorry, oops
`);
/** Of talking and answering: a sentence of a plan may hold them, and says something more ("Ja ...", "Labi lasa", "Pietiek laika darbam"). */
const isOfTalk = oneOf(`
  ja, ne, labi, skaidr-, ludzu, stop, moment, mirkl-, sekund-, minut-, izlai-, padoma-, jadoma, japadoma, pajauta-, japajauta, velak, partrauc-, beidz-, beigs-,
  pietiek, zvana, neko, nekas, grut-, palidz-, jautajum-, tagad, rit, idej-, laika, teikt, rakstit, ierakstit, atbildet, nevaru, nebija, domats, domata, wait, idea, sure,
  minute, sec, later, know, understand, help, yes, no, not, now, skip, hold, clue, think, please, write, put, say, answer, can, dont, give, nedaudz, mazliet, drusku, pateikt, sodien, vairs, nakam-, second,
  seconds, tulit, driz
`);
/** Words that say nothing by themselves in either. */
const isEmpty = oneOf(`
  es, man, te, seit, to, tas, so, sis, si, ir, nav, par, ko, kas, ka, un, no, uz, tad, vel, jau, nu, bet, vairak, viens, vienu, i, me, it, this, one, the, a, is, to, on, for,
  what, how, let, just, do, don, t, so, of
`);
const isAsking = oneOf('ko, kas, ka, kada, kads, kapec, kur, vai, what, how, why, where');
const aboutAnswering = oneOf(`
  rakst, rakstit, jaraksta, ierakstit, jaieraksta, uzrakstit, jauzraksta, nozime, atbildet, jaatbild, aizpildit, jaaizpilda, obligat-, vajag, domats, sagaida, prasa, write, mean,
  answer, required, put
`);
/** What it asks about stands before whoever asks. */
const isPointing = oneOf('es, man, te, seit, so, sis, i, me, we, you, this, here');

/** Before what they will do. */
const isWhen = oneOf('rit, velak, sodien, tagad, tulit, driz, labi, later');
/** "uzrakstīšu", "pajautāsim", "paskatīšos": what they will do, and not what the plan is to say. */
const firstPerson = /^\p{L}{3,}(?:su|sim|sos|simies)$/u;
/** "man jāiet", "I'll do it": so does an own duty or an own will. */
const ownDuty =
  /^(?:(?:es |tad )*man (?:\p{L}+ )?ja\p{L}{2,}|(?:i|we) (?:ll|will|m|am|must|guess|think|forgot)(?!\p{L}))/u;
const inverted = /^(?:do|does|should|can|could|may|is|are) (?:i|we|you|it|this|that|there)(?!\p{L})/u;
/** Somebody else is to say it. */
const handedOn = /^to (?:zina|raksta|dara|pilda|aizpilda|parzina|labak)(?!\p{L})/u;
/** Broken off: what follows is why. */
const breakingOff = /^\s*(?:wait|stop|hold on|hang on|mirkl\p{L}+|minūt\p{L}+)\s*[,.!–-]/iu;

/** Whether a text is rather talk than an answer; asked about, never thrown away. */
export function isShortTalk(text: string): boolean {
  const words = wordsOf(text).map(({ folded }) => folded);
  if (words.length === 0) return true;
  if (/\?\s*$/u.test(text) && words.length <= short * 2) return true;
  if (words.length > short) return false;
  return isSaidToTheBot(text, words) || isAskedWithoutMark(text, words) || saysNothing(words);
}

function isSaidToTheBot(text: string, words: readonly string[]): boolean {
  const [first = ''] = words;
  const verb = words.find((word) => !isEmpty(word) && !isWhen(word)) ?? '';
  return (
    isCall(first) ||
    words.some(isOfOneself) ||
    firstPerson.test(verb) ||
    ownDuty.test(words.join(' ')) ||
    handedOn.test(words.join(' ')) ||
    breakingOff.test(text)
  );
}

/** A clause behind a comma says something of its own ("Ko nesaprot, to pajautā"). */
function isAskedWithoutMark(text: string, words: readonly string[]): boolean {
  if (inverted.test(words.join(' '))) return true;
  if (!isAsking(words[0] ?? '') || /[,;:]/u.test(text)) return false;
  return words.length <= 3 || words.some(aboutAnswering) || words.slice(1, 4).some(isPointing);
}

const saysNothing = (words: readonly string[]): boolean =>
  words.every((word) => isOfTalk(word) || isEmpty(word)) && words.some(isOfTalk);
