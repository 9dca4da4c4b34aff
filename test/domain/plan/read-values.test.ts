/** What people put into fields: values, or what is wrong with them. */

import { describe, expect, test } from 'vitest';
import type { FieldType } from '../../../src/domain/plan/field-type.ts';
import { readStep } from '../../../src/domain/plan/read-values.ts';
import { planOnTable } from './table.ts';

const fixed = { kind: 'fixed', ids: ['a', 'b', 'c'] } as const;

/** Reads one field as it was typed on Monday, 23 November 2026. */
function read(field: FieldType, typed: string | readonly string[] | undefined, choices: readonly string[] = fixed.ids) {
  const raw = typed === undefined ? {} : { [field.id]: typed };
  const around = { context: planOnTable().context(), choices: () => choices };
  const { values, problems, warnings } = readStep({ id: 's', fields: [field] }, raw, around);
  return { value: values.f, problem: problems.f, warning: warnings.f };
}

const text: FieldType = { id: 'f', kind: 'text' };
const long: FieldType = { id: 'f', kind: 'long-text', longest: 10 };
const number: FieldType = { id: 'f', kind: 'number', least: 1, most: 12 };
const date: FieldType = { id: 'f', kind: 'date' };
const past: FieldType = { id: 'f', kind: 'date', latest: 'today' };
const one: FieldType = { id: 'f', kind: 'one', options: fixed };
const several: FieldType = { id: 'f', kind: 'several', options: fixed };
const person: FieldType = { id: 'f', kind: 'person' };
const reference: FieldType = { id: 'f', kind: 'reference', to: 'tasks' };
const hours: FieldType = { id: 'f', kind: 'number', least: 0.5, decimals: 1, unit: 'hours' };
const span: FieldType = { id: 'f', kind: 'span' };
const around = () => ({ context: planOnTable().context(), choices: () => fixed.ids });
const code: FieldType = { id: 'f', kind: 'text', form: 'programme-code' };

describe('what is taken', () => {
  test.each<readonly [string, FieldType, string | readonly string[], unknown]>([
    ['a text, without the blanks around it', text, '  Rūta  ', 'Rūta'],
    ['a text just as long as may be', long, '1234567890', '1234567890'],
    ['a number with a blank in it', { id: 'f', kind: 'number' }, '1 200', 1200],
    ['a date as it is written', date, '15.12.2026.', '2026-12-15'],
    ['a date as people say it', date, 'rīt', '2026-11-24'],
    ['a date without its year, ahead', date, '15.12.', '2026-12-15'],
    ['a date without its year, back where it cannot lie ahead', past, '15.12.', '2025-12-15'],
    ['today where the latest day is today', past, 'šodien', '2026-11-23'],
    ['one choice', one, 'b', 'b'],
    ['several choices, each once, in the order of the question', several, ['c', 'a', 'c'], ['a', 'c']],
    ['a single one of several', several, 'b', ['b']],
    ['several where a page sent an empty one along', several, ['', 'b'], ['b']],
    ['a programme code with blanks', code, '2101 5611', '21015611'],
  ])('%s', (_, field, typed, value) => {
    expect(read(field, typed)).toEqual({ value, problem: undefined, warning: undefined });
  });
  test.each<readonly [string, Partial<Extract<FieldType, { kind: 'number' }>>, string, number]>([
    ['posts with a comma', { decimals: 2, unit: 'posts' }, '8,75', 8.75],
    ['posts with their unit', { decimals: 2, unit: 'posts' }, '3,9 likmes', 3.9],
    ['a point for the comma', { decimals: 2 }, '8.75', 8.75],
    ['per cent', { decimals: 1, unit: 'percent' }, '31,5 %', 31.5],
    ['per cent in a word', { decimals: 1, unit: 'percent' }, '31 procents', 31],
    ['money with a blank between the thousands', { decimals: 2, unit: 'eur' }, '1 200,50', 1200.5],
    ['money with its sign and a blank that breaks no line', { decimals: 2, unit: 'eur' }, '1\u00a0200,50 €', 1200.5],
    ['hours', { decimals: 1, unit: 'hours' }, '1,5 stundas', 1.5],
    ['less than nothing, with a true minus', { decimals: 1 }, '−0,5', -0.5],
  ])('%s', (_, form, typed, value) => {
    expect(read({ id: 'f', kind: 'number', ...form }, typed)).toMatchObject({ value, problem: undefined });
  });
  test.each([
    ['8:30', '08:30'],
    ['8.30', '08:30'],
    ['plkst. 14', '14:00'],
    ['Plkst.14.05', '14:05'],
    ['pulksten 9', '09:00'],
    ['1430', '14:30'],
    ['14 h', '14:00'],
  ])('the time of day „%s”', (typed, value) => {
    expect(read({ id: 'f', kind: 'time' }, typed).value).toBe(value);
  });
  test('from one day to another, the year of the second seen from the first', () => {
    const step = { id: 's', fields: [span] };
    expect(readStep(step, { 'f.from': '1.12.', 'f.to': '31.05.' }, around()).values.f).toEqual([
      '2026-12-01',
      '2027-05-31',
    ]);
    expect(readStep(step, { 'f.from': 'rīt', 'f.to': '24.11.2026.' }, around()).values.f).toEqual([
      '2026-11-24',
      '2026-11-24',
    ]);
    expect(readStep(step, { f: ['2026-12-01', '2026-12-18'] }, around()).values.f).toEqual([
      '2026-12-01',
      '2026-12-18',
    ]);
    expect(readStep({ id: 's', fields: [{ ...span, optional: true }] }, {}, around()).values).toEqual({ f: null });
  });
  test('several rows, each once, in their order', () => {
    const many: FieldType = { id: 'f', kind: 'reference', to: 'risks', many: true };
    expect(read(many, ['r2', 'r1', 'r2'], ['r1', 'r2', 'r3']).value).toEqual(['r1', 'r2']);
    expect(read(many, ['r2', 'r9'], ['r1', 'r2']).problem).toEqual({ kind: 'not-an-option' });
  });
  test('a person and a row that may be chosen', () => {
    expect(read(person, 'anna', ['anna']).value).toBe('anna');
    expect(read(reference, 'row-1', ['row-1']).value).toBe('row-1');
  });
  test('nothing, where the question may be skipped', () => {
    for (const field of [text, long, number, date, one, several, person, reference])
      for (const typed of [undefined, '', '   ', [], ['']])
        expect(read({ ...field, optional: true } as FieldType, typed)).toMatchObject({
          value: null,
          problem: undefined,
        });
  });
});

