/** What a message says of a task: learner, subject, what, by when, who; whatever it does not say is left open, never guessed. */

import { currentSchoolYear } from '../../domain/calendar/school-year.ts';
import { withoutAbbreviations } from '../../domain/language/abbreviations.ts';
import { classesIn } from '../../domain/language/classes-in.ts';
import { codesIn } from '../../domain/language/codes-in.ts';
import { findSubject } from '../../domain/language/find-subject.ts';
import type { Message } from '../../domain/language/read-message.ts';
import { findSaidDate, readDate } from '../../domain/language/said-date.ts';
import { periodIn } from '../../domain/language/said-period.ts';
import type { TextSpan } from '../../domain/language/said-reader.ts';
import { thingsIn } from '../../domain/language/things-in.ts';
import type { Learner, Member, Organisation } from '../../domain/people/organisation.ts';
import { codesForNames } from '../../domain/privacy/codes-for-names.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { defined } from '../../shared/defined.ts';
import type { Turn } from '../core/turn.ts';
import type { TaskDraft } from '../ports/conversation.ts';
import { responsibleIn, type SaidResponsible } from './said-responsible.ts';
import { asksPolitely, withoutOpening, withoutTaskWord, withoutThanks } from './task-opening.ts';

export interface Hearing {
  readonly organisation: Organisation;
  readonly today: string;
  /** Who speaks: "es" is they. */
  readonly member?: Pick<Member, 'id'>;
  /** What is known already of the task that they speak of. */
  readonly asked?: TaskDraft;
}

type Heard = Omit<TaskDraft, 'id' | 'plan'>;

/** What is left begins or ends in the midst of a sentence. */
const torn =
  /^(?:un|vai|līdz|lidz|no|uz|and|or|until|by|from)\s|\s(?:un|vai|līdz|lidz|no|uz|par|ar|and|or|until|by|from|about)$/iu;

/** Characters in which learner, day and person are said; a longer text is a task alone. */
const longestHeard = 1_000;

/** Reads a message, or a part of one. */
export function understandTask(typed: string, hearing: Hearing): Heard {
  const { organisation, today, asked, member } = hearing;
  if (typed.length > longestHeard) return { text: bare(typed) };
  const said = withoutAbbreviations(codesForNames(typed, organisation), organisation.abbreviations);
  // Where a part is answered there is nothing to open with: "a week from today".
  const text = asked === undefined ? withoutOpening(withoutThanks(said)) : withoutThanks(said);
  const codes = codesIn(organisation, text);
  const learners = [...new Set(codes.flatMap(({ learner }) => learner ?? []))];
  const [learner] = learners;
  const inClass = learner?.class ?? classOfDraft(organisation, asked);
  const alone = asked === undefined ? [] : aloneIn(text, hearing, inClass);
  if (alone.length > 0) return { responsible: alone[0] ?? '' };
  const responsible = responsibleIn(text, { organisation, inClass, member });
  const withoutPerson = responsible === null ? text : cut(text, responsible.span);
  const { due, rest } = dayOf(withoutPerson, hearing);
  const { subject, body } = subjectAndBody(rest, { organisation, inClass, today });
  return {
    ...(learner && learners.length === 1 && { about: `learner:${learner.code}` }),
    ...defined({ among: amongOf(organisation, text, learners) }),
    ...(learners.length > 1 && { each: true as const }),
    ...(codes.length > 0 && learner === undefined && { about: `learner:${codes[0]?.said ?? ''}` }),
    ...defined({ subject, text: body === '' ? undefined : body }),
    ...due,
    ...(responsible !== null && { responsible: whoOf(responsible) }),
    // Where nobody is named, whoever speaks of a task sees to it.
    ...(responsible === null && asked === undefined && member !== undefined && { responsible: member.id }),
  };
}

