/** What may stand at each key of a rule file, in plain words, for the remedies of its faults. */

import { documentKinds } from '../../domain/documents/document-kinds.ts';
import { documentEdges } from '../../domain/duties/rule.ts';
import { meetingKinds } from '../../domain/meetings/meeting.ts';
import { roleKinds } from '../../domain/people/roles.ts';
import { everyStatus } from '../../domain/plan-types/find-types.ts';
import { longestDuty, partHolders } from './rule-file.ts';

const oneOf = (words: readonly string[]): string => words.join(', ');

const expectations: Readonly<Record<string, string>> = {
  version: 'the date or number of this version of your rules, in quotes',
  title: 'the title of your rules',
  cite: 'how a point of this document is cited, as { lv: ..., en: ... }, each with {{point}} for its number',
  'cite > lv': 'how a point is cited in Latvian, such as "ētikas kodeksa {{point}} punkts"',
  'cite > en': 'how a point is cited in English, such as "point {{point}} of the code of ethics"',
  approved: '{ number: "12", on: 2026-08-28 }, or leave it out',
  'approved > number': 'the number under which it was approved, in quotes',
  'approved > on': 'the day on which it was approved, as year-month-day',
  asks: 'a list of { sessions-of: iip, each-week: last-school-day }, or leave it out',
  'sessions-of': 'the id of a kind of plan beside which sessions are logged, such as iip',
  'each-week': 'last-school-day',
  rules: 'a list of rules, each with id, point, text, duty, about, holder, starts and fulfilled-by',
  id: 'a short id of small letters a-z, digits and hyphens, such as psychologist-opinion, and never change it',
  point: 'the number of the point, in quotes, such as "24.1."',
  text: 'the text of the point as your school wrote it',
  duty: 'what is owed in a few words, as { lv: ..., en: ... }',
  lv: `what is owed in Latvian, in at most ${longestDuty} characters`,
  en: `what is owed in English, in at most ${longestDuty} characters`,
  about:
    'school, classes, members, groups, intake, or one of { grades: [1] }, { members: [class-teacher] }, { groups: [joma] }, { renewals: iip }, { yearly-plans: iip }, { needed-plans: iip }, { plans: iip }, { sections: [tasks], of: iip }, { tasks-in: [tasks], of: iip }, { rows-in: [tasks], of: iip }, { steps: [begin], of: iip }, { meetings: [individual-talk] }, { documents: [permission] }',
  grades: 'a list of grades from 1 to 12, such as [1]',
  renewals: 'the id of a kind of plan, such as iip',
  'yearly-plans': 'the id of a kind of plan, such as iip',
  'needed-plans': 'the id of a kind of plan, such as iip',
  plans: 'the id of a kind of plan, such as iip',
  of: 'the id of a kind of plan, such as iip',
  sections: 'a list of ids of sections, such as [psychologist]',
  'tasks-in': 'a list of ids of sections that hold tasks, such as [tasks]',
  'rows-in': 'a list of ids of sections that hold rows, such as [tasks]',
  steps: 'a list of steps in the life of a plan, such as [begin]',
  members: `a list of roles, each one of: ${oneOf(roleKinds)}`,
  groups: 'a list of kinds of groups as your organisation file has them, in quotes',
  meetings: `a list of kinds of meetings, each one of: ${oneOf(meetingKinds)}`,
  holder: `${oneOf(partHolders)}, or a role: ${oneOf(roleKinds)}`,
  starts:
    'called, task, meeting, possible, changed, entered, decided, version, or one of { date: 09-05 }, { semester: each, edge: end }, { answered: basis.application-date }, { status: approved }, { section-done: basis }, { times-a-year: 2 }, { month: last-working-day }, { before: school-year, by: { weeks: 2 } }, { expires-in: { weeks: 8 } }, { row: valid-until, ahead: { days: 90 } }, { document: valid-from }',
  date: 'a day that every year has, as month-day, such as 09-05',
  semester: '1, 2 or each',
  edge: 'start or end',
  answered: 'a section and one of its fields, such as basis.application-date',
  'starts > status': `one of: ${oneOf(everyStatus)}`,
  'section-done': 'the id of a section, such as psychologist',
  'times-a-year': 'a whole number from 1 to 12',
  month: 'last-working-day, or a day of the month from 1 to 31',
  'starts > before': 'school-year or semester',
  by: 'how long before it, as one of { days: 14 }, { working-days: 10 }, { weeks: 2 }',
  'starts > ahead': 'how long before that day, as one of { days: 90 }, { working-days: 60 }, { weeks: 12 }',
  row: 'the id of a field for a day in the rows of the section, such as valid-until',
  'expires-in': 'how long before the end of its period, as one of { days: 60 }, { working-days: 40 }, { weeks: 8 }',
  within: 'one of { days: 14 }, { working-days: 10 }, { weeks: 3 }, or leave it out',
  days: 'a whole number from 1 to 366',
  'working-days': 'a whole number from 1 to 366',
  weeks: 'a whole number from 1 to 366',
  'fulfilled-by':
    'section-done, task-done, minutes, taken, decided, done, or one of { sections-done: [basis] }, { status: [approved] }, { month-covered: valid }, { row-renewed: { same: area, later: valid-until } }, { document: opinion }, { meeting: individual-talk }, { meeting-arranged: individual-talk }; or a list of several, such as [section-done, { document: opinion }]',
  'sections-done': 'a list of ids of sections, such as [basis, tasks]',
  'month-covered': 'the id of a field of the rows of the section, such as valid',
  'row-renewed': '{ same: area, later: valid-until }: two fields of the rows of the section',
  same: 'the id of a field of the rows of the section, such as area',
  later: 'the id of a field for a day in the rows of the section, such as valid-until',
  proposed: 'true, or leave it out',
  'fulfilled-by > status': `a list of statuses, each one of: ${oneOf(everyStatus)}`,
  documents: `a list of kinds of documents, each one of: ${oneOf(documentKinds)}`,
  'of-kind': `a list of kinds of documents, each one of: ${oneOf(documentKinds)}`,
  'starts > document': oneOf(documentEdges),
  document: `one of: ${oneOf(documentKinds)}`,
  meeting: `one of: ${oneOf(meetingKinds)}`,
  shows: 'measures or month-papers, or leave it out',
  nudge: '{ before: [7, 3, 1], on-the-day: true, every: 3 }, or leave it out for just that',
  before: 'a list of working days before the due date, such as [7, 3, 1]; [] for none',
  ahead:
    'a list of days of the calendar before the due date, each of which is said, such as [90, 30, 7], or leave it out',
  'on-the-day': 'true or false',
  every: 'how many working days lie between nudges once it is over, from 0 (never) to 60',
  escalate: '{ after: 3, to: support-head }, or leave it out for never',
  after: 'how many working days after the due date, from 0 to 60',
  to: `one of: ${oneOf(roleKinds)}`,
};

/** What may stand at a place in the file, for a sentence that begins "Give ..."; the innermost key that is known decides. */
export function ruleExpectationAt(at: readonly (string | number)[]): string {
  const keys = at.filter((key) => typeof key === 'string');
  const [outer, inner] = [keys.at(-2), keys.at(-1) ?? ''];
  return expectations[`${outer} > ${inner}`] ?? expectations[inner] ?? 'the keys of the example, demo/rules.yaml';
}
