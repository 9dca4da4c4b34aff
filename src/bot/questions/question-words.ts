/** What a question asked for and about, in words: what was taken of it is said in the first line. */
import type { PlanQuestion } from '../../domain/language/plan-question.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import type { Looking } from '../core/turn.ts';
import { dayIn } from '../core/views/due-words.ts';
import { memberName } from '../core/views/member-name.ts';

/** Under what its texts stand: "late", "without-talk". */
export const questionKey = ({ asks, part }: Pick<PlanQuestion, 'asks' | 'part'>): string =>
  asks === 'without' ? `without-${part}` : asks;

export const commandOf = ({ asks }: Pick<PlanQuestion, 'asks'>): 'overdue' | 'ask' =>
  asks === 'late' ? 'overdue' : 'ask';

/** Whether something narrows a question down. */
export const isNarrow = ({ asks: _, part: __, page: ___, until, since, ...filters }: PlanQuestion): boolean =>
  (until ?? since) !== undefined || Object.values(filters).some(({ length }) => length > 0);

/** "7.b, Valdis Ozolnieks, matemātika"; that it is about all they may see, where nothing narrows it. */
export function scopeWords(turn: Looking, question: PlanQuestion): string {
  const { say, organisation } = turn;
  const { classes, grades, learners, members, subjects, statuses, until, since } = question;
  const places = grades.length > 0 ? gradeWords(turn, grades) : classes;
  const taught = subjects.map((id) => organisation.subjects.find((one) => one.id === id)?.name[say.language] ?? id);
  const parts = [
    ...[...places, ...learners, ...memberWords(turn, members), ...taught],
    ...statuses.map((status) => say(`plan-status.${status}`).toLocaleLowerCase(say.language)),
    ...(until === undefined ? [] : [say('answer.until', { date: dayIn(turn, until, 'dative') })]),
    ...(since === undefined ? [] : [say('answer.since', { date: dayIn(turn, since, 'genitive') })]),
  ];
  return parts.length === 0 ? say('overdue.all') : parts.join(', ');
}

/** More names than that nobody reads in a line. */
const mostNames = 4;

const memberWords = (turn: Looking, members: readonly MemberId[]): readonly string[] =>
  members.length > mostNames
    ? [turn.say('answer.colleagues', { count: members.length })]
    : members.map((id) => memberName(turn, id));

/** "5.–9. klase", or each by itself. */
function gradeWords({ say }: Looking, grades: readonly string[]): readonly string[] {
  const [first = '', last = ''] = [grades[0], grades.at(-1)];
  const isRange = grades.length > 2 && Number(last) - Number(first) === grades.length - 1;
  if (isRange) return [say('answer.grades', { from: first, to: last })];
  return grades.map((grade) => say('answer.grade', { grade }));
}
