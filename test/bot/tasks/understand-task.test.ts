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
