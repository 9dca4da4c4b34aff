/** What a message says of a task: learner, subject, what, by when, who; whatever it does not say is left open, never guessed. */
import { findSaidDate } from '../domain/calendar/said-date.ts';
import { currentSchoolYear } from '../domain/calendar/school-year.ts';
import { findPerson } from '../domain/people/find-person.ts';
import { findSubject } from '../domain/people/find-subject.ts';
import { learnersIn } from '../domain/people/learner-by-code.ts';
import type { Organisation } from '../domain/people/organisation.ts';
import type { TaskDraft } from './conversation.ts';

export interface Hearing {
  readonly organisation: Organisation;
  readonly today: string;
  /** Class of the learner, where that is known already. */
  readonly inClass?: string;
}

type Heard = Omit<TaskDraft, 'id' | 'plan'>;

// "atbildīgais logopēds", "atbildīgā: Anna Bērziņa", "responsible is the speech therapist"
const responsibleWords =
  /(?:^|[\s,;(])(?:atbild[īi]g(?:ais|[āa]|ajam|ajai)|responsible(?:\s+is)?)\s*[:–-]?\s*([^,;.)]+)/iu;
const joints = /^[\s:,;.–-]+|[\s:,;–-]+$/gu;

/** Reads a message, or a part of one. */
export function understandTask(text: string, hearing: Hearing): Heard {
  const { organisation, today } = hearing;
  const learner = learnersIn(organisation, text)[0];
  const inClass = learner?.class ?? hearing.inClass;
  const named = responsibleWords.exec(text);
  const people = named?.[1] === undefined ? [] : findPerson(organisation, named[1], inClass);
  const withoutPerson = named === null ? text : cut(text, { start: named.index, end: named.index + named[0].length });
  const schoolYear = currentSchoolYear(organisation.schoolYears, today);
  const date = findSaidDate(withoutPerson, { today, ...(schoolYear && { schoolYear }) });
  const undated = date?.kind === 'date' ? cut(withoutPerson, date.said) : withoutPerson;
  const { head, body } = headAndBody(undated, learner !== undefined);
  const subjects = head === '' ? [] : findSubject(organisation, inClass ?? null, head);
  const [only] = people;
  const [subject] = subjects;
  return {
    ...(learner && { learner: learner.code }),
    ...(subject && subjects.length === 1 && { subject: subject.id }),
    ...(body !== '' && { text: body }),
    ...(date?.kind === 'date' && { due: date.date, estimated: date.estimated }),
    ...(only && people.length === 1 && { responsible: only.id }),
  };
}

const cut = (text: string, span: { readonly start: number; readonly end: number }): string =>
  `${text.slice(0, span.start).replace(/[\s,;]+$/u, '')} ${text.slice(span.end).replace(/^[\s,;]+/u, '')}`.trim();

/** Before a colon stand learner and subject, behind it the task itself; without one, a code at the start is cut off. */
function headAndBody(text: string, withLearner: boolean): { readonly head: string; readonly body: string } {
  const colon = text.indexOf(':');
  if (colon !== -1) return { head: text.slice(0, colon), body: text.slice(colon + 1).replace(joints, '') };
  if (!withLearner) return { head: '', body: text.replace(joints, '') };
  const parts = /^\s*\S+(?:\s\d+)?\s*(.*)$/su.exec(text);
  const words = (parts?.[1] ?? '').split(/\s+/u);
  return { head: words.slice(0, 3).join(' '), body: words.length > 3 ? words.join(' ').replace(joints, '') : '' };
}
