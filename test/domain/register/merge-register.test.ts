/** What a school becomes when it takes over its register: nobody loses who they were, and nothing is guessed. */
import { describe, expect, test } from 'vitest';
import { mergeRegister } from '../../../src/domain/register/merge-register.ts';
import type { Register, RegisterLearner } from '../../../src/domain/register/register.ts';
import type { Roster } from '../../../src/domain/register/roster.ts';
import { rosterChanges, vanishing } from '../../../src/domain/register/roster-changes.ts';

const at = { file: 'users.csv', line: 2 };
const now: Roster = {
  people: [
    { id: 'ilga', name: 'Ilga Straume', email: 'ilga@jaunkalne.example', roles: ['director'] },
    { id: 'evija', name: 'Evija Rudzāte', roles: ['psychologist'] },
    { id: 'anna', name: 'Anna Bērziņa', email: 'anna@jaunkalne.example', roles: [] },
    { id: 'valdis', name: 'Valdis Ozolnieks', roles: [] },
  ],
  classes: [
    { id: '7.a', teacher: 'valdis' },
    { id: '7.b', teacher: 'anna' },
  ],
  subjects: [{ id: 'matematika', lv: 'matemātika', en: 'mathematics' }],
  teaching: [
    { subject: 'matematika', classes: ['7.a'], teacher: 'valdis' },
    { subject: 'matematika', classes: ['7.b'], teacher: null },
  ],
  learners: [
    { code: 'J-06', name: 'Madara Vizbule', class: '7.b', source: 'L6' },
    { code: 'J-07', name: 'Emīls Dambītis', class: '7.b' },
  ],
};
const nobodyBefore = { people: [], learners: [] };
const merged = (register: Partial<Register>, former: Pick<Roster, 'people' | 'learners'> = nobodyBefore) =>
  mergeRegister({ incomplete: [], ...register }, { now, former });
const said = (one: Partial<RegisterLearner>): RegisterLearner => ({ name: 'Emīls Dambītis', class: '7.b', at, ...one });

describe('staff', () => {
  test('are known by their address, and by their name where it is theirs alone', () => {
    const { people } = merged({
      people: [{ name: 'Anna Kalniņa', email: 'ANNA@jaunkalne.example' }, { name: 'valdis ozolnieks' }],
    }).roster;
    expect(people.map(({ id, name }) => [id, name])).toEqual([
      ['ilga', 'Ilga Straume'],
      ['evija', 'Evija Rudzāte'],
      ['anna', 'Anna Kalniņa'],
      ['valdis', 'valdis ozolnieks'],
    ]);
  });

  test('are not renamed after what they call their accounts', () => {
    const people = [{ name: 'Anniņa', email: 'anna@jaunkalne.example' }, { name: 'Jānis Zars' }];
    const { roster } = merged({ people, areAccounts: true });
    expect(roster.people.slice(2).map(({ name }) => name)).toEqual(['Anna Bērziņa', 'Jānis Zars']);
  });

  test('of two with the same name, neither is taken for the one who is there', () => {
    const twins = [
      { name: 'Valdis Ozolnieks', email: 'valdis1@jaunkalne.example' },
      { name: 'Valdis Ozolnieks', email: 'valdis2@jaunkalne.example' },
    ];
    const { people } = merged({ people: twins }).roster;
    expect(people.slice(2).map(({ id }) => id)).toEqual(['valdis-ozolnieks', 'valdis-ozolnieks-2']);
  });

  test('who come new have no role: a psychologist is never guessed', () => {
    const { people } = merged({ people: [{ name: 'Jānis Žagars' }] }).roster;
    expect(people.at(-1)).toEqual({ id: 'janis-zagars', name: 'Jānis Žagars', roles: [] });
  });

  test('with a role stay and keep it, though the register does not name them', () => {
    const { roster, staying } = merged({ people: [{ name: 'Anna Bērziņa' }] });
    expect(roster.people.map(({ id }) => id)).toEqual(['ilga', 'evija', 'anna']);
    expect(staying.map(({ id }) => id)).toEqual(['ilga', 'evija']);
  });

  test('who are gone teach nothing any more, and their class has no teacher', () => {
    const { classes, teaching } = merged({ people: [{ name: 'Anna Bērziņa' }] }).roster;
    expect(classes).toEqual([
      { id: '7.a', teacher: null },
      { id: '7.b', teacher: 'anna' },
    ]);
    expect(teaching.map(({ teacher }) => teacher)).toEqual([null, null]);
  });

  test('who left and come back are who they were, and nobody else ever is', () => {
    const left = {
      people: [{ id: 'zane', name: 'Zane Cielava', email: 'zane@jaunkalne.example', roles: [] }],
      learners: [],
    };
    const { people } = merged(
      { people: [{ name: 'Zane Liepa', email: 'zane@jaunkalne.example' }, { name: 'Zane' }] },
      left,
    ).roster;
    expect(people.slice(2).map(({ id }) => id)).toEqual(['zane', 'zane-2']);
  });
});

