/** The shape of an organisation file: what a school writes down about its people, classes, subjects and calendar. */
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import { assignedRoles } from '../../domain/people/assignment.ts';
import { capWays } from '../../domain/people/cap-change.ts';
import { learnerCodeForm } from '../../domain/people/ids.ts';
import {
  genders,
  givenRoles,
  languages,
  type OrganisationKind,
  organisationKinds,
  roleKinds,
} from '../../domain/people/organisation.ts';
import { quiet } from '../../domain/people/preferences.ts';
import { newestOf } from '../../domain/plan-types/find-types.ts';
import { listFields, listParts } from '../../domain/register/column-map.ts';
import { isKnownCountry } from './public-holidays.ts';
import { weekdays } from './weekdays.ts';

/** Ids of people and subjects become names of fields in the database, which may hold no dot. */
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'is not an id');
const classId = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}.-]*$/u, 'is not the id of a class');
const learnerCode = z.string().regex(learnerCodeForm, 'is not the code of a learner');
const name = z.string().trim().min(1, 'is empty');
const date = z.string().refine(isLocalDate, 'is not a day');
/** More would not fit the list of phrases that a platform shows. */
const phrase = name.max(140, 'is longer than 140 characters');
const slackChannel = z.string().regex(/^[CG][A-Z0-9]{8,}$/, 'is not the id of a Slack channel');
const teamsChannel = z.string().regex(/^19:[^@\s]+@thread\.(?:tacv2|skype)$/, 'is not the id of a Teams channel');
const yearId = z.string().regex(/^\d{4}\/\d{4}$/, 'is not a school year');

const role = z.enum(roleKinds, 'is not a role');
/** Class and subject teachers are whoever stands at the class and the subject. */
const givenRole = z.enum(givenRoles, 'is not a role that is given to a person');

const calendarDate = z.strictObject({ date, confirmed: z.boolean() });
const span = z.strictObject({ start: calendarDate, end: calendarDate });

const grades = z
  .array(z.int('is not a grade').min(1, 'is not a grade').max(12, 'is not a grade'))
  .min(1, 'is empty')
  .optional();

/** A single free day has no end of its own; without grades it is free for all. */
const freeDays = z.strictObject({ start: calendarDate, end: calendarDate.optional(), grades });

const schoolYear = z.strictObject({
  id: yearId,
  semesters: z.tuple([span, span]),
  'other-ends': z.array(z.strictObject({ grades: grades.unwrap(), end: calendarDate })).default([]),
  holidays: z.array(freeDays),
});

const calendar = z.strictObject({
  'school-years': z.array(schoolYear).min(1, 'is empty'),
  'free-days': z.array(date).default([]),
  'working-days': z.array(date).default([]),
});

const weekday = z.enum(weekdays, 'is not a day of the week');
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'is not a time of day', abort: true });
const wakingHour = clock.refine(
  (hour) => hour >= quiet.until && hour <= quiet.from,
  `is outside ${quiet.until}-${quiet.from}, when nobody is written to`,
);

const digest = z.strictObject({
  weekday,
  hour: wakingHour,
  channels: z.array(id).min(1, 'is empty'),
  escalations: z.boolean(),
  names: z.boolean().default(false),
});

/** Without people it is a time of everybody's. */
const rotaEntry = z.strictObject({ day: weekday, from: clock, to: clock, people: z.array(id).default([]) });

const chosenType = z.string().refine((type) => newestOf(type)?.chosen === true, 'is not a type of plan to choose');

/** Longer ones would not fit a choice on every platform. */
const choiceLabel = name.max(75, 'is longer than 75 characters');
const wholeWording = name.max(400, 'is longer than 400 characters');

/** An entry that ships with a plan type, renamed or retired, or one of the organisation's own. */
const listEntry = z.strictObject({
  id,
  lv: choiceLabel.optional(),
  en: choiceLabel.optional(),
  text: z.strictObject({ lv: wholeWording, en: wholeWording }).optional(),
  of: id.optional(),
  retired: z.literal(true, 'is not true').optional(),
});

const group = z.strictObject({
  id,
  kind: name,
  name,
  leader: id.nullable().default(null),
  members: z.array(id).default([]),
  goal: name.optional(),
});

const institution = z.strictObject({
  id,
  kind: name,
  name,
  contact: name.optional(),
  'usual-days': z.int('is no number of days').min(1, 'is no number of days'),
  organisation: id.optional(),
});

