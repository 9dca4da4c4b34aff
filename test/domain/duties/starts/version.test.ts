/** Duties that begin with the approval of a version. */
import { describe, expect, it } from 'vitest';
import { version } from '../../../../src/domain/duties/starts/version.ts';
import { dutySchool } from '../school-with-rules.ts';

const asked = {
  organisation: dutySchool(),
  today: '2026-10-01',
  subject: { kind: 'whom', whom: { kind: 'member', member: 'anna' } },
} as const;

describe('a version of a document', () => {
  it('is to be read within the span from its approval, that day not counted', () => {
    const start = { kind: 'version', version: '2', on: '2026-08-28' } as const;
    expect(version({ ...asked, start, within: { unit: 'working-days', count: 10 } })).toEqual([
      { occurrence: '2', startsOn: '2026-08-28', due: '2026-09-11', estimated: false },
    ]);
    expect(version({ ...asked, start })[0]?.due).toBe('2026-08-28');
  });

  it('is named as the organisation counts it, whatever that is', () => {
    const named = (text: string) =>
      version({ ...asked, start: { kind: 'version', version: text, on: '2026-08-28' } })[0]?.occurrence;
    expect(named('2020-09-22')).toBe('2020-09-22');
    expect(named('2. redakcija ~ 1/2026')).toBe('2.-redakcija-1-2026');
  });
});
