import { describe, expect, test } from 'vitest';
import { describeFileFault } from '../../../src/adapters/organisation/file-fault.ts';
import { readRules } from '../../../src/adapters/organisation/read-rules.ts';
import type { Rule } from '../../../src/domain/duties/rule.ts';

const opinion = `version: "2020-09-22"
title: Kārtība
rules:
  - id: opinion
    point: "27.2."
    text: >-
      trīs nedēļu laikā sagatavot
      rakstisku atzinumu
    duty: { lv: sagatavot atzinumu, en: prepare the opinion }
    about: { sections: [psychologist], of: iip }
    holder: section-owner
    starts: { answered: basis.application-date }
    within: { weeks: 3 }
    fulfilled-by: { report: opinion }
    nudge: { before: [5, 1], on-the-day: false, every: 0 }
    escalate: { after: 1, to: deputy-head }
`;

/** A rule of the school with these parts in place of its own. */
const ruleOf = (parts: Readonly<Record<string, string | null>>): string => {
  const usual = { about: 'school', holder: 'deputy-head', starts: '{ date: 09-05 }', 'fulfilled-by': 'done' };
  const lines = Object.entries({ ...usual, ...parts }).flatMap(([key, value]) =>
    value === null ? [] : [`    ${key}: ${value}`],
  );
  return [
    'version: "1"',
    'title: T',
    'rules:',
    '  - id: one',
    '    point: "1."',
    '    text: T',
    '    duty: { lv: D, en: D }',
  ]
    .concat(lines)
    .join('\n');
};

function read(text: string): Rule {
  const found = readRules(text, 'rules.yaml');
  if (found.kind === 'faults') throw new Error(found.faults.map(describeFileFault).join('\n'));
  const [rule] = found.rules.rules;
  if (rule === undefined) throw new Error('no rule');
  return rule;
}

const faultsOf = (text: string): readonly string[] => {
  const found = readRules(text, 'rules.yaml');
  return found.kind === 'faults'
    ? found.faults.map((fault) => describeFileFault(fault).replace('rules.yaml:', ''))
    : [];
};

test('a rule of the file becomes a rule, its text in one line', () => {
  expect(readRules(opinion, 'rules.yaml')).toEqual({
    kind: 'ok',
    rules: {
      id: 'rules',
      version: '2020-09-22',
      title: 'Kārtība',
      rules: [
        {
          id: 'opinion',
          point: '27.2.',
          text: 'trīs nedēļu laikā sagatavot rakstisku atzinumu',
          duty: { lv: 'sagatavot atzinumu', en: 'prepare the opinion' },
          about: { kind: 'section', type: 'iip', sections: ['psychologist'] },
          holder: { kind: 'owner' },
          start: { kind: 'event', event: { kind: 'answered', section: 'basis', field: 'application-date' } },
          within: { unit: 'weeks', count: 3 },
          fulfilledBy: { kind: 'document', document: 'opinion' },
          ladder: { before: [5, 1], onTheDay: false, every: 0 },
          escalation: { after: 1, to: 'deputy-head' },
        },
      ],
    },
  });
});

test('a duty of which it is said only once that it is near needs one number', () => {
  for (const before of ['3', '[3]'])
    expect(read(ruleOf({ nudge: `{ before: ${before} }` })).ladder).toEqual({ before: [3], onTheDay: true, every: 3 });
});

test('without nudge and escalate the usual ladder holds, and nobody else is told', () => {
  const rule = read(ruleOf({}));
  expect(rule.ladder).toEqual({ before: [7, 3, 1], onTheDay: true, every: 3 });
  expect(rule.escalation).toBeUndefined();
  expect(rule.within).toBeUndefined();
});

describe('what a rule is about', () => {
  test.each([
    ['school', { kind: 'school' }],
    ['classes', { kind: 'class' }],
    ['{ grades: [1, 2] }', { kind: 'class', grades: [1, 2] }],
    ['members', { kind: 'member' }],
    ['{ members: [class-teacher] }', { kind: 'member', roles: ['class-teacher'] }],
    ['groups', { kind: 'group' }],
    ['{ groups: [mācību joma] }', { kind: 'group', groups: ['mācību joma'] }],
    ['{ rows-in: [tasks], of: iip }', { kind: 'row', type: 'iip', sections: ['tasks'] }],
    ['{ renewals: iip }', { kind: 'renewal', type: 'iip' }],
    ['{ plans: iip }', { kind: 'plan', type: 'iip' }],
    ['{ sections: [tasks, talk], of: iip }', { kind: 'section', type: 'iip', sections: ['tasks', 'talk'] }],
  ])('%s', (about, expected) => {
    expect(read(ruleOf({ about })).about).toEqual(expected);
  });
});

