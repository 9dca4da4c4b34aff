/** Duties that begin when a learner is entered in the register of those who may need support. */
import { expect, it } from 'vitest';
import { entered } from '../../../../src/domain/duties/starts/entered.ts';
import type { IntakeEntry } from '../../../../src/domain/intake/intake-entry.ts';
import { learner } from '../../../subjects.ts';
import { dutySchool } from '../school-with-rules.ts';

const whom = learner('J-07', '7.b');

const entry: IntakeEntry = {
  id: 'e1',
  organisation: 'school',
  about: whom,
  source: 'teacher',
  by: 'anna',
  at: '2026-11-05T23:30:00.000Z',
  revision: 1,
};

const owed = (change: Partial<IntakeEntry> = {}) =>
  entered({
    organisation: dutySchool(),
    today: '2026-11-10',
    start: { kind: 'entered' },
    within: { unit: 'working-days', count: 5 },
    subject: { kind: 'entry', whom, entry: { ...entry, ...change } },
  });

it('the decision is due within the span from the day of the entry as the school counts it', () => {
  expect(owed()).toEqual([{ occurrence: 'decision', startsOn: '2026-11-06', due: '2026-11-13', estimated: false }]);
});

it('what is put off is due a month after it was put off', () => {
  const decision = { decision: 'later', by: 'baiba', at: '2026-11-09T10:00:00.000Z' } as const;
  expect(owed({ decided: decision })).toMatchObject([{ startsOn: '2026-11-09', due: '2026-12-09' }]);
});

it('once it is decided the day of the entry stays the start, so that the duty is the same one', () => {
  const decision = { decision: 'plan', by: 'baiba', at: '2026-11-09T10:00:00.000Z' } as const;
  expect(owed({ decided: decision })).toMatchObject([{ occurrence: 'decision', startsOn: '2026-11-06' }]);
});
