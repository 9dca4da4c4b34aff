import { describe, expect, test } from 'vitest';
import { describeFileFault, type FileFault } from '../../../src/adapters/organisation/file-fault.ts';
import { readOrganisation } from '../../../src/adapters/organisation/read-organisation.ts';

const school = `id: jaunkalne
name: Jaunkalnes pamatskola
language: lv
people:
  - { id: ilga, name: Ilga Straume, roles: [director] }
  - { id: anna, name: Anna Bērziņa, email: anna@skola.example, language: en }
classes:
  - { id: 7.a, teacher: }
  - { id: 7.b, teacher: anna }
subjects:
  - { id: matematika, lv: matemātika, en: mathematics }
teaching:
  - { subject: matematika, classes: [7.a, 7.b], teacher: anna }
learners:
  - { code: J-07, name: Emīls Dambītis, class: 7.b }
stand-ins:
  - { role: psychologist, person: ilga }
channels:
  - { id: skolotaji, name: Skolotāji }
  - { id: atbalsts, name: Atbalsts, slack: C0123ABCD, teams: "19:abc-1@thread.tacv2" }
calendar:
  school-years:
    - id: 2026/2027
      semesters:
        - { start: { date: 2026-09-01, confirmed: false }, end: { date: 2026-12-18, confirmed: false } }
        - { start: { date: 2027-01-04, confirmed: false }, end: { date: 2027-05-31, confirmed: false } }
      holidays:
        - { start: { date: 2026-11-18, confirmed: true } }
        - { start: { date: 2026-12-21, confirmed: false }, end: { date: 2027-01-01, confirmed: false } }
phrases:
  iip: { tasks.goal: [Prot lasīt tekstu] }
`;

/** The same school with all that may be left out. */
const whole = `${school
  .replace(
    '      holidays:\n',
    '      other-ends:\n        - { grades: [9, 12], end: { date: 2027-06-14, confirmed: false } }\n      holidays:\n',
  )
  .replace('confirmed: false } }\nphrases', 'confirmed: false }, grades: [9] }\nphrases')
  .replace('\nphrases', '\n  free-days: [2026-10-30]\n  working-days: [2026-11-18]\nphrases')}country: LV
digest: { weekday: monday, hour: "08:30", channels: [skolotaji, atbalsts], escalations: true }
rota:
  - { day: monday, from: "13:30", to: "14:00" }
  - { day: wednesday, from: "13:30", to: "14:30", people: [anna] }
abbreviations: { "l.v.": latviešu valoda }
`;

const latvian = [
  ...['2026-01-01', '2026-04-03', '2026-04-05', '2026-04-06', '2026-05-01', '2026-05-04', '2026-06-23', '2026-06-24'],
  ...['2026-11-18', '2026-12-24', '2026-12-25', '2026-12-26', '2026-12-31'],
  ...['2027-01-01', '2027-03-26', '2027-03-28', '2027-03-29', '2027-05-01', '2027-05-04', '2027-06-23', '2027-06-24'],
  ...['2027-11-18', '2027-12-24', '2027-12-25', '2027-12-26', '2027-12-31'],
];

function faultsOf(text: string): readonly FileFault[] {
  const read = readOrganisation(text, 'school.yaml');
  return read.kind === 'faults' ? read.faults : [];
}