test('a rule about steps is of whoever may take them, while they can be taken', () => {
  const parts = { about: '{ steps: [begin], of: iip }', holder: 'taker', starts: 'possible', 'fulfilled-by': 'taken' };
  expect(read(ruleOf(parts))).toMatchObject({
    about: { kind: 'transition', type: 'iip', names: ['begin'] },
    holder: { kind: 'taker' },
    start: { kind: 'possible' },
    fulfilledBy: { kind: 'taken' },
  });
});

test('a rule about documents starts with what happens to them', () => {
  const parts = { about: '{ documents: [permission] }', starts: '{ document: valid-from }', within: '{ weeks: 3 }' };
  expect(read(ruleOf({ ...parts, 'fulfilled-by': '{ document: opinion }' }))).toMatchObject({
    about: { kind: 'document', documents: ['permission'] },
    start: { kind: 'document', edge: 'valid-from' },
    fulfilledBy: { kind: 'document', document: 'opinion' },
  });
});

test('a step may be owed because a document of a kind was recorded', () => {
  const parts = { about: '{ steps: [revise], of: iip }', holder: 'taker', 'fulfilled-by': 'taken' };
  expect(read(ruleOf({ ...parts, starts: '{ document: recorded, of-kind: [opinion] }' })).start).toEqual({
    kind: 'document',
    edge: 'recorded',
    documents: ['opinion'],
  });
});

test('a version is known by its name and the day of its approval', () => {
  const text = `approved: { number: "4", on: "2026-08-28" }\n${ruleOf({ about: 'members', holder: 'member', starts: 'version' })}`;
  expect(read(text)).toMatchObject({
    holder: { kind: 'subject' },
    start: { kind: 'version', version: '1', on: '2026-08-28' },
  });
});

describe('what starts a duty', () => {
  test.each([
    ['{ date: 09-05 }', 'school', { kind: 'date', month: 9, day: 5 }],
    ['{ semester: each, edge: end }', 'school', { kind: 'semester', semester: 'each', edge: 'end' }],
    ['{ semester: 1, edge: start }', '{ grades: [1] }', { kind: 'semester', semester: 1, edge: 'start' }],
    ['{ times-a-year: 2 }', 'school', { kind: 'recurrence', times: 2 }],
    ['{ month: last-working-day }', 'school', { kind: 'month', on: 'last-working-day' }],
    ['{ month: 5 }', 'classes', { kind: 'month', on: 5 }],
    [
      '{ answered: tasks.due }',
      '{ rows-in: [tasks], of: iip }',
      { kind: 'event', event: { kind: 'answered', section: 'tasks', field: 'due' } },
    ],
    [
      '{ before: school-year, by: { weeks: 2 } }',
      'school',
      { kind: 'before', of: 'school-year', by: { unit: 'weeks', count: 2 } },
    ],
    ['{ expires-in: { days: 60 } }', '{ plans: iip }', { kind: 'expiry', by: { unit: 'days', count: 60 } }],
    [
      '{ row: valid-until, ahead: { days: 91 } }',
      '{ rows-in: [courses], of: teacher-development }',
      { kind: 'row-day', field: 'valid-until', ahead: { unit: 'days', count: 91 } },
    ],
    ['{ status: approved }', '{ plans: iip }', { kind: 'event', event: { kind: 'status', status: 'approved' } }],
    ['{ section-done: basis }', '{ plans: iip }', { kind: 'event', event: { kind: 'section-done', section: 'basis' } }],
    ['called', '{ sections: [tasks], of: iip }', { kind: 'called' }],
    ['task', '{ tasks-in: [talk], of: iip }', { kind: 'task' }],
    ['meeting', '{ meetings: [support-team] }', { kind: 'meeting' }],
  ])('%s, about %s', (starts, about, expected) => {
    expect(read(ruleOf({ starts, about })).start).toEqual(expected);
  });

  test.each([
    ['{ days: 30 }', { unit: 'days', count: 30 }],
    ['{ working-days: 5 }', { unit: 'working-days', count: 5 }],
    ['{ weeks: 2 }', { unit: 'weeks', count: 2 }],
  ])('within %s of it', (within, expected) => {
    expect(read(ruleOf({ within })).within).toEqual(expected);
  });
});

