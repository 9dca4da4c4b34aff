/** What is chosen is called: short in a choice, whole where it is read; what is only proposed says so while it is chosen. */
import { expect, test } from 'vitest';
import { choiceWords, rowTitle, valueWords } from '../../../src/bot/plans/views/value-words.ts';
import { saidChoices } from '../../../src/bot/sections/said-choices.ts';
import { stepsIn } from '../../../src/domain/plan/on-path.ts';
import { changedSchool, everyFieldType as type } from '../../domain/plan/every-field.ts';
import { planOnTable } from '../../domain/plan/table.ts';
import { sayWith } from '../../say-with.ts';

const row = {
  id: 'r1',
  section: 'measures',
  kind: 'row',
  revision: 1,
  state: 'open',
  createdBy: 'anna',
  createdAt: '2026-11-23T07:00:00.000Z',
} as const;
const answered = (values: Readonly<Record<string, string | readonly string[]>>) =>
  ({ values, by: 'anna', at: '', revision: 1 }) as const;

function chosen(area: string, risk: readonly string[], language: 'lv' | 'en' = 'lv') {
  const made = { ...row, answers: { area: answered({ area }), risk: answered({ risk }) } };
  const table = planOnTable({ type, organisation: changedSchool, change: { rows: [made] } });
  const to = { context: table.context(), say: sayWith(type, language) };
  const place = { section: table.section('measures'), inRow: true, row: made };
  const field = stepsIn(place)[1]!.fields[0]!;
  return { to, place, field, value: risk, made };
}

test('a choice is short and says what is only proposed; an answer is whole and says it no more', () => {
  const { to, place, field, value } = chosen('learning', ['missed', 'language']);
  expect(choiceWords(to, place, field)).toEqual([
    {
      value: 'missed',
      label: 'Iekavēta mācību satura apguve',
      whole: 'Iekavēta mācību satura apguve iepriekšējā izglītības posmā',
    },
    { value: 'language', label: 'Valodas barjera', mark: 'ierosinājums' },
  ]);
  expect(valueWords(to, place, { field, value })).toBe(
    'Iekavēta mācību satura apguve iepriekšējā izglītības posmā, Valodas barjera',
  );
  expect(valueWords(to, place, { field, value, short: true })).toBe('Iekavēta mācību satura apguve, Valodas barjera');
});

test('an entry that was retired is still read by its name, one that there is not by its id', () => {
  const { to, place, field, value } = chosen('economic', ['bus', 'lost'], 'en');
  expect(valueWords(to, place, { field, value })).toBe('No money for transport, lost');
  expect(choiceWords(to, place, field).map(({ label }) => label)).toEqual([
    'No money for transport',
    'No ferry in spring',
  ]);
});

test('a typed name is understood without the word for what is only proposed', () => {
  const { to, place, field } = chosen('learning', []);
  expect(saidChoices(to.say, choiceWords(to, place, field), 'valodas barjera')).toEqual(['language']);
});

test('a row is numbered before its name', () => {
  const { to, made } = chosen('learning', ['missed']);
  expect(rowTitle(to, made)).toBe('R-1 · Mācību darba riski');
});