test('a school’s file becomes its organisation', () => {
  const span = (start: string, end: string, confirmed: boolean): object => ({
    start: { date: start, confirmed },
    end: { date: end, confirmed },
  });
  expect(readOrganisation(school, 'school.yaml')).toEqual({
    kind: 'ok',
    organisation: {
      id: 'jaunkalne',
      kind: 'school',
      name: 'Jaunkalnes pamatskola',
      language: 'lv',
      zone: 'Europe/Riga',
      members: [
        { id: 'ilga', name: 'Ilga Straume', roles: ['director'] },
        { id: 'anna', name: 'Anna Bērziņa', roles: [], email: 'anna@skola.example', language: 'en' },
      ],
      classes: [
        { id: '7.a', teacher: null },
        { id: '7.b', teacher: 'anna' },
      ],
      subjects: [{ id: 'matematika', name: { lv: 'matemātika', en: 'mathematics' } }],
      teaching: [
        { subject: 'matematika', class: '7.a', teacher: 'anna' },
        { subject: 'matematika', class: '7.b', teacher: 'anna' },
      ],
      learners: [{ code: 'J-07', name: 'Emīls Dambītis', class: '7.b' }],
      standIns: [{ role: 'psychologist', member: 'ilga' }],
      channels: [
        { id: 'skolotaji', name: 'Skolotāji', addresses: {} },
        { id: 'atbalsts', name: 'Atbalsts', addresses: { slack: 'C0123ABCD', teams: '19:abc-1@thread.tacv2' } },
      ],
      schoolYears: [
        {
          id: '2026/2027',
          semesters: [span('2026-09-01', '2026-12-18', false), span('2027-01-04', '2027-05-31', false)],
          holidays: [span('2026-11-18', '2026-11-18', true), span('2026-12-21', '2027-01-01', false)],
        },
      ],
      publicHolidays: latvian,
      digest: null,
      rota: [],
      phrases: { iip: { 'tasks.goal': ['Prot lasīt tekstu'] } },
    },
  });
});

test('grades with an end of their own, a digest, a rota and days free besides become part of the organisation', () => {
  const read = readOrganisation(whole, 'school.yaml');
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  const { schoolYears, publicHolidays, digest, rota } = read.organisation;
  expect(schoolYears[0]?.otherEnds).toEqual([{ grades: [9, 12], end: { date: '2027-06-14', confirmed: false } }]);
  expect(schoolYears[0]?.holidays[1]?.grades).toEqual([9]);
  expect(publicHolidays).toEqual([...latvian.filter((day) => day !== '2026-11-18'), '2026-10-30'].sort());
  expect(digest).toEqual({
    weekday: 1,
    hour: '08:30',
    channels: ['skolotaji', 'atbalsts'],
    escalations: true,
    names: false,
  });
  expect(rota).toEqual([
    { weekday: 1, from: '13:30', to: '14:00', people: [] },
    { weekday: 3, from: '13:30', to: '14:30', people: ['anna'] },
  ]);
});

describe('a fault of what may be left out is told likewise', () => {
  const cases: readonly (readonly [what: string, from: string, to: string, told: string])[] = [
    [
      'a country that is none',
      'country: LV',
      'country: Latvia',
      'country: “Latvia” is not a country whose public holidays are known. Give the two letters',
    ],
    [
      'an end before its semester',
      'date: 2027-06-14',
      'date: 2026-12-30',
      'other-ends > 1 > end > date: 2026-12-30 is before 2027-01-04, which it must follow',
    ],
    [
      'a grade that is none',
      '[9, 12]',
      '[9, 13]',
      'other-ends > 1 > grades > 2: is not a grade. Give a list of grades from 1 to 12',
    ],
    [
      'a grade with two ends',
      '[9, 12]',
      '[9, 9]',
      'other-ends > 1 > grades > 2: this grade has an end of its own already',
    ],
    ['no grades at all', 'grades: [9] }', 'grades: [] }', 'holidays > 2 > grades: is empty'],
    [
      'a free day that is none',
      '2026-10-30',
      '2026-10-32',
      'free-days > 1: “2026-10-32” is not a day. Give a list of days that are free besides',
    ],
    [
      'a Saturday at work',
      '[2026-11-18]',
      '[2026-11-21]',
      'working-days > 1: 2026-11-21 is a day of a weekend, which counts as free always',
    ],
    [
      'a day of the week that is none',
      'weekday: monday',
      'weekday: Monday',
      'digest > weekday: “Monday” is not a day of the week. Give one of monday, tuesday',
    ],
    [
      'an hour at night',
      '"08:30"',
      '"06:59"',
      'digest > hour: “06:59” is outside 07:00-20:00, when nobody is written to. Give an hour from 07:00 to 20:00',
    ],
    ['an hour that is none', '"08:30"', '"8.30"', 'digest > hour: “8.30” is not a time of day'],
    [
      'a digest for no channel',
      '[skolotaji, atbalsts]',
      '[]',
      'digest > channels: is empty. Give a list of ids of channels',
    ],
    [
      'a digest for an unknown channel',
      '[skolotaji, atbalsts]',
      '[skolotaji, atbalst]',
      'digest > channels > 2: no channel has the id “atbalst”',
    ],
    [
      'a digest that does not say whether it tells of escalations',
      ', escalations: true',
      '',
      'digest > escalations: is missing. Give true where',
    ],
    [
      'a time that ends before it begins',
      '"13:30", to: "14:00"',
      '"14:00", to: "13:30"',
      'rota > 1 > to: 13:30 is not after 14:00',
    ],
    ['a time that is none', 'to: "14:30"', 'to: "24:30"', 'rota > 2 > to: “24:30” is not a time of day'],
    [
      'a day of the rota that is none',
      'day: wednesday',
      'day: trešdiena',
      'rota > 2 > day: “trešdiena” is not a day of the week',
    ],
    [
      'a time of an unknown person',
      'people: [anna]',
      'people: [ana]',
      'rota > 2 > people > 1: no person has the id “ana”',
    ],
  ];
  test.each(cases)('%s', (_, from, to, told) => {
    expect(whole).toContain(from);
    const faults = faultsOf(whole.replace(from, to)).map(describeFileFault);
    expect(faults).toEqual([expect.stringContaining(told)]);
  });
});