describe('what fulfils a duty', () => {
  test.each([
    ['done', {}, { kind: 'done' }],
    ['[done]', {}, { kind: 'done' }],
    [
      '[{ report: opinion }, done]',
      {},
      { kind: 'any', of: [{ kind: 'document', document: 'opinion' }, { kind: 'done' }] },
    ],
    ['{ report: screening }', {}, { kind: 'document', document: 'screening' }],
    ['{ meeting: programme }', {}, { kind: 'meeting-held', meeting: 'programme' }],
    [
      '{ status: [approved, closed] }',
      { about: '{ plans: iip }' },
      { kind: 'plan-status', statuses: ['approved', 'closed'] },
    ],
    ['{ sections-done: [basis] }', { about: '{ plans: iip }' }, { kind: 'section-done', sections: ['basis'] }],
    ['section-done', { about: '{ sections: [tasks], of: iip }' }, { kind: 'section-done' }],
    [
      '{ month-covered: valid }',
      { about: '{ sections: [certificates], of: iap }', starts: '{ month: last-working-day }' },
      { kind: 'month-covered', field: 'valid' },
    ],
    [
      '{ row-renewed: { same: area, later: valid-until } }',
      { about: '{ rows-in: [courses], of: teacher-development }' },
      { kind: 'row-renewed', same: 'area', later: 'valid-until' },
    ],
    [
      '{ status: [in-implementation] }',
      { about: '{ yearly-plans: teacher-development }', holder: 'member' },
      { kind: 'plan-status', statuses: ['in-implementation'] },
    ],
    ['task-done', { about: '{ tasks-in: [tasks], of: iip }', starts: 'task' }, { kind: 'task-done' }],
    ['minutes', { about: '{ meetings: [programme] }', starts: 'meeting' }, { kind: 'minutes' }],
  ])('%s', (by, parts, expected) => {
    expect(read(ruleOf({ ...parts, 'fulfilled-by': by })).fulfilledBy).toEqual(expected);
  });
});

test.each([
  ['section-owner', '{ sections: [tasks], of: iip }', { kind: 'owner' }],
  ['responsible', '{ tasks-in: [tasks], of: iip }', { kind: 'responsible' }],
  ['organiser', '{ meetings: [programme] }', { kind: 'organiser' }],
  ['member', 'members', { kind: 'subject' }],
  ['leader', 'groups', { kind: 'leader' }],
  ['class-teacher', 'classes', { kind: 'role', role: 'class-teacher' }],
])('the holder %s of a duty about %s', (holder, about, expected) => {
  const starts = about.includes('meetings') ? 'meeting' : about.includes('tasks-in') ? 'task' : '{ date: 09-05 }';
  expect(read(ruleOf({ holder, about, starts: about.includes('sections') ? 'called' : starts })).holder).toEqual(
    expected,
  );
});

