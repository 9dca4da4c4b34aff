/** Duties that begin when it is decided that a learner needs a plan. */
import { expect, it } from 'vitest';
import { decided } from '../../../../src/domain/duties/starts/decided.ts';
import { learner } from '../../../subjects.ts';
import { dutySchool } from '../school-with-rules.ts';

const asked = {
  organisation: dutySchool(),
  today: '2026-09-10',
  start: { kind: 'decided' },
} as const;

const within = { unit: 'working-days', count: 5 } as const;

const whom = learner('J-07', '7.b');
const needed = { kind: 'needed-plan', whom, schoolYear: '2026/2027', since: '2026-09-04', plans: [] } as const;

it('the plan is due within the span from the decision, that day not counted, once in a school year', () => {
  expect(decided({ ...asked, within, subject: needed })).toEqual([
    { occurrence: '2026-2027', startsOn: '2026-09-04', due: '2026-09-11', estimated: false },
  ]);
});

it('where no span is named, the plan is due at once', () => {
  expect(decided({ ...asked, subject: needed })[0]?.due).toBe('2026-09-04');
});

it('of a learner of whom nothing was decided no plan is owed', () => {
  expect(decided({ ...asked, within, subject: { kind: 'whom', whom } })).toEqual([]);
});
