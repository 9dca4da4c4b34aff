/** A calendar file says of a meeting what a calendar must know. */
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../src/adapters/mail/calendar-file.ts';
import type { CalendarEvent } from '../../../src/bot/ports/mail.ts';
import { calendarLines } from './calendar-lines.ts';

const talk: CalendarEvent = {
  method: 'REQUEST',
  uid: 'meeting-7@solis',
  sequence: 2,
  start: '2026-11-26T12:30:00.000Z',
  minutes: 45,
  summary: 'Individuālā saruna: J-07; ņemiet līdzi, lūdzu, pierakstus\\',
  place: '12. kabinets, 2. stāvs',
  organiser: { name: 'Dace Ozoliņa, sociālā pedagoģe', email: 'dace@liepziedi.example' },
  people: [
    { name: 'Ilze "Ilzīte" Ozola', email: 'ilze@liepziedi.example' },
    { name: 'Māris; Šķēle', email: 'maris@liepziedi.example' },
  ],
};
const value = (event: CalendarEvent, name: string) =>
  calendarLines(calendarFile(event)).find((line) => line.name === name)?.value;

describe('a calendar file', () => {
  it('names the meeting, its version, its time in UTC, its place and all who are invited', () => {
    const lines = calendarLines(calendarFile(talk));
    expect(Object.fromEntries(lines.map(({ name, value }) => [name, value]))).toMatchObject({
      METHOD: 'REQUEST',
      UID: 'meeting-7@solis',
      SEQUENCE: '2',
      STATUS: 'CONFIRMED',
      DTSTART: '20261126T123000Z',
      DTEND: '20261126T131500Z',
      SUMMARY: talk.summary,
      LOCATION: talk.place,
      ORGANIZER: 'MAILTO:dace@liepziedi.example',
    });
    const invited = lines.filter(({ name }) => name === 'ATTENDEE');
    expect(invited.map(({ value }) => value.toLowerCase())).toEqual([
      'mailto:ilze@liepziedi.example',
      'mailto:maris@liepziedi.example',
    ]);
    for (const { parameters } of invited)
      expect(parameters).toMatchObject({ RSVP: 'TRUE', PARTSTAT: 'NEEDS-ACTION', ROLE: 'REQ-PARTICIPANT' });
    expect(invited[1]?.parameters.CN).toContain('Šķēle');
  });

  it('calls a meeting off under the same id', () => {
    const off: CalendarEvent = { ...talk, method: 'CANCEL', sequence: 3 };
    expect(value(off, 'METHOD')).toBe('CANCEL');
    expect(value(off, 'STATUS')).toBe('CANCELLED');
    expect(value(off, 'UID')).toBe(value(talk, 'UID'));
    expect(value(off, 'SEQUENCE')).toBe('3');
    expect(calendarFile(off)).not.toContain('RSVP');
  });

  it('has the hour of Riga right before and after the clocks change', () => {
    // 10.00 in Riga on the Fridays around 25 October 2026.
    expect(value({ ...talk, start: '2026-10-23T10:00:00.000+03:00' }, 'DTSTART')).toBe('20261023T070000Z');
    expect(value({ ...talk, start: '2026-10-30T10:00:00.000+02:00' }, 'DTSTART')).toBe('20261030T080000Z');
  });

  it('needs no place', () => {
    const { place: _, ...nowhere } = talk;
    expect(value(nowhere, 'LOCATION')).toBeUndefined();
  });

  it('is no file that breaks where a line of a text is taken for one of the calendar', () => {
    const summary = 'Saruna\r\nATTENDEE:mailto:evil@evil.example\nEND:VEVENT';
    const lines = calendarLines(calendarFile({ ...talk, summary, people: [] }));
    expect(lines.filter(({ name }) => name === 'ATTENDEE')).toEqual([]);
    expect(lines.filter(({ name, value }) => name === 'END' && value === 'VEVENT')).toHaveLength(1);
  });
});
