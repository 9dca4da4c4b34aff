import { expect, test } from 'vitest';
import { learnerByCode, learnersIn } from '../../../src/domain/language/learner-by-code.ts';
import { school } from '../people/school.ts';

test.each(['J-07', 'j-07', 'j7', 'J07', 'j 07', 'J 7', 'J.07', 'J - 07', ' j-7 '])(
  '“%s” is the learner J-07',
  (text) => {
    expect(learnerByCode(school, text)?.code).toBe('J-07');
  },
);

test.each(['J-08', '07', 'J', 'J-07 J-01', 'J-070', '', 'Emīls'])('“%s” is no learner', (text) => {
  expect(learnerByCode(school, text)).toBeNull();
});

test.each([
  ['statuss J-07', ['J-07']],
  ['uzdevums j7 matemātikā: reizrēķins līdz 15. decembrim', ['J-07']],
  ['J-01 un j 17', ['J-01', 'J-17']],
  ['kavē 7.b?', []],
  ['AJ-07 un J-0712', []],
])('“%s” names %j', (text, codes) => {
  expect(learnersIn(school, text).map((learner) => learner.code)).toEqual(codes);
});
