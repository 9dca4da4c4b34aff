/** A list that ships with a plan type, as an organisation has it. */
import { expect, test } from 'vitest';
import { entriesWith, type ListEntry } from '../../../src/domain/people/list-entry.ts';

const shipped: readonly ListEntry[] = [
  {
    id: 'bus',
    label: { lv: 'Autobuss', en: 'Bus' },
    text: { lv: 'Sabiedriskā transporta biļetes', en: 'Tickets' },
    origin: 'seed',
  },
  { id: 'meals', label: { lv: 'Ēdināšana', en: 'Meals' }, origin: 'proposed' },
];

test('stays as it ships where nothing is said of it', () => {
  expect(entriesWith(shipped)).toEqual(shipped);
  expect(entriesWith(shipped, [])).toEqual(shipped);
});
test('entries of the organisation’s own stand behind, in its order', () => {
  const ferry = { id: 'ferry', label: { lv: 'Prāmis', en: 'Ferry' }, of: 'bus' };
  expect(entriesWith(shipped, [ferry])).toEqual([...shipped, { ...ferry, origin: 'own' }]);
});
test('another name is the organisation’s own, and the wording that belonged to the old one goes', () => {
  const label = { lv: 'Satiksme', en: 'Transport' };
  expect(entriesWith(shipped, [{ id: 'bus', label }])[0]).toEqual({ id: 'bus', label, origin: 'own' });
});
test('a retired entry stays where it stood, with its name', () => {
  expect(entriesWith(shipped, [{ id: 'meals', retired: true }])[1]).toEqual({ ...shipped[1], retired: true });
});
