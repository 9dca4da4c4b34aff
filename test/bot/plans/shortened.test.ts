/** A long text is cut at a word that can stand at the end. */
import { expect, it } from 'vitest';
import { shortened } from '../../../src/bot/plans/views/value-words.ts';

it.each([
  [
    'Izpildīt darba lapas par daļu salīdzināšanu, saskaitīšanu un atņemšanu.',
    62,
    'Izpildīt darba lapas par daļu salīdzināšanu, saskaitīšanu…',
  ],
  [
    'Atrisināt uzdevumus ar racionāliem skaitļiem, pasvītrojot doto.',
    50,
    'Atrisināt uzdevumus ar racionāliem skaitļiem…',
  ],
  ['Katru dienu lasīt kopā ar vecākiem vai brāli.', 27, 'Katru dienu lasīt kopā…'],
  ['Read ten pages of the book with a parent.', 24, 'Read ten pages…'],
  ['Reizrēķins.', 20, 'Reizrēķins.'],
])('"%s"', (text, longest, short) => {
  expect(shortened(text, longest)).toBe(short);
});

it('words that only end like such a word stay', () => {
  expect(shortened('Zīmēt ar krāsām, otu un karti, arī akvareļus', 36)).toBe('Zīmēt ar krāsām, otu un karti, arī…');
});
