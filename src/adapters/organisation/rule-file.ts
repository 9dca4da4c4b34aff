/** The shape of a rule file: what an organisation writes down of its internal rules. */
import { z } from 'zod';
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import { documentKinds } from '../../domain/documents/document-kinds.ts';
import { askingDays, documentEdges, usualLadder } from '../../domain/duties/rule.ts';
import { meetingKinds } from '../../domain/meetings/meeting.ts';
import { roleKinds } from '../../domain/people/roles.ts';
import { everyStatus } from '../../domain/plan-types/find-types.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'is not an id');
const words = z.string().trim().min(1, 'is empty');
/** More would not fit one line of a message on a phone. */
export const longestDuty = 90;
const duty = words.max(longestDuty, `is longer than ${longestDuty} characters`);
const ids = z.array(id).min(1, 'is empty');
const grade = z.int('is not a grade').min(1, 'is not a grade').max(12, 'is not a grade');
const count = z.int('is not a whole number').min(1, 'is less than 1').max(366, 'is more than a year');
/** A day that every year has; any year that is no leap year shows it. */
const dayOfYear = z.string().refine((day) => isLocalDate(`2027-${day}`), 'is not a day of every year');
const fieldPath = z.string().regex(/^[\w-]+\.[\w-]+$/, 'is not a section and field');
const status = z.enum([...everyStatus], 'is not a status of a plan');
const meeting = z.enum(meetingKinds, 'is not a kind of meeting');
const document = z.enum(documentKinds, 'is not a kind of document');
const documents = z.array(document).min(1, 'is empty');
const role = z.enum(roleKinds, 'is not a role');

const span = z.strictObject({ days: count.optional(), 'working-days': count.optional(), weeks: count.optional() });

const about = z.union([
  z.enum(['school', 'classes', 'members', 'groups', 'intake'], 'is nothing that a rule is about'),
  z.strictObject({
    grades: z.array(grade).min(1, 'is empty').optional(),
    renewals: id.optional(),
    'yearly-plans': id.optional(),
    'needed-plans': id.optional(),
    plans: id.optional(),
    sections: ids.optional(),
    'tasks-in': ids.optional(),
    'rows-in': ids.optional(),
    steps: ids.optional(),
    of: id.optional(),
    members: z.array(role).min(1, 'is empty').optional(),
    groups: z.array(words).min(1, 'is empty').optional(),
    meetings: z.array(meeting).min(1, 'is empty').optional(),
    documents: documents.optional(),
  }),
]);

const starts = z.union([
  z.enum(
    ['called', 'task', 'meeting', 'possible', 'changed', 'entered', 'decided', 'version'],
    'is nothing that a duty starts with',
  ),
  z.strictObject({
    date: dayOfYear.optional(),
    semester: z.literal([1, 2, 'each'], 'is not a semester').optional(),
    edge: z.enum(['start', 'end'], 'is not an edge of a semester').optional(),
    answered: fieldPath.optional(),
    status: status.optional(),
    'section-done': id.optional(),
    'times-a-year': z.int('is not a whole number').min(1, 'is less than 1').max(12, 'is more than 12').optional(),
    month: z
      .union([z.literal('last-working-day', 'is no day of a month'), z.int('is no day of a month').min(1).max(31)])
      .optional(),
    before: z.enum(['school-year', 'semester'], 'is nothing that is counted back from').optional(),
    by: span.optional(),
    'expires-in': span.optional(),
    row: id.optional(),
    ahead: span.optional(),
    document: z.enum(documentEdges, 'is nothing that happens to a document').optional(),
    'of-kind': documents.optional(),
  }),
]);

const fulfilment = [
  z.enum(['section-done', 'task-done', 'minutes', 'taken', 'decided', 'done'], 'is nothing that fulfils a duty'),
  z.strictObject({
    'sections-done': ids.optional(),
    status: z.array(status).min(1, 'is empty').optional(),
    'month-covered': id.optional(),
    'row-renewed': z.strictObject({ same: id, later: id }).optional(),
    document: document.optional(),
    /** What it was called before. */
    report: document.optional(),
    meeting: meeting.optional(),
    'meeting-arranged': meeting.optional(),
  }),
] as const;

/** Of several, whichever comes first. */
const fulfilledBy = z.union([...fulfilment, z.array(z.union(fulfilment)).min(1, 'is empty')]);

const asList = (given: unknown): unknown => (typeof given === 'number' ? [given] : given);

const ladder = z.strictObject({
  before: z.preprocess(asList, z.array(count)).default([...usualLadder.before]),
  ahead: z.preprocess(asList, z.array(count)).optional(),
  'on-the-day': z.boolean().default(usualLadder.onTheDay),
  every: z.int('is not a whole number').min(0, 'is less than 0').max(60, 'is more than 60').default(usualLadder.every),
});

/** Those who hold a duty by what it is about. */
export const partHolders = [
  'section-owner',
  'starter',
  'responsible',
  'organiser',
  'member',
  'leader',
  'taker',
] as const;

export const fileRule = z.strictObject({
  id,
  point: words.max(12, 'is longer than 12 characters'),
  proposed: z.literal(true, 'is not true').optional(),
  text: words,
  duty: z.strictObject({ lv: duty, en: duty }),
  about,
  holder: z.enum([...roleKinds, ...partHolders], 'is nobody who can hold a duty'),
  starts,
  within: span.optional(),
  'fulfilled-by': fulfilledBy,
  shows: z.enum(['measures', 'month-papers'], 'is no list').optional(),
  nudge: ladder.prefault({}),
  escalate: z
    .strictObject({
      after: z.int('is not a whole number').min(0, 'is less than 0').max(60, 'is more than 60'),
      to: role,
    })
    .optional(),
});

const citation = words.includes('{{point}}', 'has no {{point}} for the number');

/** The id of a document that has none: the only one of its organisation. */
const usualSetId = 'rules';

const question = z.strictObject({
  'sessions-of': id,
  'each-week': z.enum(askingDays, 'is no day on which anybody is asked'),
});

export const ruleFile = z.strictObject({
  id: id.default(usualSetId),
  cite: z.strictObject({ lv: citation, en: citation }).optional(),
  version: words,
  title: words,
  approved: z.strictObject({ number: words, on: z.string().refine(isLocalDate, 'is not a date') }).optional(),
  rules: z.array(fileRule).min(1, 'is empty'),
  asks: z.array(question).min(1, 'is empty').optional(),
});

export type FileRule = z.output<typeof fileRule>;
export type FileSpan = z.output<typeof span>;
export type FileFulfilment = Exclude<FileRule['fulfilled-by'], readonly unknown[]>;
export type RuleFile = z.output<typeof ruleFile>;