test('the short forms of a school are kept with what they stand for', () => {
  expect(readOrganisation(whole, 'school.yaml')).toMatchObject({
    organisation: { abbreviations: { 'l.v.': 'latviešu valoda' } },
  });
});

describe('a fault is told with its line, its place and what is wrong', () => {
  const cases: readonly (readonly [what: string, from: string, to: string, told: string])[] = [
    [
      'an unknown role',
      '[director]',
      '[director, headmaster]',
      '5 people > 1 > roles > 2: “headmaster” is not a role that is given to a person',
    ],
    [
      'a role that follows from classes',
      '[director]',
      '[director, class-teacher]',
      '5 people > 1 > roles > 2: “class-teacher” is not a role that is given to a person',
    ],
    [
      'an unknown role of a stand-in',
      'role: psychologist',
      'role: doctor',
      '17 stand-ins > 1 > role: “doctor” is not a role',
    ],
    ['an unknown stand-in', 'person: ilga', 'person: olga', '17 stand-ins > 1 > person: no person has the id “olga”'],
    [
      'a class of an unknown teacher',
      '7.b, teacher: anna',
      '7.b, teacher: ana',
      '9 classes > 2 > teacher: no person has the id “ana”',
    ],
    [
      'teaching of an unknown subject',
      'subject: matematika',
      'subject: kimija',
      '13 teaching > 1 > subject: no subject has the id “kimija”',
    ],
    [
      'teaching in an unknown class',
      '[7.a, 7.b]',
      '[7.a, 7.c]',
      '13 teaching > 1 > classes > 2: no class has the id “7.c”',
    ],
    [
      'teaching by an unknown person',
      '7.b], teacher: anna',
      '7.b], teacher: ana',
      '13 teaching > 1 > teacher: no person has the id “ana”',
    ],
    ['the same teaching twice', '[7.a, 7.b]', '[7.b, 7.b]', '13 teaching > 1 > classes > 2: is there already'],
    [
      'a learner in an unknown class',
      'Dambītis, class: 7.b',
      'Dambītis, class: 9.z',
      '15 learners > 1 > class: no class has the id “9.z”',
    ],
    [
      'two learners of one code',
      'class: 7.b }\nstand',
      'class: 7.b }\n  - { code: j7, name: Elza Kadiķe, class: 7.a }\nstand',
      "16 learners > 2 > code: “j7” is another learner's code already",
    ],
    ['two people of one id', 'id: anna,', 'id: ilga,', "6 people > 2 > id: “ilga” is another person's id already"],
    ['two classes of one id', 'id: 7.a', 'id: 7b', "9 classes > 2 > id: “7.b” is another class's id already"],
    ['a class that is a number only', 'id: 7.a', 'id: 7', '8 classes > 1 > id: is of a wrong kind'],
    ['an id that the database cannot keep', 'id: anna', 'id: anna.b', '6 people > 2 > id: “anna.b” is not an id'],
    [
      'an unknown zone',
      'language: lv\n',
      'language: lv\nzone: Europe/Rigga\n',
      '4 zone: “Europe/Rigga” is not a time zone',
    ],
    ['an unknown language', 'language: lv', 'language: ru', '3 language: “ru” is not a language that is spoken here'],
    ['an address that is none', 'anna@skola.example', 'anna', '6 people > 2 > email: is not an e-mail address'],
    [
      'an unknown key',
      'roles: [director]',
      'role: [director]',
      '5 people > 1 > role: “role” is not a key that is known here',
    ],
    ['a key that is missing', ', en: mathematics', '', '11 subjects > 1 > en: is missing'],
    ['a part that is missing', 'channels:', 'chanels:', '18 chanels: “chanels” is not a key that is known here'],
    [
      'a day that does not exist',
      '2027-05-31',
      '2027-02-30',
      '26 calendar > school-years > 1 > semesters > 2 > end > date: “2027-02-30” is not a day',
    ],
    [
      'semesters out of order',
      '2027-01-04',
      '2026-12-01',
      '26 calendar > school-years > 1 > semesters > 2 > start > date: 2026-12-01 is before 2026-12-18, which it must follow',
    ],
    [
      'a holiday that ends before it begins',
      '2027-01-01',
      '2026-12-01',
      '29 calendar > school-years > 1 > holidays > 2 > end > date: 2026-12-01 is before 2026-12-21, which it must follow',
    ],
    [
      'a date that is not marked',
      '2026-09-01, confirmed: false',
      '2026-09-01',
      '25 calendar > school-years > 1 > semesters > 1 > start > confirmed: is missing',
    ],
    [
      'a year that begins in another',
      'id: 2026/2027',
      'id: 2025/2026',
      '23 calendar > school-years > 1 > id: the year “2025/2026” begins on 2026-09-01',
    ],
    [
      'years that are not in a row',
      'id: 2026/2027',
      'id: 2026/2028',
      '23 calendar > school-years > 1 > id: “2026/2028” does not name two years in a row',
    ],
    ['phrases of no field', 'tasks.goal', 'tasks', '31 phrases > iip > tasks: is not a section and field'],
    [
      'two people of one address, in whatever letters',
      'name: Ilga Straume,',
      'name: Ilga Straume, email: Anna@Skola.example,',
      '6 people > 2 > email: is another person’s e-mail address already',
    ],
    [
      'a Slack channel given by its name',
      'slack: C0123ABCD',
      'slack: atbalsts',
      '20 channels > 2 > slack: is not the id of a Slack channel',
    ],
    [
      'a Teams channel copied as it stands in a link',
      '19:abc-1@thread',
      '19%3Aabc-1%40thread',
      '20 channels > 2 > teams: is not the id of a Teams channel',
    ],
    [
      'two channels of one Slack channel',
      'name: Skolotāji }',
      'name: Skolotāji, slack: C0123ABCD }',
      "20 channels > 2 > slack: “C0123ABCD” is another channel's id in Slack already",
    ],
    [
      'two channels of one Teams channel',
      'name: Skolotāji }',
      'name: Skolotāji, teams: "19:abc-1@thread.tacv2" }',
      "20 channels > 2 > teams: “19:abc-1@thread.tacv2” is another channel's id in Teams already",
    ],
    [
      'a phrase that fits no list',
      'Prot lasīt tekstu',
      'a'.repeat(141),
      '31 phrases > iip > tasks.goal > 1: is longer than 140 characters',
    ],
    ['a personal code', 'name: Skolotāji', 'name: Skolotāji 010203-12345', '19 holds what looks like a personal code'],
    [
      'a personal code in a comment',
      'learners:',
      'learners: # 010203-12345',
      '14 holds what looks like a personal code',
    ],
    [
      'nobody to ask for a vacant role',
      '[director]',
      '[administrator]',
      '4 people: nobody would be asked where a role is vacant',
    ],
    [
      'a value that YAML reads as a reference',
      'name: Skolotāji',
      'name: *skolotaji',
      '19 has a value that begins with *, which YAML reads as a reference',
    ],
  ];
  test.each(cases)('%s', (_, from, to, told) => {
    expect(school).toContain(from);
    const faults = faultsOf(school.replace(from, to)).map(describeFileFault);
    expect(faults.map((fault) => fault.replace('school.yaml:', ''))).toContainEqual(
      expect.stringContaining(`${told}. `),
    );
  });
});