describe('a fault is told with its line, its place, what is wrong and what would be right', () => {
  const cases: readonly (readonly [what: string, parts: Readonly<Record<string, string | null>>, told: string])[] = [
    [
      'a key that is missing',
      { holder: null },
      '4 rules > 1 > holder: is missing. Give section-owner, starter, responsible, organiser, member, leader, taker, or a role: director',
    ],
    [
      'an unknown key',
      { deadline: '5' },
      '12 rules > 1 > deadline: “deadline” is not a key that is known here. Mend its spelling, or take it out.',
    ],
    [
      'an unknown role',
      { holder: 'headmaster' },
      '9 rules > 1 > holder: “headmaster” is nobody who can hold a duty. Give section-owner',
    ],
    [
      'a word that a rule is about nothing',
      { about: 'village' },
      '8 rules > 1 > about: “village” is nothing that a rule is about. Give school, classes, members, groups, intake, or one of',
    ],
    [
      'a list in place of what it is about',
      { about: '[school]' },
      '8 rules > 1 > about: is of a wrong kind. Give school, classes, members, groups, intake, or one of',
    ],
    [
      'an unknown kind of plan',
      { about: '{ plans: iep }' },
      '8 rules > 1 > about > plans: “iep” is not a kind of plan. Give the id of a kind of plan: iip',
    ],
    [
      'a needed plan of an unknown kind',
      { about: '{ needed-plans: iep }' },
      '8 rules > 1 > about > needed-plans: “iep” is not a kind of plan. Give the id of a kind of plan: iip',
    ],
    [
      'an unknown section',
      { about: '{ sections: [tasks, task], of: iip }' },
      '8 rules > 1 > about > sections > 2: a plan of the kind “iip” has no section “task”. Give one of: basis, psychologist',
    ],
    [
      'sections of no kind of plan',
      { about: '{ sections: [tasks] }' },
      '8 rules > 1 > about > of: is missing. Give the id of a kind of plan: iip',
    ],
    [
      'a kind of plan where there is none',
      { about: '{ grades: [1], of: iip }' },
      '8 rules > 1 > about > of: does not go with grades. Take it out.',
    ],
    [
      'tasks in a section without any',
      { about: '{ tasks-in: [review], of: iip }' },
      '8 rules > 1 > about > tasks-in > 1: the section “review” holds no tasks. Give one of: speech-therapist-tasks',
    ],
    [
      'about two things',
      { about: '{ plans: iip, renewals: iip }' },
      '8 rules > 1 > about > plans: stands beside renewals, of which only one is possible. Give one of: grades',
    ],
    ['about nothing', { about: '{}' }, '8 rules > 1 > about: says nothing. Give one of: grades, members'],
    [
      'a grade that is none',
      { about: '{ grades: [0] }' },
      '8 rules > 1 > about > grades > 1: is not a grade. Give a list of grades from 1 to 12',
    ],
    [
      'an unknown kind of meeting',
      { about: '{ meetings: [party] }' },
      '8 rules > 1 > about > meetings > 1: “party” is not a kind of meeting. Give a list of kinds of meetings',
    ],
    [
      'an owner where there is no section',
      { holder: 'section-owner' },
      '9 rules > 1 > holder: “section-owner” holds duties about sections and rows-in only. Name a role, or mend about.',
    ],
    [
      'a subject teacher of no subject',
      { holder: 'subject-teacher', about: 'classes' },
      '9 rules > 1 > holder: a subject teacher holds duties about sections only',
    ],
    [
      'a class teacher of no class',
      { holder: 'class-teacher' },
      '9 rules > 1 > holder: a class teacher is asked about a class or a learner only',
    ],
    [
      'a day that not every year has',
      { starts: '{ date: 02-29 }' },
      '10 rules > 1 > starts > date: “02-29” is not a day of every year. Give a day that every year has, as month-day',
    ],
    [
      'a semester that is none',
      { starts: '{ semester: 3, edge: end }' },
      '10 rules > 1 > starts > semester: is not a semester. Give 1, 2 or each.',
    ],
    [
      'a semester without its edge',
      { starts: '{ semester: 1 }' },
      '10 rules > 1 > starts > edge: is missing. Give start or end.',
    ],
    [
      'an edge of nothing',
      { starts: '{ date: 09-05, edge: end }' },
      '10 rules > 1 > starts > edge: goes with semester only. Take it out, or give semester.',
    ],
    [
      'rows in a section without any',
      { about: '{ rows-in: [review], of: iip }' },
      '8 rules > 1 > about > rows-in > 1: the section “review” holds no rows. Give one of: ',
    ],
    [
      'a step that there is not',
      { about: '{ steps: [finish], of: iip }' },
      '8 rules > 1 > about > steps > 1: “finish” is no step in the life of a plan of the kind “iip”. Give one of: submit, return',
    ],
    [
      'an unknown role of members',
      { about: '{ members: [teachers] }' },
      '8 rules > 1 > about > members > 1: “teachers” is not a role. Give a list of roles, each one of: director',
    ],
    [
      'a member where there is none',
      { holder: 'member' },
      '9 rules > 1 > holder: “member” holds duties about members only. Name a role, or mend about.',
    ],
    [
      'a class teacher of a group',
      { holder: 'class-teacher', about: 'groups' },
      '9 rules > 1 > holder: a class teacher is asked about a class or a learner only',
    ],
    [
      'a step that is possible in no plan',
      { starts: 'possible' },
      '10 rules > 1 > starts: “possible” starts no duty about school. Give another start, or make it about: steps.',
    ],
    [
      'a plan that is typed in nowhere',
      { starts: 'changed', about: '{ plans: iip }' },
      '10 rules > 1 > starts: a plan of the kind “iip” is typed into no other system. Give another start.',
    ],
    [
      'a version without its approval',
      { starts: 'version', about: 'members' },
      '10 rules > 1 > starts: “version” counts from the approval of the document, which is missing. Add approved: { number: ..., on: ... } to the top of the file.',
    ],
    [
      'a step that ends no duty of the school',
      { 'fulfilled-by': 'taken' },
      '11 rules > 1 > fulfilled-by: “taken” fulfils no duty about school. Give another way, or make it about: steps.',
    ],
    [
      'a day that no month has',
      { starts: '{ month: 32 }' },
      '10 rules > 1 > starts > month: is no day of a month. Give last-working-day, or a day of the month from 1 to 31.',
    ],
    [
      'a word for a day of a month',
      { starts: '{ month: last }' },
      '10 rules > 1 > starts > month: “last” is no day of a month. Give last-working-day, or a day',
    ],
    [
      'so long before nothing that is known',
      { starts: '{ before: summer, by: { weeks: 2 } }' },
      '10 rules > 1 > starts > before: “summer” is nothing that is counted back from. Give school-year or semester.',
    ],
    [
      'how long before is left out',
      { starts: '{ before: school-year }' },
      '10 rules > 1 > starts > by: is missing. Give how long before it, such as { weeks: 2 }.',
    ],
    [
      'longer before than anybody hears of it',
      { starts: '{ before: school-year, by: { weeks: 20 } }' },
      '10 rules > 1 > starts > by > weeks: is longer than a summer: nobody would hear of it in time. Give at most 12, or a date.',
    ],
    [
      'two spans before a day',
      { starts: '{ before: school-year, by: { weeks: 2, days: 3 } }' },
      '10 rules > 1 > starts > by > weeks: stands beside days, of which only one is possible',
    ],
    [
      'the end of no plan',
      { starts: '{ expires-in: { weeks: 8 } }' },
      '10 rules > 1 > starts: “expires-in” starts no duty about school. Give another start, or make it about: plans.',
    ],
    [
      'a span of what has its own day',
      { starts: '{ before: school-year, by: { weeks: 2 } }', within: '{ days: 3 }' },
      '12 rules > 1 > within: does not go with “before”, which has its own due dates. Take it out.',
    ],
    [
      'two starts',
      { starts: '{ date: 09-05, times-a-year: 2 }' },
      '10 rules > 1 > starts > times-a-year: stands beside date, of which only one is possible',
    ],
    ['no start', { starts: '{}' }, '10 rules > 1 > starts: says nothing. Give one of: date, semester'],
    [
      'a call of no section',
      { starts: 'called' },
      '10 rules > 1 > starts: “called” starts no duty about school. Give another start, or make it about: sections.',
    ],
    [
      'a task of no list',
      { starts: 'task', about: '{ plans: iip }' },
      '10 rules > 1 > starts: “task” starts no duty about plans. Give another start, or make it about: tasks-in.',
    ],
    [
      'a document that starts a duty of the school',
      { starts: '{ document: recorded }' },
      '10 rules > 1 > starts: “document” starts no duty about school. Give another start, or make it about: documents, steps.',
    ],
    [
      'a step that no kind of document starts',
      { starts: '{ document: recorded }', about: '{ steps: [revise], of: iip }', holder: 'taker' },
      '10 rules > 1 > starts > of-kind: is missing. Give kinds of documents, such as [opinion].',
    ],
    [
      'a kind of document where there is one already',
      { starts: '{ document: recorded, of-kind: [opinion] }', about: '{ documents: [opinion] }' },
      '10 rules > 1 > starts > of-kind: goes with document, of a rule about steps only. Take it out.',
    ],
    [
      'an answer in no plan',
      { starts: '{ answered: basis.application-date }' },
      '10 rules > 1 > starts: “answered” starts no duty about school. Give another start, or make it about: plans, sections, rows-in.',
    ],
    [
      'an answer to no question',
      { starts: '{ answered: basis.application }', about: '{ plans: iip }' },
      '10 rules > 1 > starts > answered: the section “basis” has no field “application”. Give one of: reasons',
    ],
    [
      'an answer in no section',
      { starts: '{ answered: base.application-date }', about: '{ plans: iip }' },
      '10 rules > 1 > starts > answered: a plan of the kind “iip” has no section “base”',
    ],
    [
      'the end of no section',
      { starts: '{ section-done: base }', about: '{ plans: iip }' },
      '10 rules > 1 > starts > section-done: a plan of the kind “iip” has no section “base”',
    ],
    [
      'a status that is none',
      { starts: '{ status: done }', about: '{ plans: iip }' },
      '10 rules > 1 > starts > status: “done” is not a status of a plan. Give one of: draft',
    ],
    [
      'two spans',
      { within: '{ days: 3, weeks: 1 }' },
      '12 rules > 1 > within > weeks: stands beside days, of which only one is possible',
    ],
    [
      'a span of no days',
      { within: '{ days: 0 }' },
      '12 rules > 1 > within > days: is less than 1. Give a whole number from 1 to 366.',
    ],
    [
      'a span of a task',
      { within: '{ days: 3 }', starts: 'task', about: '{ tasks-in: [tasks], of: iip }' },
      '12 rules > 1 > within: does not go with “task”, which has its own due dates. Take it out.',
    ],
    [
      'a section that ends no duty of the school',
      { 'fulfilled-by': 'section-done' },
      '11 rules > 1 > fulfilled-by: “section-done” fulfils no duty about school. Give another way, or make it about: sections.',
    ],
    [
      'a status of no plan',
      { 'fulfilled-by': '{ status: [approved] }' },
      '11 rules > 1 > fulfilled-by: “status” fulfils no duty about school',
    ],
    [
      'a day that no field of the rows names',
      { about: '{ rows-in: [courses], of: teacher-development }', starts: '{ row: hours, ahead: { days: 9 } }' },
      'rules > 1 > starts > row: the rows of “courses” have no field “hours” for a date',
    ],
    [
      'a renewal by what rows do not ask',
      {
        about: '{ rows-in: [courses], of: teacher-development }',
        'fulfilled-by': '{ row-renewed: { same: subject, later: valid-until } }',
      },
      'rules > 1 > fulfilled-by > row-renewed > same: the rows of “courses” have no field “subject”',
    ],
    [
      'a month that rows cover by no period of theirs',
      {
        'fulfilled-by': '{ month-covered: date }',
        about: '{ sections: [certificates], of: iap }',
        starts: '{ month: last-working-day }',
      },
      'rules > 1 > fulfilled-by > month-covered: the rows of “certificates” have no period “date”',
    ],
    [
      'an unknown section that ends it',
      { 'fulfilled-by': '{ sections-done: [base] }', about: '{ plans: iip }' },
      '11 rules > 1 > fulfilled-by > sections-done > 1: a plan of the kind “iip” has no section “base”',
    ],
    [
      'an unknown kind of document',
      { 'fulfilled-by': '{ document: opinions }' },
      '11 rules > 1 > fulfilled-by > document: “opinions” is not a kind of document. Give one of: consent',
    ],
    [
      'an unknown word among several',
      { 'fulfilled-by': '[done, finished]' },
      '11 rules > 1 > fulfilled-by > 2: “finished” is nothing that fulfils a duty. Give section-done',
    ],
    [
      'an unknown document among several',
      { 'fulfilled-by': '[done, { document: opinions }]' },
      '11 rules > 1 > fulfilled-by > 2 > document: “opinions” is not a kind of document. Give one of: consent',
    ],
    [
      'a way among several that fulfils no such duty',
      { 'fulfilled-by': '[done, minutes]' },
      '11 rules > 1 > fulfilled-by > 2: “minutes” fulfils no duty about school',
    ],
    ['no way at all', { 'fulfilled-by': '[]' }, '11 rules > 1 > fulfilled-by: is empty. Give section-done'],
    [
      'nudges out of order',
      { nudge: '{ before: [1, 3] }' },
      '12 rules > 1 > nudge > before: is not in order. Give the most days first and each number once, such as [7, 3, 1].',
    ],
    ['a nudge twice', { nudge: '{ before: [3, 3] }' }, '12 rules > 1 > nudge > before: is not in order'],
    [
      'a nudge before nothing',
      { nudge: '{ before: [0] }' },
      '12 rules > 1 > nudge > before > 1: is less than 1. Give a list of working days before the due date',
    ],
    [
      'an escalation to the holder',
      { escalate: '{ after: 3, to: deputy-head }' },
      '12 rules > 1 > escalate > to: “deputy-head” holds the duty. Name the next role up, or leave escalate out.',
    ],
    [
      'an escalation to nobody',
      { escalate: '{ after: 3, to: boss }' },
      '12 rules > 1 > escalate > to: “boss” is not a role. Give one of: director',
    ],
  ];
  test.each(cases)('%s', (_, parts, told) => {
    expect(faultsOf(ruleOf(parts))).toEqual([expect.stringContaining(told)]);
  });

  test('a duty too long for a line, an id that is none, a point that is too long, and no text', () => {
    const bad = opinion
      .replace('id: opinion', 'id: Opinion~1')
      .replace('"27.2."', '"27.2. un 27.3."')
      .replace('lv: sagatavot atzinumu', `lv: ${'a'.repeat(91)}`)
      .replace('en: prepare the opinion', 'en: ""');
    expect(faultsOf(bad)).toEqual([
      expect.stringContaining('4 rules > 1 > id: “Opinion~1” is not an id. Give a short id of small letters'),
      expect.stringContaining('5 rules > 1 > point: is longer than 12 characters. Give the number of the point'),
      expect.stringContaining('9 rules > 1 > duty > lv: is longer than 90 characters. Give what is owed in Latvian'),
      expect.stringContaining('9 rules > 1 > duty > en: is empty. Give what is owed in English'),
    ]);
  });

  test('one id twice', () => {
    const [head, rule] = [opinion.slice(0, opinion.indexOf('  - id')), opinion.slice(opinion.indexOf('  - id'))];
    expect(faultsOf(head + rule + rule)).toEqual([
      "17 rules > 2 > id: “opinion” is another rule's id already. Give each its own.",
    ]);
  });

  test('faults of several rules are told together, in the order of the lines', () => {
    const [head, rule] = [opinion.slice(0, opinion.indexOf('  - id')), opinion.slice(opinion.indexOf('  - id'))];
    const bad =
      head +
      rule.replace('[psychologist]', '[psihologs]') +
      rule.replace('id: opinion', 'id: two').replace('weeks: 3', 'weeks: x');
    expect(faultsOf(bad).map((fault) => fault.split(' ')[0])).toEqual(['10', '26']);
  });

  test('a personal code, even in a comment', () => {
    expect(faultsOf(`# 010203-12345\n${opinion}`)).toEqual([
      '1 holds what looks like a personal code. Take it out: rules name roles, never people.',
    ]);
  });

  test('what is no YAML', () => {
    expect(faultsOf('rules: [')[0]).toContain('Compare the line, its indent and its quotes with demo/rules.yaml.');
  });
});