/** About nothing that is named: about the organisation. */
const assignment = z.strictObject({
  role: z.enum(assignedRoles, 'is not a role that is given for a while'),
  person: id,
  about: z
    .strictObject({
      learner: learnerCode.optional(),
      person: id.optional(),
      group: id.optional(),
      class: classId.optional(),
    })
    .default({}),
  from: date,
  to: date.optional(),
});

const classes = z.array(z.strictObject({ id: classId, teacher: id.nullable() }));
const subjects = z.array(z.strictObject({ id, lv: name, en: name }));
const teaching = z.array(
  z.strictObject({ subject: id, classes: z.array(classId).min(1, 'is empty'), teacher: id.nullable() }),
);
/** The source is what the school's register calls the learner: by it the code stays theirs. */
const learners = z.array(z.strictObject({ code: learnerCode, name, class: classId, source: name.optional() }));

/** How the columns of the school's own lists are read, as somebody explained it once. */
const table = z.strictObject({
  of: z.enum(listParts, 'is not what a list is of'),
  headers: z.array(name),
  columns: z.partialRecord(z.enum(listFields), name),
  only: z.strictObject({ column: name, begins: name }).optional(),
});

const grade = z.int('is not a grade').min(1, 'is not a grade').max(12, 'is not a grade');

/** Beside what follows from the classes. Ids that name nothing hinder the closing of the year, and nothing else. */
const nextYear = z.strictObject({
  'last-grade': grade.optional(),
  classes: z
    .array(z.strictObject({ id: classId, becomes: classId.nullable().optional(), teacher: id.nullable().optional() }))
    .default([]),
  leaving: z.array(id).default([]),
});

const schoolFile = z.strictObject({
  id,
  kind: z.enum(organisationKinds, 'is not a kind of organisation').default('school'),
  name,
  language: z.enum(languages, 'is not a language that is spoken here'),
  zone: z
    .string()
    .refine((zone) => IANAZone.isValidZone(zone), 'is not a time zone')
    .default('Europe/Riga'),
  'day-ends': wakingHour.optional(),
  country: z.string().refine(isKnownCountry, 'is not a country whose public holidays are known').default('LV'),
  people: z
    .array(
      z.strictObject({
        id,
        name,
        email: z.email('is not an e-mail address').optional(),
        roles: z.array(givenRole).default([]),
        language: z.enum(languages, 'is not a language that is spoken here').optional(),
        gender: z.enum(genders, 'is neither woman nor man').optional(),
        'day-ends': wakingHour.optional(),
      }),
    )
    .min(1, 'is empty'),
  classes: classes.min(1, 'is empty'),
  subjects: subjects.min(1, 'is empty'),
  teaching,
  learners,
  groups: z.array(group).default([]),
  institutions: z.array(institution).default([]),
  assignments: z.array(assignment).default([]),
  'stand-ins': z.array(z.strictObject({ role, person: id })).default([]),
  channels: z
    .array(z.strictObject({ id, name, slack: slackChannel.optional(), teams: teamsChannel.optional() }))
    .default([]),
  calendar,
  'next-year': nextYear.optional(),
  digest: digest.nullable().default(null),
  rota: z.array(rotaEntry).default([]),
  'plan-types': z.array(chosenType).default([]),
  abbreviations: z.record(z.string().min(2, 'is shorter than two letters'), name).default({}),
  lists: z.record(id, z.array(listEntry)).default({}),
  limits: z
    .record(id, z.strictObject({ most: z.int().min(1, 'is below one').optional(), how: z.enum(capWays).optional() }))
    .default({}),
  'plan-grades': z
    .record(id, z.array(z.int().min(1, 'is below 1').max(12, 'is above 12')).min(1, 'is empty'))
    .default({}),
  'keep-plans': z.record(id, z.int().min(1, 'is below one')).default({}),
  tables: z.array(table).default([]),
  phrases: z
    .record(id, z.record(z.string().regex(/^[\w-]+\.[\w-]+$/, 'is not a section and field'), z.array(phrase)))
    .default({}),
});

/** A preschool or a municipality need not name classes, subjects or learners: its people work in groups. */
const otherFile = schoolFile.extend({
  classes: classes.default([]),
  subjects: subjects.default([]),
  teaching: teaching.default([]),
  learners: learners.default([]),
});

export type OrganisationFile = z.output<typeof schoolFile>;

export const organisationFile = (kind: OrganisationKind): z.ZodType<OrganisationFile> =>
  kind === 'school' ? schoolFile : otherFile;
