/** Whose plans a question was about, in words: what was taken of it is said in the first line. */
import type { PlanQuestion } from '../../../domain/language/plan-question.ts';
import type { Turn } from '../../core/turn.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { memberName } from '../../core/views/member-name.ts';

/** Whether something narrows a question down. */
export const isNarrow = ({ asks: _, part: __, page: ___, until, ...filters }: PlanQuestion): boolean =>
  until !== undefined || Object.values(filters).some(({ length }) => length > 0);

/** "7.b, Valdis Ozolnieks, matemātika"; that it is about all they may see, where nothing narrows it. */
export function scopeWords(turn: Turn, question: PlanQuestion): string {
  const { say, organisation } = turn;
  const { classes, grades, learners, members, subjects, statuses, until } = question;
  const places = grades.length > 0 ? grades.map((grade) => say('answer.grade', { grade })) : classes;
  const taught = subjects.map((id) => organisation.subjects.find((one) => one.id === id)?.name[say.language] ?? id);
  const parts = [
    ...[...places, ...learners, ...members.map((id) => memberName(turn, id)), ...taught],
    ...statuses.map((status) => say(`plan-status.${status}`).toLocaleLowerCase(say.language)),
    ...(until === undefined ? [] : [say('answer.until', { date: dayIn(turn, until, 'dative') })]),
  ];
  return parts.length === 0 ? say('overdue.all') : parts.join(', ');
}