test.each(['', '- a', 'rules: 1', 'rules: [1, [2]]', 'rules: [{ about: {} }]', 'version: *x', '\u0000'])(
  'a file that is no rule file at all (%j) is refused, not tripped over',
  (text) => {
    expect(faultsOf(text)).not.toEqual([]);
  },
);

describe('what people are asked each week', () => {
  const asking = (...types: readonly string[]): string =>
    ruleOf({}).replace(
      'rules:',
      ['asks:', ...types.map((type) => `  - { sessions-of: ${type}, each-week: last-school-day }`), 'rules:'].join(
        '\n',
      ),
    );

  test('stands beside the rules', () => {
    const found = readRules(asking('iip', 'iap'), 'rules.yaml');
    expect(found).toMatchObject({
      kind: 'ok',
      rules: {
        asks: [
          { sessionsOf: 'iip', eachWeek: 'last-school-day' },
          { sessionsOf: 'iap', eachWeek: 'last-school-day' },
        ],
      },
    });
  });

  test.each([
    [asking('prevention'), '4 asks > 1 > sessions-of: no sessions are logged beside plans of the kind “prevention”'],
    [asking('iip', 'iip'), '5 asks > 2 > sessions-of: “iip” is asked about already'],
    [
      asking('iip').replace('last-school-day', 'Friday'),
      '4 asks > 1 > each-week: “Friday” is no day on which anybody is asked',
    ],
  ])('is told where it cannot be', (text, fault) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(fault)]);
  });
});
