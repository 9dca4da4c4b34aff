/** No message ends a process or keeps everybody waiting: whatever is typed, reading it takes time in step with its length, and little of it. */
import { describe, expect, it } from 'vitest';
import { nearestCommands, readIntent } from '../../src/bot/core/read-intent.ts';
import { takenIn } from '../../src/bot/incoming/take-in.ts';
import type { Incoming } from '../../src/bot/ports/incoming.ts';
import { understandTask } from '../../src/bot/tasks/understand-task.ts';
import { classesIn } from '../../src/domain/language/classes-in.ts';
import { findDuties, pointsIn } from '../../src/domain/language/find-duties.ts';
import { findPerson } from '../../src/domain/language/find-person.ts';
import { findSubject } from '../../src/domain/language/find-subject.ts';
import { learnerByCode, learnersIn } from '../../src/domain/language/learner-by-code.ts';
import { absenceIn } from '../../src/domain/language/said-absence.ts';
import { findSaidDate, readDate } from '../../src/domain/language/said-date.ts';
import { orderIn } from '../../src/domain/language/said-order.ts';
import { readPeriod } from '../../src/domain/language/said-period.ts';
import { hourIn, readTime, weekdaysIn } from '../../src/domain/language/said-times.ts';
import { looksLikeDiagnosis } from '../../src/domain/privacy/diagnosis.ts';
import { hideNames } from '../../src/domain/privacy/names.ts';
import { findPersonalCode } from '../../src/domain/privacy/personal-code.ts';
import { createTexts } from '../texts.ts';
import { demoSchool } from '../world/schools.ts';
import { openWorld } from '../world.ts';

const school = demoSchool();
const say = createTexts();
const context = { today: '2026-11-30', schoolYear: null };

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  absenceIn: (text) => absenceIn(school, text, context),
  classesIn: (text) => classesIn(school, text),
  findDuties: (text) => findDuties(school, text, [{ title: 'Atzinums par izglītojamo' }]),
  findPerson: (text) => findPerson(school, text),
  findPersonalCode,
  findSaidDate: (text) => findSaidDate(text, context),
  findSubject: (text) => findSubject(school, null, text),
  hideNames: (text) => hideNames(text, school.learners),
  hourIn,
  learnerByCode: (text) => learnerByCode(school, text),
  learnersIn: (text) => learnersIn(school, text),
  looksLikeDiagnosis,
  nearestCommands: (text) => nearestCommands(text, say),
  orderIn: (text) => orderIn(school, text, context),
  pointsIn,
  readDate: (text) => readDate(text, context),
  readIntent: (text) => readIntent(text, say),
  readPeriod: (text) => readPeriod(text, context),
  readTime,
  understandTask: (text) => understandTask(text, { organisation: school, today: context.today }),
  weekdaysIn,
};

/** Each said over and over, with what stands before and behind it. */
const hostile: Readonly<Record<string, readonly [repeated: string, before?: string, behind?: string]>> = {
  'personal codes': ['010190-12345 '],
  blanks: [' ', 'būšu prom a', 'x'],
  'blanks of other kinds': ['\u00a0\t', 'rīkojums', 'x'],
  'empty lines': ['\n ', 'vēl nav', 'x'],
  'signs that nobody sees': ['ā\u200b', 'uzdevums '],
  'one letter': ['a'],
  'one digit': ['1'],
  noughts: ['0', 'J-'],
  dates: ['1.12.'],
  'dates with commas': ['1.12., '],
  'numbers with points': ['1. '],
  days: ['rīt '],
  weekdays: ['pirmdiena līdz '],
  untils: ['līdz '],
  afters: ['pēc '],
  'months with years': ['2026. gada 15. decembris '],
  commas: [',', 'rīt', 'x'],
  colons: ['a:'],
  dashes: ['- '],
  names: ['A. Bērziņa '],
  'broken names': ['Em-'],
  diagnoses: ['ADD '],
  'people who are responsible': ['atbildīgais '],
  'people who stand in': ['aizvieto '],
  schools: ['visa skola '],
  numbers: ['nr. '],
  brackets: ['(('],
};

function textOf(name: string, length: number): string {
  const [repeated, before = '', behind = ''] = hostile[name] ?? [''];
  return before + repeated.repeat(Math.ceil(length / repeated.length)) + behind;
}

/** Milliseconds of the processor, which others who use it do not lengthen; the least of five. */
function spent(work: () => unknown): number {
  const times = [0, 1, 2, 3, 4].map(() => {
    const since = process.cpuUsage();
    work();
    return process.cpuUsage(since).user / 1_000;
  });
  return Math.min(...times);
}

const said = (text: string): Incoming => ({
  organisation: school.id,
  id: 'a-1',
  from: { platform: 'web', user: 'anna' },
  place: { kind: 'private' },
  event: { kind: 'text', text },
});

/** The longest part of a hostile text that is let in at all. */
function letIn(name: string): string {
  const { event } = takenIn(said(textOf(name, 11_000)));
  if (event.kind !== 'text') throw new Error('not let in');
  return event.text;
}

describe.each(Object.keys(hostile))('a message of %s', (name) => {
  it('is taken in at once, or refused for its length', () => {
    const text = textOf(name, 100_000);
    const { event } = takenIn(said(text));
    expect(event.kind).toBe('too-long');
    expect(spent(() => takenIn(said(text)))).toBeLessThan(50);
    expect(spent(() => takenIn(said(text.slice(0, 39_000))))).toBeLessThan(50);
  });

  // What else runs on the machine may take from it what is measured: only what is slow each time is slow.
  it.each(Object.entries(readers))('is read by %s in time', { retry: 4 }, (_, read) => {
    const text = letIn(name);
    read(text.slice(0, 500));
    const half = spent(() => read(text.slice(0, text.length / 2)));
    const whole = spent(() => read(text));
    // Twice the text takes twice the time; below twenty milliseconds nobody can tell.
    expect(whole).toBeLessThan(Math.max(20, 3 * half + 10));
    expect(whole).toBeLessThan(50);
  });
});

it('a message that is too long is answered with how long it may be, and nothing of it is kept', async () => {
  const world = openWorld();
  const { reply, heard } = await world.arrives({ event: { kind: 'text', text: 'uzdevums '.repeat(11_000) } });
  expect(JSON.stringify(reply)).toContain('12000');
  expect(heard).toBe('(pārāk gara ziņa nav saglabāta)');
});

it('a message that ended every process which began it is set aside, told, and reported', async () => {
  const world = openWorld();
  const { reply } = await world.arrives({ event: { kind: 'set-aside' } });
  expect(reply?.title).toBe('Šo ziņu nevarēju izlasīt');
  expect(world.faults.map(({ fault }) => fault)).toEqual(['arrival.set-aside']);
});
