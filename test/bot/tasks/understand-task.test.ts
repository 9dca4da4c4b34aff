/** What a message says of a task: in Latvian with and without diacritics, and in English; nothing that was not said is added. */
import { describe, expect, it } from 'vitest';
import { understandTask } from '../../../src/bot/tasks/understand-task.ts';
import { demoSchool } from '../../world/schools.ts';

// A Monday.
const hearing = { organisation: demoSchool(), today: '2026-09-07' };

describe('a whole task in one message', () => {
  const whole = {
    about: 'learner:J-07',
    subject: 'matematika',
    due: '2026-12-15',
    responsible: 'inga',
    estimated: false,
  };
  it.each([
    ['J-07 matemātikā: reizrēķins līdz 15. decembrim, atbildīgais logopēds', 'reizrēķins'],
    ['j7 matematika: reizrekins lidz 15. decembrim, atbildigais logopeds', 'reizrekins'],
    ['J-07 matemātikā: reizrēķins, atbildīgā Inga Sniedze, līdz 15.12.', 'reizrēķins'],
    ['J-07 maths: multiplication by 15 December, responsible speech therapist', 'multiplication'],
    ['J-07 mathematics: multiplication, responsible Inga Sniedze, by 15 December', 'multiplication'],
  ])('%s', (text, said) => {
    expect(understandTask(text, hearing)).toEqual({ ...whole, text: said });
  });
});

describe('a task as it is typed on a phone', () => {
  it.each([
    ['pieliec Emīlam uzdevumu lasīt līdz 10.12.', { about: 'learner:J-07', text: 'lasīt', due: '2026-12-10' }],
    ['vai vari uzlikt j7 jaunu uzdevumu: lasīt skaļi?', { about: 'learner:J-07', text: 'lasīt skaļi' }],
    ['lidz 8.12 emilam matematika 5 teksta uzdevumi', { subject: 'matematika', text: '5 teksta uzdevumi' }],
    ['uzd j7 mat procenti 11.12', { subject: 'matematika', text: 'procenti', due: '2026-12-11' }],
    ['J-07 logopēdei skaņu vingrinājumi', { responsible: 'inga', text: 'skaņu vingrinājumi' }],
    ['Valdis lai dod J-07 grafikus līdz 8.12.', { responsible: 'valdis', text: 'dod grafikus', due: '2026-12-08' }],
    ['J-07 matemātikā grafiki līdz piektdienai Valdim', { responsible: 'valdis', text: 'grafiki', due: '2026-09-11' }],
    ['give J-07 some spelling for English until friday', { subject: 'anglu-valoda', text: 'some spelling' }],
    ['new task for J-07 in maths - 10 fractions, for Valdis', { responsible: 'valdis', text: '10 fractions' }],
    ['j7 lidz piektdienai jaatrisina 5 uzdevumi', { text: 'jaatrisina 5 uzdevumi', due: '2026-09-11' }],
    ['J-07: grafiki, atbild matemātikas skolotājs', { responsible: 'valdis', text: 'grafiki' }],
    ['J-07 vēstures kartītes līdz 8.12.', { subject: 'vesture', text: 'vēstures kartītes', due: '2026-12-08' }],
    ['Emils should read chapter 3 by 11/12', { text: 'read chapter 3', due: '2026-12-11' }],
  ])('%s', (text, heard) => {
    expect(understandTask(text, hearing)).toMatchObject(heard);
  });

  it('takes the number of an exercise for no day, and what follows "for" for nobody but a person', () => {
    expect(understandTask('J-07 matemātikā uzdevums 5.12', hearing).due).toBeUndefined();
    expect(understandTask('J-07 spelling for beginners', hearing)).toEqual({
      ...{ about: 'learner:J-07', text: 'spelling for beginners' },
    });
  });
});

describe('a part of a task', () => {
  it.each([
    ['', {}],
    ['J-07', { about: 'learner:J-07' }],
    ['līdz piektdienai', { due: '2026-09-11', estimated: false }],
    ['lidz piektdienai', { due: '2026-09-11', estimated: false }],
    ['by Friday', { due: '2026-09-11', estimated: false }],
    ['pēc divām nedēļām', { due: '2026-09-21', estimated: false }],
    ['semestra beigās', { due: '2026-12-18', estimated: true }],
    ['līdz 31. februārim', { due: 'līdz 31. februārim' }],
    ['atbildīgā Inga Sniedze', { responsible: 'inga' }],
    ['atbildīgais logopēds', { responsible: 'inga' }],
    ['responsible the psychologist', { responsible: 'evija' }],
    ['katru dienu veic piecus vingrinājumus', { text: 'katru dienu veic piecus vingrinājumus' }],
    ['lasa tekstu un atbild uz jautājumiem', { text: 'lasa tekstu un atbild uz jautājumiem' }],
    ['plakāts, ko dara grupā', { text: 'plakāts, ko dara grupā' }],
    ['reizrēķins, dara logopēds', { text: 'reizrēķins', responsible: 'inga' }],
    ['be responsible for the class diary', { text: 'be responsible for the class diary' }],
    ['dalīšana ar atlikumu', { text: 'dalīšana ar atlikumu' }],
    ['J-07 matemātikā', { about: 'learner:J-07', subject: 'matematika' }],
    ['matemātikā J-07 reizrēķins', { about: 'learner:J-07', subject: 'matematika', text: 'reizrēķins' }],
    ['lasīt katru dienu j7', { about: 'learner:J-07', text: 'lasīt katru dienu' }],
    ['J-07 reizrēķins', { about: 'learner:J-07', text: 'reizrēķins' }],
    ['J-07: katru dienu lasīt 10 minūtes', { about: 'learner:J-07', text: 'katru dienu lasīt 10 minūtes' }],
  ])('"%s"', (text, heard) => {
    expect(understandTask(text, hearing)).toEqual(heard);
  });
});

it('a teacher of the class is meant by role, and is asked for where two could be', () => {
  const teacher = understandTask('J-07: apgūt tēmu, atbildīgais matemātikas skolotājs', hearing);
  expect(teacher.responsible).toBe('valdis');
  expect(understandTask('J-07: apgūt tēmu, atbildīgais skolotājs', hearing).responsible).toBe('skolotājs');
});

it('a learner who is called by name is meant, and of a name that nobody has nobody is', () => {
  expect(understandTask('Emīlam reizrēķins', hearing)).toMatchObject({ about: 'learner:J-07', text: 'reizrēķins' });
  expect(understandTask('Zigurdam reizrēķins', hearing).about).toBeUndefined();
});
