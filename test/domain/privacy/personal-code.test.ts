import { expect, test } from 'vitest';
import { findPersonalCode, maskPersonalCodes } from '../../../src/domain/privacy/personal-code.ts';

test.each([
  ['010203-12345', '010203-12345'],
  ['pk. 010203-12345, 7.b klase', '010203-12345'],
  ['(010203–12345)', '010203–12345'],
  ['010203 - 12345', '010203 - 12345'],
  ['010203 12345', '010203 12345'],
  ['010203\u00a012345', '010203\u00a012345'],
  ['kods 01020312345.', '01020312345'],
  ['321234-56789', '321234-56789'],
  ['32123456789', '32123456789'],
  ['pk010203-12345,7.b klase', '010203-12345'],
  ['321234 56789', '321234 56789'],
  ['992345-12345', '992345-12345'],
  ['010190--12345', '010190--12345'],
  ['010190  12345', '010190  12345'],
  ['010190\u00ad-12345', '010190\u00ad-12345'],
  ['0101\u200b90-12345', '0101\u200b90-12345'],
  ['010190-12\u200d345', '010190-12\u200d345'],
  ['010190\u2060\ufeff12345', '010190\u2060\ufeff12345'],
  ['０１０１９０－１２３４５', '０１０１９０－１２３４５'],
  ['٠١٠١٩٠-١٢٣٤٥', '٠١٠١٩٠-١٢٣٤٥'],
  ['𝟎𝟏𝟎𝟏𝟗𝟎-𝟏𝟐𝟑𝟒𝟓!', '𝟎𝟏𝟎𝟏𝟗𝟎-𝟏𝟐𝟑𝟒𝟓'],
  ['010190﹣12345', '010190﹣12345'],
  ['01.01.90-12345', '01.01.90-12345'],
  ['01/01/90-12345', '01/01/90-12345'],
  ['01 01 90 12345', '01 01 90 12345'],
  ['010190/12345', '010190/12345'],
  ['010190_12345', '010190_12345'],
  ['010190:12345', '010190:12345'],
  ['010190.12345', '010190.12345'],
  ['7010190-12345', '010190-12345'],
  ['010190-12345-1', '010190-12345'],
  ['Nr. 5-010190-12345', '010190-12345'],
  ['321234.56789', '321234.56789'],
  ['01019012345a', '01019012345'],
  ['pk01019012345', '01019012345'],
  ['010190\n12345', '010190\n12345'],
])('“%s” holds the personal code “%s”', (text, code) => {
  const found = findPersonalCode(text);
  expect(found && text.slice(found.start, found.end)).toBe(code);
});

test.each([
  ['a telephone number', '26123456'],
  ['a telephone number in groups', '26 123 456'],
  ['a telephone number with the country', '+371 26123456'],
  ['a telephone number without a space', '+37126123456'],
  ['a telephone number with the country and no plus', '37126123456'],
  ['a foreign telephone number', '+32470123456'],
  ['a date', '15.12.2026'],
  ['a date of ISO', '2026-12-15'],
  ['a span of dates', '01.09.2026-18.12.2026'],
  ['a span of years', '2026-2027'],
  ['the code of a programme', '21015611'],
  ['the code of a programme with its date', '21015611 15.12.2026'],
  ['the number of a bank account', 'LV80BANK0000435195001'],
  ['the number of a document', 'Nr. JPSK1-7/20/9'],
  ['a longer number', '1234567-123456'],
  ['the number of a book', 'ISBN 9789934012345'],
  ['a telephone number and an amount', '26010926 10000'],
  ['a date and an amount', 'Līdz 15.12.26. 10000 soļi'],
  ['a date and a number of a document', '01.09.2026 Nr. 1-7/12345'],
  ['an account in groups', 'LV80 BANK 0000 4351 9500 1'],
  ['a mark after a mark', '5 6 7 8 5 6 7 8 9 4 5'],
  ['a long fraction', '0,010190 12345'],
  ['days and hours', '010926 10:30'],
  ['a span without points', '010926-181226'],
  ['eleven digits that begin with no day', '45671212345'],
  ['eleven digits of no century', '01020392345'],
  ['the code of a learner', 'J-07'],
  ['nothing', ''],
])('%s is no personal code', (_, text) => {
  expect(findPersonalCode(text)).toBeNull();
});

test('every personal code of a text is covered, and the words around stay', () => {
  expect(maskPersonalCodes('Īrija 010190-12345, Ādams (320101 12345).')).toBe(
    'Īrija ██████-█████, Ādams (██████-█████).',
  );
});

test('a covered place is still refused, until the person has mended the text', () => {
  expect(findPersonalCode(`Īrija ${maskPersonalCodes('010190-12345')}`)).not.toBeNull();
});
