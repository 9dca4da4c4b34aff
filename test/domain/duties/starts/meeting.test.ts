/** Duties that a meeting leaves behind. */
import { describe, expect, it } from 'vitest';
import { meeting } from '../../../../src/domain/duties/starts/meeting.ts';
import type { Meeting } from '../../../../src/domain/meetings/meeting.ts';
import { dutySchool } from '../school-with-rules.ts';
import { heldMeeting } from '../some-meeting.ts';

const asked = { organisation: dutySchool(), today: '2026-11-10', start: { kind: 'meeting' } } as const;
const within = { unit: 'working-days', count: 3 } as const;
const found = (of: Meeting) => meeting({ ...asked, within, subject: { kind: 'meeting', meeting: of } });

describe('a meeting', () => {
  it('that was held starts the clock on its day', () => {
    expect(found(heldMeeting())).toEqual([
      { occurrence: 'held', startsOn: '2026-11-05', due: '2026-11-10', estimated: false },
    ]);
  });

  it.each(['planned', 'cancelled'] as const)('that is %s starts none', (state) => {
    expect(found(heldMeeting({ state }))).toEqual([]);
  });

  it('that nobody cancelled counts as held once its day is over', () => {
    const slot = { date: '2026-11-05', time: '14:15', minutes: 40 };
    const { minutes: _, ...invited } = heldMeeting({ state: 'invited', slot });
    const on = (today: string) => meeting({ ...asked, today, within, subject: { kind: 'meeting', meeting: invited } });
    expect(on('2026-11-05')).toEqual([]);
    expect(on('2026-11-06')).toMatchObject([{ startsOn: '2026-11-05' }]);
  });

  it('is nothing that the school is', () => {
    expect(meeting({ ...asked, subject: { kind: 'school' } })).toEqual([]);
  });
});
