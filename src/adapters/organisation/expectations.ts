/** What may stand at each key of an organisation file, in plain words, for the remedies of its faults. */
import { assignedRoles } from '../../domain/people/assignment.ts';
import { capWays } from '../../domain/people/cap-change.ts';
import { genders, givenRoles, languages, organisationKinds, roleKinds } from '../../domain/people/organisation.ts';
import { quiet } from '../../domain/people/preferences.ts';
import { listFields, listParts } from '../../domain/register/column-map.ts';
import { weekdays } from './weekdays.ts';

const id = 'a short id of small letters a-z, digits and hyphens, such as anna or latviesu-valoda';
const classId = 'the id of a class, in quotes where it is a number only, such as 7.b or "7"';
const day = 'a day that exists, as year-month-day, such as 2026-09-01';
const edge = 'date and confirmed, such as { date: 2026-09-01, confirmed: false }';

const expectations: Readonly<Record<string, string>> = {
  id,
  'school-years > id': 'a school year, such as 2026/2027',
  'classes > id': classId,
  kind: `one of ${organisationKinds.join(', ')}, or leave it out for a school`,
  name: 'a name, in quotes where it is not plain words',
  language: `one of ${languages.join(', ')}`,
  gender: `one of ${genders.join(', ')}, or leave it out where the name tells it`,
  zone: 'an IANA time zone, such as Europe/Riga',
  'day-ends': `the hour at which the working day ends, from ${quiet.until} to ${quiet.from}, in quotes, such as "16:30"; or leave it out`,
  country: 'the two letters of a country, such as LV, or leave it out for Latvia',
  people: 'a list of people, each with id, name and roles',
  email: 'an address such as anna@skola.example, or leave it out',
  roles: `a list of roles, each one of: ${givenRoles.join(', ')}. Class and subject teachers are named at classes and teaching`,
  'stand-ins > role': `one of: ${roleKinds.join(', ')}`,
  classes: 'a list of classes, each with id and teacher',
  'teaching > classes': 'a list of class ids, such as [7.a, 7.b], in quotes where one is a number only',
  teacher: 'the id of a person, or nothing after "teacher:" while the post is vacant',
  person: 'the id of a person',
  subjects: 'a list of subjects, each with id, lv and en',
  lv: 'the name in Latvian',
  en: 'the name in English',
  teaching: 'a list of who teaches what, each with subject, classes and teacher',
  subject: 'the id of a subject',
  learners: 'a list of learners, each with code, name and class; [] for none',
  code: 'letters and a number, such as J-07',
  class: classId,
  groups:
    'a list of groups of people, each with id, kind, name, leader and members, and goal where it has one; or leave it out',
  'groups > kind': 'what sort of group it is, in your own words, such as mācību joma',
  leader: 'the id of a person, or leave it out while nobody leads the group',
  members: 'a list of ids of people, such as [anna, valdis]',
  goal: 'what the group works for, or leave it out',
  institutions:
    'a list of bodies outside, each with id, kind, name and usual-days, and contact where you want one; or leave it out',
  'institutions > kind': 'what sort of body it is, in your own words, such as sociālais dienests',
  contact: 'how to reach it, or leave it out',
  'usual-days': 'the number of working days in which it usually answers, such as 10',
  organisation: 'its id where it works in Solis itself, or leave it out',
  assignments:
    'a list of what is given to people for a while, each with role, person, about and from, and to where it ends; or leave it out',
  'assignments > role': `one of: ${assignedRoles.join(', ')}`,
  'assignments > from': day,
  'assignments > to': `${day}, or leave it out until further notice`,
  about: 'one of learner, person, group, class, such as { person: zane }, or leave it out for the whole organisation',
  learner: 'the code of a learner, such as J-07',
  group: 'the id of a group',
  'stand-ins': 'a list of stand-ins, each with role and person, or leave it out',
  channels: 'a list of channels, each with id and name, and slack or teams where it stands there; or leave it out',
  slack:
    'the channel id that Slack shows at the foot of the channel’s details, such as C0123ABCD, not its name; or leave it out',
  teams:
    'the channel id from the link to the channel in Teams, in quotes, with : for %3A and @ for %40, such as "19:abc@thread.tacv2"; or leave it out',
  calendar: 'the calendar, with school-years',
  'school-years': 'a list of school years, each with id, semesters and holidays',
  semesters: 'two semesters, each with start and end',
  holidays:
    'a list of breaks, each with start and, where it is longer than a day, end, and grades where it is of some only; [] for none',
  grades: 'a list of grades from 1 to 12, such as [9, 12], or leave it out for all',
  'other-ends > grades': 'a list of grades from 1 to 12, such as [9]',
  'other-ends': 'a list of other ends of the second semester, each with grades and end, or leave it out',
  'free-days': `a list of days that are free besides, each ${day}; or leave it out`,
  'working-days': `a list of public holidays on which you work, each ${day}; or leave it out`,
  start: edge,
  end: edge,
  date: day,
  confirmed: 'true where the date is decided, false where it is an estimate',
  digest: 'weekday, hour, channels, escalations and perhaps names, or leave it out for none',
  weekday: `one of ${weekdays.join(', ')}`,
  day: `one of ${weekdays.join(', ')}`,
  hour: `an hour from ${quiet.until} to ${quiet.from}, in quotes, such as "08:30"`,
  'digest > channels': 'a list of ids of channels, such as [atbalsta-komanda]',
  escalations: 'true where these channels are to hear each day of what was escalated, else false',
  'digest > names': 'true where these channels are to read whose delay it is, else false',
  rota: 'a list of times of the week that are taken, each with day, from and to, and people where they are not everybody; or leave it out',
  from: 'a time of day, in quotes, such as "13:30"',
  to: 'a time of day, in quotes, such as "14:00"',
  'rota > people': 'a list of ids of people, such as [anna], or leave it out for everybody',
  lists: 'lists that people choose from, by their ids, each a list of entries; or leave it out',
  text: 'the whole wording, with lv and en, where it is longer than the name; or leave it out',
  of: 'the id of the entry of another list within which it stands, or leave it out',
  retired: 'true where the entry is no longer offered, or leave it out',
  'plan-grades': 'lists of grades by kinds of plans, such as iap: [1, 2, 3]; or leave it out',
  'keep-plans': 'kinds of plans, each with a whole number of years, such as iip: 5; or leave it out',
  limits: 'limits of the log by their ids, each with most, how, or both; or leave it out',
  most: 'a whole number of at least 1, or leave it out',
  how: `one of ${capWays.join(', ')}, or leave it out`,
  abbreviations:
    'short forms of at least two letters, each with what it stands for, such as "latv.": latviešu valodā; or leave it out',
  source: 'what the register of the school calls the learner, in quotes, or leave it out',
  tables:
    'how columns of your own lists are read, each with of, headers and columns, as Solis writes it; or leave it out',
  'tables > of': `one of ${listParts.join(', ')}`,
  headers: 'all headers of the list, in quotes',
  columns: `the header of the column for each of: ${listFields.join(', ')}; those that the list has`,
  only: 'column and begins, or leave it out where every row counts',
  begins: 'how the column begins in the rows that count',
  phrases: 'phrases by plan type, then by section.field, each a list; or leave it out',
};

/** What may stand at a place in the file, for a sentence that begins "Give ..."; the innermost key that is known decides. */
export function expectationAt(at: readonly (string | number)[]): string {
  const keys = at.filter((key) => typeof key === 'string');
  if (keys[0] === 'lists' && keys.length === 3 && (keys[2] === 'lv' || keys[2] === 'en'))
    return 'a name of at most 75 characters, and the whole wording under text';
  if (keys[0] === 'lists' && keys.length === 2) return 'a list of entries, each with id, and lv and en where it is new';
  if (keys[0] === 'abbreviations' && keys.length > 1)
    return 'a short form of at least two letters, in quotes, and what it stands for';
  if (keys[0] === 'phrases' && typeof at.at(-1) === 'number')
    return 'a phrase of at most 140 characters, which fits the list of every platform, or make two of it';
  if (keys[0] === 'phrases' && keys.length > 1) return 'a list of phrases under a key such as tasks.goal';
  const [outer, inner] = [keys.at(-2), keys.at(-1) ?? ''];
  return (
    expectations[`${outer} > ${inner}`] ?? expectations[inner] ?? 'the keys of the example, demo/organisation.yaml'
  );
}