test('every fault comes with a remedy', () => {
  const [fault] = faultsOf(school.replace('[director]', '[headmaster, director]'));
  expect(fault && describeFileFault(fault)).toBe(
    'school.yaml:5 people > 1 > roles > 1: “headmaster” is not a role that is given to a person. Give a list of roles, each one of: ' +
      'director, deputy-head, support-head, psychologist, speech-therapist, special-educator, social-pedagogue, ' +
      'methodical-lead, iap-preparer, iap-monitor, school-coordinator, coordinator, administrator. ' +
      'Class and subject teachers are named at classes and teaching.',
  );
});

test.each([
  [
    'atbalsts',
    'slack: C0123ABCD',
    'slack: atbalsts',
    'the channel id that Slack shows at the foot of the channel’s details',
  ],
  ['a link', '19:abc-1@thread', '19%3Aabc-1%40thread', 'with : for %3A and @ for %40'],
  ['a long phrase', 'Prot lasīt tekstu', 'a'.repeat(141), 'a phrase of at most 140 characters'],
  [
    'a shared address',
    'Straume,',
    'Straume, email: ANNA@skola.example,',
    'Give each person their own, or leave it out',
  ],
])('the remedy for %s says what to give instead', (_, from, to, remedy) => {
  expect(faultsOf(school.replace(from, to)).map((fault) => fault.remedy)).toEqual([expect.stringContaining(remedy)]);
});