describe('a learner', () => {
  test('keeps the code by the id of the register, whatever becomes of the name and the class', () => {
    const { learners } = merged({ learners: [said({ source: 'L6', name: 'Madara Kalna', class: '7a' })] }).roster;
    expect(learners).toEqual([{ code: 'J-06', name: 'Madara Kalna', class: '7.a', source: 'L6' }]);
  });

  test('who was typed in by hand is known by the name the first time, and by the id from then on', () => {
    const { learners } = merged({ learners: [said({ source: 'L7' })] }).roster;
    expect(learners).toEqual([{ code: 'J-07', name: 'Emīls Dambītis', class: '7.b', source: 'L7' }]);
  });

  test('is not another of the same name whom the register calls otherwise', () => {
    const { learners } = merged({ learners: [said({ source: 'L9', name: 'Madara Vizbule' })] }).roster;
    expect(learners).toEqual([{ code: 'J-08', name: 'Madara Vizbule', class: '7.b', source: 'L9' }]);
  });

  test('who comes new never gets a code that somebody had before', () => {
    const left = { people: [], learners: [{ code: 'J-30', name: 'Toms Grāvītis', class: '7.a', source: 'L30' }] };
    const { learners } = merged({ learners: [said({ source: 'L31', name: 'Adele Mežvide' })] }, left).roster;
    expect(learners[0]?.code).toBe('J-31');
  });

  test('who left and comes back has the code from before', () => {
    const left = { people: [], learners: [{ code: 'J-30', name: 'Toms Grāvītis', class: '7.a', source: 'L30' }] };
    const { learners } = merged({ learners: [said({ source: 'L30', name: 'Toms Grāvītis' })] }, left).roster;
    expect(learners[0]?.code).toBe('J-30');
  });

  test('is known by a code that the school writes into its own list, however it is written', () => {
    const { learners } = merged({ learners: [said({ code: 'j7', name: 'Emīls D.' })] }).roster;
    expect(learners).toEqual([{ code: 'J-07', name: 'Emīls D.', class: '7.b' }]);
  });

  test('of a class that is new brings the class along', () => {
    const { classes } = merged({ learners: [said({ class: '12.C klase' })] }).roster;
    expect(classes.at(-1)).toEqual({ id: '12.c', teacher: null });
  });
});

test('a row that cannot be placed is told, and nobody of its kind goes on its account', () => {
  const { roster, faults } = merged({ learners: [said({ class: 'interešu pulciņš' })] });
  expect(faults).toEqual([{ ...at, problem: 'not-a-class' }]);
  expect(roster.learners).toEqual(now.learners);
});

test('where rows could not be read, nobody is taken to be gone', () => {
  const { learners, people } = merged({ learners: [], people: [], incomplete: ['learners', 'people'] }).roster;
  expect(learners).toEqual(now.learners);
  expect(people).toEqual(now.people);
});

test('what a register says nothing of stays as it is', () => {
  expect(merged({}).roster).toEqual(now);
});

test('a class teacher is taken over where the register names one, and stays where it does not', () => {
  const classes = [
    { title: '7a', teacher: { email: 'anna@jaunkalne.example' }, at },
    { title: '7b', at },
  ];
  expect(merged({ classes }).roster.classes).toEqual([
    { id: '7.a', teacher: 'anna' },
    { id: '7.b', teacher: 'anna' },
  ]);
});

test('a class with learners stays, though a list does not name it', () => {
  const { classes } = merged({ classes: [{ title: '7a', at }] }).roster;
  expect(classes.map(({ id }) => id)).toEqual(['7.a', '7.b']);
});

test('teaching is replaced by what the register says; a post that was vacant is filled, or stays vacant', () => {
  const by = { subject: 'Matemātika', class: '7.b', teacher: { name: 'Anna Bērziņa' }, at };
  expect(merged({ teaching: [by] }).roster.teaching).toEqual([
    { subject: 'matematika', classes: ['7.b'], teacher: 'anna' },
  ]);
  const other = { ...by, subject: 'Ķīmija', class: '7.a' };
  const { roster } = merged({ teaching: [other] });
  expect(roster.subjects.at(-1)).toEqual({ id: 'kimija', lv: 'Ķīmija', en: 'Ķīmija' });
  expect(roster.teaching).toEqual([
    { subject: 'kimija', classes: ['7.a'], teacher: 'anna' },
    { subject: 'matematika', classes: ['7.b'], teacher: null },
  ]);
});

test('a teacher who is not on the staff is told, and teaches nothing', () => {
  const { roster, faults } = merged({
    teaching: [{ subject: 'Matemātika', class: '7.b', teacher: { name: 'Kāds Cits' }, at }],
  });
  expect(faults).toEqual([{ ...at, problem: 'nobody' }]);
  expect(roster.teaching).toEqual(now.teaching);
});

test('the difference says who is new, gone and changed', () => {
  const to = merged({
    people: [{ name: 'Anna Bērziņa', email: 'anna.berzina@jaunkalne.example' }, { name: 'Zane Cielava' }],
  });
  const { people, learners, classes, teaching } = rosterChanges(now, to.roster);
  expect(people.added.map(({ id }) => id)).toEqual(['zane-cielava']);
  expect(people.gone.map(({ id }) => id)).toEqual(['valdis']);
  expect(people.changed.map(({ to: person }) => person.email)).toEqual(['anna.berzina@jaunkalne.example']);
  expect(classes.changed).toHaveLength(1);
  expect([teaching.added.length, teaching.gone.length]).toEqual([1, 1]);
  expect(learners).toEqual({ before: 2, added: [], gone: [], changed: [] });
});

test('more than one in ten gone is told as what nobody means, and one in ten is not', () => {
  const ten = Array.from({ length: 10 }, (_, place) => ({
    code: `J-1${place}`,
    name: `Audzēknis ${place}`,
    class: '7.a',
  }));
  const of = (learners: Roster['learners']): Roster => ({ ...now, learners });
  expect(vanishing(rosterChanges(of(ten), of(ten.slice(1))))).toEqual([]);
  expect(vanishing(rosterChanges(of(ten), of(ten.slice(2))))).toEqual(['learners']);
  expect(vanishing(rosterChanges(of([]), of(ten)))).toEqual([]);
});