describe('what is not taken, and why', () => {
  test.each<readonly [string, FieldType, string | readonly string[], object]>([
    ['nothing at all', text, '  ', { kind: 'required' }],
    ['no choice', several, [], { kind: 'required' }],
    ['a personal code, wherever it stands', text, 'Jānis, 010203-12345', { kind: 'personal-code' }],
    ['a text that is too long, with both lengths', long, '12345678901', { kind: 'too-long', longest: 10, length: 11 }],
    ['a word for a number', number, 'septiņi', { kind: 'not-a-number' }],
    ['part of a number', number, '7,5', { kind: 'not-a-number' }],
    ['a number of programmers', number, '0x10', { kind: 'not-a-number' }],
    ['a number with an exponent', number, '1e1', { kind: 'not-a-number' }],
    ['a number below the least', number, '0', { kind: 'too-small', least: 1 }],
    ['a number over the most', number, '13', { kind: 'too-large', most: 12 }],
    ['too much behind the comma', hours, '1,25', { kind: 'not-a-decimal', decimals: 1 }],
    ['what may be thousands', { ...hours, decimals: 2 }, '1.200', { kind: 'not-a-decimal', decimals: 2 }],
    ['another unit', hours, '1,5 %', { kind: 'not-a-decimal' }],
    ['a word for hours', hours, 'daudz stundu', { kind: 'not-a-decimal' }],
    ['no hours at all', hours, '0,4', { kind: 'too-small', least: 0.5 }],
    ['an hour that no clock shows', { id: 'f', kind: 'time' }, '24.00', { kind: 'not-a-time' }],
    ['a time that is none', { id: 'f', kind: 'time' }, 'no rīta', { kind: 'not-a-time' }],
    ['no date', date, 'kaut kad', { kind: 'not-a-date' }],
    ['a day that does not exist', date, '31.11.2026.', { kind: 'date' }],
    ['a day ahead where none may be', past, '24.11.2026.', { kind: 'in-future' }],
    ['a choice that is none', one, 'z', { kind: 'not-an-option' }],
    ['several of which one is none', several, ['a', 'z'], { kind: 'not-an-option' }],
    ['somebody who is not of the school', person, 'svešais', { kind: 'unknown-person' }],
    ['a row that is not there', reference, 'row-9', { kind: 'not-an-option' }],
    ['a code of seven digits', code, '2101561', { kind: 'programme-code' }],
  ])('%s', (_, field, typed, problem) => {
    const got = read(field, typed);
    expect(got.problem).toMatchObject(problem);
    expect(got.value).toBeUndefined();
  });
});

test('a period tells what is wrong with each of its days', () => {
  const problems = (raw: Readonly<Record<string, string>>) =>
    readStep({ id: 's', fields: [span] }, raw, around()).problems;
  expect(problems({})).toEqual({ 'f.from': { kind: 'required' }, 'f.to': { kind: 'required' } });
  expect(problems({ 'f.from': 'rīt' })).toEqual({ 'f.to': { kind: 'required' } });
  expect(problems({ 'f.from': 'kaut kad', 'f.to': '31.11.2026.' })).toMatchObject({
    'f.from': { kind: 'not-a-date' },
    'f.to': { kind: 'date' },
  });
  expect(problems({ 'f.from': '18.12.2026.', 'f.to': '1.12.2026.' })).toEqual({ 'f.to': { kind: 'ends-before' } });
});

describe('a text meant for the effect on learning', () => {
  const meant: FieldType = { id: 'f', kind: 'long-text', meantFor: 'effect-on-learning' };

  test('is taken with a warning where it looks like a diagnosis', () => {
    const got = read(meant, 'Viņam ir disleksija (F81.0).');
    expect(got.value).toBe('Viņam ir disleksija (F81.0).');
    expect(got.warning).toMatchObject({ kind: 'looks-like-diagnosis' });
  });
  test('is taken without one where it does not', () => {
    expect(read(meant, 'Lasa lēni, vajag vairāk laika.').warning).toBeUndefined();
  });
});

test('each field of a step is judged on its own', () => {
  const around = { context: planOnTable().context(), choices: () => fixed.ids };
  const fields: readonly FieldType[] = [
    { ...text, id: 'name' },
    { ...number, id: 'count' },
  ];
  const got = readStep({ id: 's', fields }, { name: 'Rūta', count: 'daudz' }, around);
  expect(got).toMatchObject({ values: { name: 'Rūta' }, problems: { count: { kind: 'not-a-number' } } });
});
