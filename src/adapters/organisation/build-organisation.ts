/** Turns a checked organisation file into the organisation that the rest of the house knows. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { SchoolYear } from '../../domain/calendar/school-year.ts';
import type { Assignment } from '../../domain/people/assignment.ts';
import type { Institution } from '../../domain/people/institution.ts';
import type { ListChange } from '../../domain/people/list-entry.ts';
import type { NextYear } from '../../domain/people/next-year.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import type { PlanSubject } from '../../domain/people/subject.ts';
import { defined } from '../../shared/defined.ts';
import type { OrganisationFile } from './organisation-file.ts';
import { publicHolidays } from './public-holidays.ts';
import { weekdayNumber } from './weekdays.ts';

/** One teaching entry for each class that the file names. */
export function buildOrganisation(file: OrganisationFile): Organisation {
  return {
    id: file.id,
    kind: file.kind,
    name: file.name,
    language: file.language,
    zone: file.zone,
    ...defined({ dayEnds: file['day-ends'] }),
    members: file.people.map(({ id, name, roles, email, language, gender, 'day-ends': dayEnds }) => ({
      id,
      name,
      roles,
      ...defined({ email, language, gender, dayEnds }),
    })),
    classes: file.classes,
    subjects: file.subjects.map(({ id, lv, en }) => ({ id, name: { lv, en } })),
    teaching: file.teaching.flatMap(({ subject, classes, teacher }) =>
      classes.map((each) => ({ subject, class: each, teacher })),
    ),
    learners: file.learners.map(({ code, name, class: inClass }) => ({ code, name, class: inClass })),
    ...(file.groups.length > 0 && {
      groups: file.groups.map(({ goal, ...one }) => ({ ...one, ...defined({ goal }) })),
    }),
    ...(file.institutions.length > 0 && { institutions: file.institutions.map(institutionOf) }),
    ...(file.assignments.length > 0 && { assignments: file.assignments.map((one) => assignmentOf(one, file)) }),
    standIns: file['stand-ins'].map(({ role, person }) => ({ role, member: person })),
    channels: file.channels.map(({ id, name, ...addresses }) => ({ id, name, addresses })),
    schoolYears: file.calendar['school-years'].map(schoolYearOf),
    publicHolidays: publicHolidaysOf(file),
    digest: file.digest && { ...file.digest, weekday: weekdayNumber(file.digest.weekday) },
    rota: file.rota.map(({ day, ...times }) => ({ weekday: weekdayNumber(day), ...times })),
    phrases: file.phrases,
    ...(file['plan-types'].length > 0 && { planTypes: file['plan-types'] }),
    ...(Object.keys(file.abbreviations).length > 0 && { abbreviations: file.abbreviations }),
    ...(Object.keys(file.lists).length > 0 && { lists: listsOf(file.lists) }),
    ...(Object.keys(file['plan-grades']).length > 0 && { planGrades: file['plan-grades'] }),
    ...(Object.keys(file.limits).length > 0 && { caps: capsOf(file.limits) }),
    ...(file['next-year'] !== undefined && { nextYear: nextYearOf(file['next-year']) }),
    ...(Object.keys(file['keep-plans']).length > 0 && { plansKept: file['keep-plans'] }),
  };
}

function nextYearOf({
  classes,
  leaving,
  'last-grade': lastGrade,
}: NonNullable<OrganisationFile['next-year']>): NextYear {
  return { ...defined({ lastGrade }), classes: classes.map((one) => defined(one)), leaving };
}

const capsOf = (limits: OrganisationFile['limits']): NonNullable<Organisation['caps']> =>
  Object.fromEntries(Object.entries(limits).map(([limit, change]) => [limit, defined(change)]));

function institutionOf(institution: OrganisationFile['institutions'][number]): Institution {
  const { contact, organisation, 'usual-days': usualDays, ...rest } = institution;
  return { ...rest, usualDays, ...defined({ contact, organisation }) };
}

function assignmentOf(assignment: OrganisationFile['assignments'][number], file: OrganisationFile): Assignment {
  const { role, person, about, from, to } = assignment;
  return { role, member: person, of: subjectOf(about, file), from, ...defined({ to }) };
}

type About = OrganisationFile['assignments'][number]['about'];

function subjectOf({ learner, person, group, class: inClass }: About, { learners }: OrganisationFile): PlanSubject {
  if (person !== undefined) return { kind: 'member', member: person };
  if (group !== undefined) return { kind: 'group', group };
  if (inClass !== undefined) return { kind: 'class', class: inClass };
  if (learner === undefined) return { kind: 'organisation' };
  return { kind: 'learner', learner, class: learners.find(({ code }) => code === learner)?.class ?? '' };
}

const listsOf = (lists: OrganisationFile['lists']): Readonly<Record<string, readonly ListChange[]>> =>
  Object.fromEntries(
    Object.entries(lists).map(([list, entries]) => [
      list,
      entries.map(({ id, lv, en, text, of, retired }) => ({
        id,
        ...(lv !== undefined && en !== undefined && { label: { lv, en } }),
        ...defined({ text, of, retired }),
      })),
    ]),
  );

function schoolYearOf(year: OrganisationFile['calendar']['school-years'][number]): SchoolYear {
  const { id, semesters, holidays, 'other-ends': otherEnds } = year;
  return {
    id,
    semesters,
    holidays: holidays.map(({ start, end = start, grades }) => ({
      start,
      end,
      ...defined({ grades }),
    })),
    ...(otherEnds.length > 0 && { otherEnds }),
  };
}

/** What the law has for every calendar year that a school year touches, with what the organisation says otherwise. */
function publicHolidaysOf({ country, calendar }: OrganisationFile): readonly LocalDate[] {
  const edges = calendar['school-years'].flatMap(({ semesters: [first, second] }) => [first.start, second.end]);
  const years = [...new Set(edges.map(({ date }) => Number(date.slice(0, 4))))];
  const worked = new Set(calendar['working-days']);
  const free = new Set([...publicHolidays(country, years), ...calendar['free-days']]);
  return [...free].filter((day) => !worked.has(day)).sort();
}
