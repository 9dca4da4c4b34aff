/** A few words that go on with the last question about plans: "un 7.a?", "tikai nokavētos", "kuri?". */
import { type PlanQuestion, questionIn, readQuestion, writeQuestion } from '../../domain/language/plan-question.ts';
import { defined } from '../../shared/defined.ts';
import type { Requests } from '../core/read-request.ts';
import type { Turn } from '../core/turn.ts';
import { commandOf } from './question-words.ts';

interface Followed {
  readonly command: ReturnType<typeof commandOf>;
  readonly rest: string;
}

/** Words in which a question is gone on with. */
const few = 4;

/** Whoever begins so goes on, though the words could be a request of their own: "un angļu valodā". */
const goingOn = /^\s*(?:un|bet|tikai|k[āa] ar|and|but|only|what about|how about)(?!\p{L})/iu;

/** The last question with what was said in place of what it asked; null where nothing was asked, or something new is. */
export function followUp(turn: Turn, { message, intent, all }: Requests): Followed | null {
  const last = readQuestion(turn.conversation.question ?? '');
  const { words, things } = message;
  if (last === null || intent !== null || words.length === 0 || words.length > few) return null;
  const isLed = goingOn.test(message.text);
  if (!isLed && all[0]?.share === 1) return null;
  if (things.some(({ kind }) => kind === 'learner') && all.length > 0 && words.length === things.length) return null;
  const isMore = words.every(
    ({ isEmpty, thing, concepts }) =>
      isEmpty ||
      thing !== undefined ||
      concepts.some((one) => ['who', 'late', 'part', 'show', 'all', 'plan'].includes(one)),
  );
  if (!isMore) return null;
  const isLate = words.some(({ concepts }) => concepts.includes('late'));
  if (things.length === 0 && !isLate && !words.some(({ concepts }) => concepts.includes('who'))) return null;
  const question = goneOn(last, questionIn(isLate ? 'late' : last.asks, message, turn.today));
  return { command: commandOf(question), rest: writeQuestion(question) };
}

/** What is named now stands in place of what of its kind was named before. */
function goneOn(last: PlanQuestion, now: PlanQuestion): PlanQuestion {
  const place = now.classes.length + now.grades.length + now.unknown.length > 0 ? now : last;
  const of = <Name extends 'learners' | 'members' | 'subjects' | 'statuses'>(name: Name) =>
    now[name].length > 0 ? now[name] : last[name];
  return {
    ...last,
    ...{ asks: now.asks, classes: place.classes, grades: place.grades, unknown: place.unknown, page: 0 },
    ...{ learners: of('learners'), members: of('members'), subjects: of('subjects'), statuses: of('statuses') },
    ...defined({ until: now.until ?? last.until, since: now.since ?? last.since }),
  };
}