test.each(['C0123ABCD', 'G0123ABCDE'])('%s is the id of a Slack channel', (id) => {
  expect(faultsOf(school.replace('C0123ABCD', id))).toEqual([]);
});

test.each(['19:2f0a_-B@thread.tacv2', '19:2f0a@thread.skype'])('%s is the id of a Teams channel', (id) => {
  expect(faultsOf(school.replace('19:abc-1@thread.tacv2', id))).toEqual([]);
});

test('a phrase of 140 characters fits', () => {
  expect(faultsOf(school.replace('Prot lasīt tekstu', 'ā'.repeat(140)))).toEqual([]);
});

test('all faults are told together, in the order of the lines', () => {
  const bad = school
    .replace('language: lv', 'language: ru')
    .replace('7.b, teacher: anna', '7.b, teacher: ana')
    .replace('Dambītis, class: 7.b', 'Dambītis, class: 9.z')
    .replace('2027-05-31', '2027-02-30');
  expect(faultsOf(bad).map((fault) => fault.line)).toEqual([3, 9, 15, 26]);
});

test('no fault tells a learner’s name or a personal code', () => {
  const slips = [
    school.replace('name: Emīls Dambītis', 'name: Emīls, Dambītis'),
    school.replace('name: Emīls Dambītis', 'nome: Emīls Dambītis'),
    school.replace('name: Emīls Dambītis', 'name: [Emīls, Dambītis]'),
    school.replace('Emīls Dambītis', 'Emīls Dambītis 010203-12345'),
  ];
  for (const slip of slips) {
    const told = faultsOf(slip).map(describeFileFault).join('\n');
    expect(told).not.toBe('');
    expect(told).not.toMatch(/Emīls|Dambītis|12345/);
  }
});

test.each([
  '',
  '- a',
  'id: [',
  'id: a\nid: b',
  'id: *x',
  'people: 1\nclasses: {}\ncalendar: []\nteaching: [1, [2]]',
  '\u0000',
])('a file that is no such file at all (%j) is refused, not tripped over', (text) => {
  expect(faultsOf(text)).not.toEqual([]);
});
