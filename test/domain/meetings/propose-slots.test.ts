/** Times that are proposed: everybody is free, they are soon, and they are not all alike. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeDaysOf } from '../../../src/domain/calendar/free-days.ts';
import { addDays, daysBetween, weekdayOf } from '../../../src/domain/calendar/local-date.ts';
import type { Meeting } from '../../../src/domain/meetings/meeting.ts';
import { proposeSlots } from '../../../src/domain/meetings/propose-slots.ts';
import { endOf, meet, minutesOfDay, startOf, stretchOf, timeOfDay } from '../../../src/domain/meetings/slot.ts';
import { type SlotSearch, slotTroubles } from '../../../src/domain/meetings/slot-troubles.ts';
import { isAbsent, usualPreferences } from '../../../src/domain/people/preferences.ts';
import { EXAMPLE_YEAR } from '../calendar/example-school-year.ts';
import { school } from '../people/school.ts';
import { invitedTalk } from './some-talk.ts';

const organisation = { ...school, schoolYears: [EXAMPLE_YEAR], publicHolidays: ['2026-11-18'] };
const search: SlotSearch = {
  organisation,
  people: ['anna', 'andris'],
  preferences: {},
  meetings: [],
  today: '2026-11-13',
};
const words = (found: SlotSearch) => proposeSlots(found).map(({ date, time }) => `${date} ${time}`);

describe('of an ordinary week', () => {
  it('six times are proposed, each on another working day, mornings and afternoons in turn', () => {
    expect(words(search)).toEqual([
      '2026-11-16 08:00',
      '2026-11-17 12:00',
      '2026-11-19 08:00',
      '2026-11-20 12:00',
      '2026-11-23 08:00',
      '2026-11-24 12:00',
    ]);
  });

  it('the rota of everybody and of these people is kept free, and of others not', () => {
    const entry = (people: readonly string[]) => ({ weekday: 1, from: '08:00', to: '11:40', people });
    expect(words({ ...search, organisation: { ...organisation, rota: [entry([])] } })[0]).toBe('2026-11-16 11:45');
    expect(words({ ...search, organisation: { ...organisation, rota: [entry(['anna'])] } })[0]).toBe(
      '2026-11-16 11:45',
    );
    expect(words({ ...search, organisation: { ...organisation, rota: [entry(['emily'])] } })[0]).toBe(
      '2026-11-16 08:00',
    );
  });

  it('a meeting takes its people’s time once it was sent out, and not its own', () => {
    const meeting: Meeting = { ...invitedTalk, slot: { date: '2026-11-16', time: '08:00', minutes: 60 } };
    expect(words({ ...search, meetings: [meeting] })[0]).toBe('2026-11-16 09:00');
    expect(words({ ...search, meetings: [meeting], meeting: meeting.id })[0]).toBe('2026-11-16 08:00');
    expect(words({ ...search, meetings: [{ ...meeting, state: 'cancelled' }] })[0]).toBe('2026-11-16 08:00');
  });

  it('nothing is proposed where the days of two people never meet', () => {
    const preferences = {
      anna: { ...usualPreferences, workingDays: [1, 2] },
      andris: { ...usualPreferences, workingDays: [3, 4, 5] },
    };
    expect(words({ ...search, preferences })).toEqual([]);
  });
});

it('what stands against a time is named with the people it keeps away', () => {
  const absences = [{ from: '2026-11-16', to: '2026-11-17' }];
  const rota = [{ weekday: 1, from: '14:00', to: '15:00', people: ['andris'] }];
  const found = {
    ...search,
    organisation: { ...organisation, rota },
    preferences: { anna: { ...usualPreferences, absences } },
  };
  expect(slotTroubles(found, { date: '2026-11-16', time: '14:15', minutes: 40 })).toEqual([
    { kind: 'away', members: ['anna'] },
    { kind: 'rota', members: ['andris'] },
  ]);
  expect(slotTroubles(found, { date: '2026-11-18', time: '14:15', minutes: 40 })).toEqual([{ kind: 'free-day' }]);
  expect(slotTroubles(found, { date: '2026-11-19', time: '16:30', minutes: 40 })).toEqual([{ kind: 'outside-hours' }]);
});

const aTime = fc.integer({ min: 7 * 4, max: 18 * 4 }).map((quarter) => timeOfDay(quarter * 15));
const aDay = fc.integer({ min: 0, max: 240 }).map((days) => addDays('2026-09-01', days));
const somePeople = fc.subarray(['anna', 'andris', 'emily', 'guntis'], { minLength: 0 });

const aSearch: fc.Arbitrary<SlotSearch> = fc
  .record({
    today: aDay,
    people: fc.subarray(['anna', 'andris', 'emily', 'guntis'], { minLength: 1 }),
    rota: fc.array(
      fc
        .record({ weekday: fc.integer({ min: 1, max: 5 }), times: fc.tuple(aTime, aTime), people: somePeople })
        .map(({ times, ...rest }) => {
          const [from = '', to = ''] = times.toSorted();
          return { ...rest, from, to };
        }),
      { maxLength: 8 },
    ),
    absence: fc.record({ who: fc.constantFrom('anna', 'andris'), from: aDay, days: fc.integer({ min: 0, max: 12 }) }),
    meetings: fc.array(
      fc.record({ people: somePeople, date: aDay, time: aTime, minutes: fc.integer({ min: 15, max: 180 }) }),
      { maxLength: 6 },
    ),
  })
  .map(({ rota, absence, meetings, ...rest }) => ({
    ...rest,
    organisation: { ...organisation, rota },
    preferences: {
      [absence.who]: {
        ...usualPreferences,
        absences: [{ from: absence.from, to: addDays(absence.from, absence.days) }],
      },
    },
    meetings: meetings.map(
      ({ people, ...slot }, index): Meeting => ({ ...invitedTalk, id: `m${index}`, people, slot }),
    ),
  }));

it('whatever the rota, absences and meetings are: no time that is proposed meets any of them', () => {
  fc.assert(
    fc.property(aSearch, fc.integer({ min: 15, max: 120 }), (found, minutes) => {
      const slots = proposeSlots(found, minutes);
      expect(slots.length).toBeLessThanOrEqual(6);
      for (const slot of slots) {
        const stretch = stretchOf(slot);
        expect(slot.date > found.today && daysBetween(found.today, slot.date) < 40).toBe(true);
        expect(weekdayOf(slot.date)).toBeLessThanOrEqual(5);
        expect(freeDaysOf(found.organisation).has(slot.date)).toBe(false);
        expect(stretch.from >= minutesOfDay('08:00') && stretch.to <= minutesOfDay('17:00')).toBe(true);
        for (const id of found.people)
          expect(isAbsent(found.preferences[id] ?? usualPreferences, slot.date)).toBe(false);
        for (const one of found.organisation.rota) {
          const concerns = one.people.length === 0 || one.people.some((id) => found.people.includes(id));
          const taken = { from: minutesOfDay(one.from), to: minutesOfDay(one.to) };
          expect(concerns && one.weekday === weekdayOf(slot.date) && meet(stretch, taken)).toBe(false);
        }
        for (const one of found.meetings) {
          const concerns = one.people.some((id) => found.people.includes(id));
          expect(concerns && one.slot?.date === slot.date && meet(stretch, stretchOf(one.slot))).toBe(false);
        }
      }
    }),
    { numRuns: 40 },
  );
});

describe('the clock of the school', () => {
  const at = (date: string, time = '14:15') => startOf({ date, time, minutes: 40 }, 'Europe/Riga');

  it('is kept over both changes of the clock', () => {
    expect(at('2026-10-23')).toBe('2026-10-23T11:15:00.000Z');
    expect(at('2026-10-26')).toBe('2026-10-26T12:15:00.000Z');
    expect(at('2027-03-26')).toBe('2027-03-26T12:15:00.000Z');
    expect(at('2027-03-29')).toBe('2027-03-29T11:15:00.000Z');
  });

  it('an hour that the change leaves out is the one after it, and a meeting lasts as long as it lasts', () => {
    expect(at('2027-03-28', '03:30')).toBe('2027-03-28T01:30:00.000Z');
    const slot = { date: '2026-10-25', time: '02:30', minutes: 120 };
    expect(startOf(slot, 'Europe/Riga')).toBe('2026-10-24T23:30:00.000Z');
    expect(endOf(slot, 'Europe/Riga')).toBe('2026-10-25T01:30:00.000Z');
  });
});
