/** A few words that go on with the last question about plans: "un 7.a?", "tikai nokavētos", "kuri?". */

import type { Concept } from '../../domain/language/concept-words.ts';
import {
  fitting,
  isUntil,
  noFilter,
  type PlanQuestion,
  questionIn,
  readQuestion,
  writeQuestion,
} from '../../domain/language/plan-question.ts';
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
  const says = (wanted: Concept): boolean => words.some(({ concepts }) => concepts.includes(wanted));
  const isAll = says('all') && says('show') && things.length === 0;
  if (last === null || (intent !== null && !isAll) || words.length === 0 || words.length > few) return null;
  const isLed = goingOn.test(message.text);
  if (!isLed && all[0]?.share === 1) return null;
  if (things.some(({ kind }) => kind === 'learner') && all.length > 0 && words.length === things.length) return null;
  const isMore = words.every(
    ({ isEmpty, thing, concepts }) =>
      isEmpty ||
      thing !== undefined ||
      concepts.some((one) => ['who', 'late', 'only', 'part', 'show', 'all', 'plan'].includes(one)),
  );
  if (!isMore || (things.length === 0 && !says('late') && !says('who') && !isAll)) return null;
  const question = nextOf(turn, last, { message, isLate: says('late'), isAll });
  return { command: commandOf(question), rest: writeQuestion(question) };
}

interface GoingOn {
  readonly message: Requests['message'];
  readonly isLate: boolean;
  readonly isAll: boolean;
}

/** "Tikai nokavētos" asks what is late of the same, "un rīt?" what is due then, "parādi visus" without what narrowed it. */
function nextOf({ today }: Turn, last: PlanQuestion, { message, isLate, isAll }: GoingOn): PlanQuestion {
  if (isAll) return { ...noFilter, asks: last.asks, ...defined({ part: last.part }) };
  const isAhead = message.things.some(({ kind, ids: [day = ''] }) => kind === 'day' && day >= today);
  const asks = isLate ? 'late' : isAhead && !isUntil(last) ? 'due' : last.asks;
  return goneOn(last, questionIn(asks, message, today));
}

/** What is named now stands in place of what of its kind was named before. */
function goneOn(last: PlanQuestion, now: PlanQuestion): PlanQuestion {
  const place = now.classes.length + now.grades.length + now.unknown.length > 0 ? now : last;
  const of = <Name extends 'learners' | 'members' | 'subjects' | 'statuses'>(name: Name) =>
    now[name].length > 0 ? now[name] : last[name];
  return fitting({
    ...last,
    ...{ asks: now.asks, classes: place.classes, grades: place.grades, unknown: place.unknown, page: 0 },
    ...{ learners: of('learners'), members: of('members'), subjects: of('subjects'), statuses: of('statuses') },
    ...defined({ until: now.until ?? last.until, since: now.since ?? last.since }),
  });
}
