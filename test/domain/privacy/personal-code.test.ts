import { expect, test } from 'vitest';
import { findPersonalCode } from '../../../src/domain/privacy/personal-code.ts';

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
  ['eleven digits that begin with no day', '45671212345'],
  ['eleven digits of no century', '01020392345'],
  ['the code of a learner', 'J-07'],
  ['nothing', ''],
])('%s is no personal code', (_, text) => {
  expect(findPersonalCode(text)).toBeNull();
});
