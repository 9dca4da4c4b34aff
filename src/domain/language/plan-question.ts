/** A question about plans as it was understood, and how it stands in a button: by ids alone. */
import { defined } from '../../shared/defined.ts';
import { addDays, addMonths, firstOfMonth, type LocalDate, lastOfMonth, mondayOf } from '../calendar/local-date.ts';
import type { ClassId, LearnerCode, MemberId, SubjectId } from '../people/organisation.ts';
import type { Concept } from './concept-words.ts';
import type { Message } from './read-message.ts';
import { endOfMonthIn, monthIn } from './said-month.ts';
import type { Thing } from './things-in.ts';

const questionKinds = [
  ...['late', 'due', 'count', 'without', 'work', 'workload', 'waiting', 'changes', 'compare'],
] as const;
type QuestionKind = (typeof questionKinds)[number];

export interface PlanQuestion {
  readonly asks: QuestionKind;
  /** Of "without": which section is not there yet. */
  readonly part?: string;
  readonly classes: readonly ClassId[];
  /** As they were said; none of them may have a class. */
  readonly grades: readonly string[];
  /** What looks like a class or a code and is none. */
  readonly unknown: readonly string[];
  readonly learners: readonly LearnerCode[];
  readonly members: readonly MemberId[];
  readonly subjects: readonly SubjectId[];
  readonly statuses: readonly string[];
  readonly until?: LocalDate;
  /** Of what is late and what changed: from which day on. */
  readonly since?: LocalDate;
  /** Which screen of the answer; the first is 0. */
  readonly page?: number;
}

const lists = ['classes', 'grades', 'unknown', 'learners', 'members', 'subjects', 'statuses'] as const;

export const noFilter = { classes: [], grades: [], unknown: [], learners: [], members: [], subjects: [], statuses: [] };

const endOnDay: readonly QuestionKind[] = ['due', 'work', 'waiting', 'workload'];
const beginOnDay: readonly QuestionKind[] = ['late', 'changes'];

/** Whether a day by which something is to be done narrows such a question. */
export const isUntil = ({ asks }: Pick<PlanQuestion, 'asks'>): boolean => endOnDay.includes(asks);

/** Without what questions of its kind are not narrowed by. */
export const fitting = ({ part, until, since, ...question }: PlanQuestion): PlanQuestion => ({
  ...question,
  ...defined({
    part: question.asks === 'without' ? part : undefined,
    until: isUntil(question) ? until : undefined,
    since: beginOnDay.includes(question.asks) ? since : undefined,
  }),
});

/** "late classes=7.a,7.b until=2026-12-04" */
export function writeQuestion({ asks, part, until, since, page = 0, ...filters }: PlanQuestion): string {
  const said = lists.flatMap((name) => (filters[name].length === 0 ? [] : [`${name}=${filters[name].join(',')}`]));
  return [
    part === undefined ? asks : `${asks}:${part}`,
    ...said,
    ...(until === undefined ? [] : [`until=${until}`]),
    ...(since === undefined ? [] : [`since=${since}`]),
    ...(page === 0 ? [] : [`page=${page}`]),
  ].join(' ');
}

/** Null for what is no question as one is written. */
export function readQuestion(written: string): PlanQuestion | null {
  const [head = '', ...rest] = written.split(' ');
  const [kind, part] = head.split(':');
  const asks = questionKinds.find((one) => one === kind);
  if (asks === undefined) return null;
  const said = new Map(rest.map((one) => one.split('=', 2) as [string, string]));
  const filters = Object.fromEntries(lists.map((name) => [name, said.get(name)?.split(',') ?? []]));
  return {
    ...noFilter,
    ...filters,
    asks,
    page: Number(said.get('page') ?? 0),
    ...defined({ part, until: said.get('until'), since: said.get('since') }),
  };
}

const statusOf: Readonly<Record<string, string>> = {
  isDraft: 'draft',
  isInApproval: 'in-approval',
  isApproved: 'approved',
  isInWork: 'in-implementation',
  isSuspended: 'suspended',
  isClosed: 'closed',
  isRevised: 'under-revision',
};

/** What is in approval is not approved: "apstiprināšanā". */
const statusesAmong = (concepts: readonly Concept[]): readonly string[] =>
  concepts
    .filter((one) => one !== 'isApproved' || !concepts.includes('isInApproval'))
    .flatMap((one) => statusOf[one] ?? []);

/** What a message asks for. @param asks what its frame asks for: "without:talk" */
export function questionIn(asks: string, message: Message, today: LocalDate): PlanQuestion {
  const [kind = '', part] = asks.split(':');
  const { things, words, text } = message;
  const of = (wanted: Thing['kind']): readonly Thing[] => things.filter(({ kind: one }) => one === wanted);
  const ids = (wanted: Thing['kind']): readonly string[] => [...new Set(of(wanted).flatMap((one) => one.ids))];
  const unknown = [...of('class'), ...of('learner')]
    .filter((one) => one.ids.length === 0 && one.grades === undefined)
    .map(({ span }) => text.slice(span.start, span.end).replace(/[\s,=]/gu, ''));
  const asked = questionKinds.find((one) => one === kind) ?? 'count';
  return fitting({
    ...{ asks: asked, classes: ids('class'), unknown },
    grades: [...new Set(of('class').flatMap(({ grades = [] }) => grades.map(String)))],
    ...{ learners: ids('learner'), members: ids('member'), subjects: ids('subject') },
    statuses: [...new Set(words.flatMap(({ concepts }) => statusesAmong(concepts)))],
    ...defined({ part }),
    ...daysIn(asked, message, today),
  });
}

/** What is late or changed is asked from a day on, all else until one. */
function daysIn(
  asks: QuestionKind,
  { things, words, text }: Message,
  today: LocalDate,
): Pick<PlanQuestion, 'until' | 'since'> {
  const day = things.find(({ kind }) => kind === 'day')?.ids[0];
  const isMonth = words.some(({ folded }) => /menes|month/u.test(folded));
  const isNamed = words.some(({ concepts }) => concepts.includes('monthName'));
  const isWeek = words.some(({ concepts }) => concepts.includes('week'));
  if (!beginOnDay.includes(asks)) {
    const end = isMonth ? lastOfMonth(today) : addDays(mondayOf(today), 6);
    return defined({ until: day ?? (isWeek ? end : isNamed ? endOfMonthIn(text, today) : undefined) });
  }
  const isPast = words.some(({ concepts }) => concepts.includes('past'));
  const begin = isMonth ? addMonths(firstOfMonth(today), isPast ? -1 : 0) : addDays(mondayOf(today), isPast ? -7 : 0);
  if (isNamed && day === undefined) return { since: `${monthIn(text, today)}-01` };
  return defined({ since: isWeek ? begin : day === undefined ? undefined : lastBefore(day, today) });
}

/** "Kopš pirmdienas" is the last one before today, "kopš 1. novembra" that of this year or the last. */
function lastBefore(day: LocalDate, today: LocalDate): LocalDate {
  if (day < today) return day;
  return day <= addDays(today, 7)
    ? lastBefore(addDays(day, -7), today)
    : `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
