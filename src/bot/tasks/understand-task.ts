/** What a message says of a task: learner, subject, what, by when, who; whatever it does not say is left open, never guessed. */

import { currentSchoolYear } from '../../domain/calendar/school-year.ts';
import { codePattern } from '../../domain/language/code-pattern.ts';
import { findPerson } from '../../domain/language/find-person.ts';
import { findSubject } from '../../domain/language/find-subject.ts';
import { codeOfNobody, learnersIn } from '../../domain/language/learner-by-code.ts';
import { findSaidDate } from '../../domain/language/said-date.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import type { TaskDraft } from '../ports/conversation.ts';

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
  const code = learner?.code ?? codeOfNobody(organisation, text);
  const inClass = learner?.class ?? hearing.inClass;
  const named = responsibleWords.exec(text);
  const people = named?.[1] === undefined ? [] : findPerson(organisation, named[1], inClass);
  const withoutPerson = named === null ? text : cut(text, { start: named.index, end: named.index + named[0].length });
  const schoolYear = currentSchoolYear(organisation.schoolYears, today);
  const date = findSaidDate(withoutPerson, { today, schoolYear });
  const said = date?.kind === 'problem' ? date.problem.said : date?.said;
  const undated = said === undefined ? withoutPerson : cut(withoutPerson, said);
  const { head, body } = headAndBody(undated, {
    code,
    isSubject: (words) => findSubject(organisation, null, words).length > 0,
  });
  const subjects = head === '' ? [] : findSubject(organisation, inClass ?? null, head);
  const [only] = people;
  const [subject] = subjects;
  return {
    ...(code !== null && { about: `learner:${code}` }),
    ...(subject && subjects.length === 1 && { subject: subject.id }),
    ...(body !== '' && { text: body }),
    ...(date?.kind === 'date' && { due: date.date, estimated: date.estimated }),
    // As it was said, so that it stands beside its problem in the form.
    ...(date?.kind === 'problem' && { due: slice(withoutPerson, date.problem.said) }),
    ...(only && people.length === 1 && { responsible: only.id }),
  };
}

const slice = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  text.slice(start, end).trim();

const cut = (text: string, span: { readonly start: number; readonly end: number }): string =>
  `${text.slice(0, span.start).replace(/[\s,;]+$/u, '')} ${text.slice(span.end).replace(/^[\s,;]+/u, '')}`.trim();

interface Parting {
  /** The learner's code, where the text names one; it may be nobody's. */
  readonly code: string | null;
  readonly isSubject: (words: string) => boolean;
}

interface HeadAndBody {
  readonly head: string;
  readonly body: string;
}

/** Before a colon stand learner and subject, behind it the task itself; without one, the code is cut out wherever it stands. */
function headAndBody(text: string, { code, isSubject }: Parting): HeadAndBody {
  const colon = text.indexOf(':');
  if (colon !== -1) return { head: text.slice(0, colon), body: text.slice(colon + 1).replace(joints, '') };
  if (code === null) return { head: '', body: text.replace(joints, '') };
  const { before, after } = aroundCode(text, code);
  const words = after.split(/\s+/u);
  const head = `${before} ${words.slice(0, 3).join(' ')}`.trim();
  if (before !== '') return { head, body: isSubject(before) ? after : `${before} ${after}`.trim() };
  return { head, body: words.length <= 3 && isSubject(after) ? '' : after };
}

function aroundCode(text: string, code: string): { readonly before: string; readonly after: string } {
  const folded = foldText(text);
  const found = codePattern(code).exec(folded.text);
  if (found === null) return { before: '', after: text.replace(joints, '') };
  const start = folded.origin[found.index] ?? 0;
  const end = folded.origin[found.index + found[0].length] ?? text.length;
  return { before: text.slice(0, start).replace(joints, ''), after: text.slice(end).replace(joints, '') };
}