/** Those who were named together; where nobody is named, who is in the classes at the head of what is said. */
function amongOf(
  organisation: Organisation,
  text: string,
  learners: readonly Learner[],
): readonly string[] | undefined {
  const head = learners.length > 0 ? '' : (CLASS_HEAD.exec(text)?.[0] ?? '');
  const classes = classesIn(organisation, head).map(({ id }) => id);
  const named = learners.length > 1 ? learners : organisation.learners.filter((one) => classes.includes(one.class));
  return named.length === 0 ? undefined : named.map(({ code }) => `learner:${code}`);
}

/** As it was said, where nobody or several are called so: then it stands beside its problem, as a date does. */
function whoOf({ members, name }: SaidResponsible): string {
  const [only, ...others] = members;
  return only !== undefined && others.length === 0 ? only.id : name.trim();
}

/** The one who is named by the whole of an answer to "who?". */
function aloneIn(text: string, { organisation, member }: Hearing, inClass: string | undefined): readonly string[] {
  const said = responsibleIn(text, { organisation, inClass, member });
  const isAll = said !== null && text.slice(0, said.span.start).trim() === '';
  return isAll && said.members.length === 1 ? said.members.map(({ id }) => id) : [];
}

const classOfDraft = ({ learners }: Organisation, draft: TaskDraft | undefined): string | undefined =>
  learners.find(({ code }) => draft?.about === `learner:${code}`)?.class;

interface Dated {
  readonly due: Pick<Heard, 'due' | 'estimated'>;
  readonly rest: string;
}

/** The last day of a period, or the one day that is meant; as it was said, where it cannot be, so that it stands beside its problem. */
function dayOf(text: string, { organisation, today, asked }: Hearing): Dated {
  const schoolYear = currentSchoolYear(organisation.schoolYears, today);
  const context = { today, schoolYear };
  const period = periodIn(text, context);
  const isSpan =
    period !== null && period.to !== null && /^\s*(?:no|from)\s/iu.test(text.slice(period.span.start, period.span.end));
  if (isSpan && period.to !== null) return { due: { due: period.to }, rest: cut(text, period.span) };
  const answered = asked === undefined ? null : readDate(text, context);
  const date = answered ?? findSaidDate(text, context);
  if (date === null) return { due: {}, rest: text };
  if (date.kind === 'date') return { due: { due: date.date, estimated: date.estimated }, rest: cut(text, date.said) };
  return {
    due: { due: text.slice(date.problem.said.start, date.problem.said.end).trim() },
    rest: cut(text, date.problem.said),
  };
}

const cut = (text: string, { start, end }: TextSpan): string => {
  const [lead, tail] = [text.slice(0, start), text.slice(end)];
  const [before, after] = [lead.replace(/[\s,;]+$/u, ''), tail.replace(/^[\s,;]+/u, '')];
  const isParted = before !== '' && after !== '' && (/[,;]\s*$/u.test(lead) || /^\s*[,;]/u.test(tail));
  return `${before}${isParted ? ',' : ''} ${after}`.trim();
};

const joints = ' \n:,;–-';

