/** Duties that a call of the relay starts. */
import { describe, expect, it } from 'vitest';
import { called } from '../../../../src/domain/duties/starts/called.ts';
import { inSection, writtenPlan } from '../plan-on-table.ts';
import { dutySchool } from '../school-with-rules.ts';

const organisation = dutySchool();
const today = '2026-09-15';
const start = { kind: 'called' } as const;
const call = { at: '2026-09-10T08:00:00.000Z', due: '2026-10-01' };
const context = writtenPlan({ organisation, today, change: { called: { psychologist: call } } });

describe('a call', () => {
  it('starts a duty that is due as the owner was told', () => {
    expect(called({ organisation, today, start, subject: inSection(context, 'psychologist') })).toEqual([
      { occurrence: 'call', startsOn: '2026-09-10', due: '2026-10-01', estimated: false },
    ]);
  });

  it('is due by the span of the rule where there is one', () => {
    const within = { unit: 'weeks', count: 1 } as const;
    const [found] = called({ organisation, today, start, within, subject: inSection(context, 'psychologist') });
    expect(found?.due).toBe('2026-09-17');
  });

  it('that was not made starts nothing', () => {
    expect(called({ organisation, today, start, subject: inSection(context, 'basis') })).toEqual([]);
    expect(called({ organisation, today, start, subject: { kind: 'plan', context } })).toEqual([]);
  });
});
