/** What people type is kept without the signs that nobody sees, which hide words from a search and break files. */
import { expect, it } from 'vitest';
import { tidyText } from '../../../src/domain/text/tidy-text.ts';

it.each([
  ['signs of control', 'a\u0000b\u0007c\u001Bd\u007Fe\u0080f', 'abcdef'],
  ['half a sign', 'labi \uD83D un \uDC4D', 'labi un'],
  ['what is no sign at all', 'a\uFFFEb\u{1FFFF}c', 'abc'],
  ['marks of direction and soft hyphens', 'a\u202Eb\u00ADc\uFEFFd', 'abcd'],
])('%s are left out', (_, typed, kept) => {
  expect(tidyText(typed)).toBe(kept);
});

it('a whole sign, a new line and a blank stay', () => {
  expect(tidyText('Labi 👍\r\notrā\trinda\u0085trešā\vun beigas')).toBe('Labi 👍\notrā rinda\ntrešā un beigas');
});