/** Without the signs that joined it to what was cut out. */
function bare(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && `${joints}.`.includes(text.charAt(start))) start += 1;
  while (end > start && joints.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

interface Place {
  readonly organisation: Organisation;
  readonly inClass: string | undefined;
  readonly today: string;
}

/** Before a colon, or the first words: "7.b klasei: reizrēķins", "7.b reizrēķins". */
const CLASS_HEAD = /^[^:\n]{0,60}:(?=\s|$)|^\S{1,8}(?=\s)/u;
/** Parts head and body: not an hour, nor an address. */
const COLON = /:(?=\s|$)/u;

/** Before a colon stand learner and subject, behind it the task itself; without one, code and subject are cut out where they stand. */
function subjectAndBody(text: string, place: Place): { readonly subject: string | undefined; readonly body: string } {
  const colon = COLON.exec(text)?.index ?? -1;
  const behind = colon === -1 ? '' : bare(text.slice(colon + 1));
  if (behind !== '') {
    const found = subjectIn(text.slice(0, colon), place);
    return found === undefined ? withoutHead(behind, place) : { subject: found, body: behind };
  }
  return withoutHead(text, place);
}

function withoutHead(text: string, place: Place): { readonly subject: string | undefined; readonly body: string } {
  const things = thingsIn(text, { organisation: place.organisation, member: { id: '' }, today: place.today });
  const learners = things.filter(({ kind }) => kind === 'learner').map(({ span }) => span);
  const subject = things.find(({ kind }) => kind === 'subject');
  const isHead = subject !== undefined && isPlace(text, subject.span, learners);
  const spans = [
    ...learners.map((span) => withIn(text, span)),
    ...(isHead ? [withIn(text, subject.span)] : []),
  ].toSorted((one, other) => other.start - one.start);
  const body = withoutTaskWord(
    bare(spans.reduce((left, span) => cut(left, span), text)).replace(/^(?:un|and)\s+/u, ''),
  );
  const kept = torn.test(body) ? bare(text) : body;
  return {
    subject: subject === undefined ? undefined : subjectIn(text.slice(subject.span.start, subject.span.end), place),
    body: kept,
  };
}

/** "matemātikā", "in English", or a subject right behind the learner: it says where the task belongs, and is no part of it. */
function isPlace(text: string, { start, end }: TextSpan, learners: readonly TextSpan[]): boolean {
  const said = text.slice(start, end);
  if (/(?:[āē]|īs|[īā]s|ībās)$/iu.test(said.normalize('NFC')) || LEADS.test(text.slice(0, start))) return true;
  // Who types no long vowels means "matemātikā" by "matematika".
  if (/(?:[ae]|bas)$/iu.test(said) && !LONG.test(text)) return true;
  // "Vēstures kartītes" are what is to be done, wherever they stand.
  const isWhose = /(?:as|es)$/iu.test(said) && !/[īi]bas$/iu.test(said) && /^\s+\p{L}/u.test(text.slice(end));
  if (!isWhose && learners.some((one) => /^[\s,:–-]*$/u.test(text.slice(one.end, start)))) return true;
  return /(?:^|[,;])\s*$/u.test(text.slice(0, start)) && /^\s*(?:[,;.]|$)/u.test(text.slice(end));
}

const LEADS = /(?<!\p{L})(?:in|for)\s+$/iu;
const LONG = /[āčēģīķļņšūž]/iu;

function withIn(text: string, { start, end }: TextSpan): TextSpan {
  const lead = LEADS.exec(text.slice(0, start))?.[0].length ?? 0;
  return { start: start - lead, end };
}

function subjectIn(words: string, { organisation, inClass }: Place): string | undefined {
  const found = findSubject(organisation, inClass ?? null, words);
  return found.length === 1 ? found[0]?.id : undefined;
}

const isLed = (text: string, { start, end }: TextSpan): boolean =>
  /^(?:līdz|lidz|by|until)\s/iu.test(text.slice(start, end));

/** Of what is or was, and not of what is to be done. */
const tells: ReadonlySet<string> = new Set(['ir', 'nav', 'bija', 'nebija', 'bus', 'nebus', 'is', 'was', 'will', 'has']);

/** Whether a message without the word "task" tells of one: of a learner, with something to do, and a day, a subject or a person. */
export function isTaskLike(
  { organisation, today }: Pick<Turn, 'organisation' | 'today'>,
  typed: string,
  { things, words, isQuestion }: Message,
): boolean {
  const kinds = things.map(({ kind }) => kind);
  if (!kinds.includes('learner') || words.length < 3) return false;
  if (isQuestion && !/:\s/u.test(typed) && !asksPolitely(typed)) return false;
  const isPlaced = kinds.includes('subject') || kinds.includes('member');
  const isDated = things.some(
    ({ kind, ids: [day = ''], span }) => kind === 'day' && (day > today || isLed(typed, span)),
  );
  if (!isPlaced && (!isDated || words.some(({ folded }) => tells.has(folded)))) return false;
  const telling = foldText(understandTask(typed, { organisation, today }).text ?? '').text;
  return /\p{L}{3}/u.test(telling);
}
