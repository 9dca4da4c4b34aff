/** Tells duties of one list apart that are called the same: by the semester that they are owed for, else by their day. */
import { semesterOwed } from '../../../domain/duties/duty-of.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { type DutySpeaking, dutyTitle, type ShownDuty } from './duty-words.ts';

/** @returns words for each duty of the list that is not alone in its name, by its key */
export function toldApart(to: DutySpeaking, duties: readonly ShownDuty[]): ReadonlyMap<string, readonly string[]> {
  const named = duties.map((duty) => ({ duty, title: dutyTitle(to, duty) }));
  const first = new Map(named.toReversed().map(({ duty, title }) => [title, duty]));
  const repeated = new Set(named.filter(({ duty, title }) => first.get(title) !== duty).map(({ title }) => title));
  const alike = named.filter(({ title }) => repeated.has(title));
  return new Map(alike.map(({ duty }) => [duty.obligation.key, apartWords(to, duty)]));
}

function apartWords(to: DutySpeaking, duty: ShownDuty): readonly string[] {
  const semester = semesterOwed(duty.obligation, duty.rule);
  if (semester !== null) return [to.say('duties.semester', { semester })];
  return [to.say('status.due', { date: dayIn(to, duty.obligation.due, 'nominative') })];
}
