/** A calendar file says of a meeting what a calendar must know. */
import { describe, expect, it } from 'vitest';
import { calendarFile as fileOf } from '../../../src/adapters/mail/calendar-file.ts';
import type { CalendarEvent } from '../../../src/bot/ports/mail.ts';
import { calendarLines } from './calendar-lines.ts';

const calendarFile = (event: CalendarEvent): string => fileOf(event, 'Solis <solis@liepziedi.example>');

const talk: CalendarEvent = {
  method: 'REQUEST',
  uid: 'meeting-7@solis',
  sequence: 2,
  start: '2026-11-26T12:30:00.000Z',
  minutes: 45,
  summary: 'Individuālā saruna: J-07; ņemiet līdzi, lūdzu, pierakstus\\',
  description: 'Vairāk lasiet sarunā ar Soli: „sanāksmes”.',
  place: '12. kabinets, 2. stāvs',
  organiser: { name: 'Dace Ozoliņa, sociālā pedagoģe', email: 'dace@liepziedi.example' },
  people: [
    { name: 'Dace Ozoliņa, sociālā pedagoģe', email: 'dace@liepziedi.example' },
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
      DESCRIPTION: talk.description,
      ORGANIZER: 'MAILTO:solis@liepziedi.example',
    });
    const invited = lines.filter(({ name }) => name === 'ATTENDEE');
    expect(invited.map(({ value }) => value.toLowerCase())).toEqual([
      'mailto:dace@liepziedi.example',
      'mailto:ilze@liepziedi.example',
      'mailto:maris@liepziedi.example',
    ]);
    for (const { parameters } of invited) expect(parameters).toMatchObject({ RSVP: 'FALSE', ROLE: 'REQ-PARTICIPANT' });
    expect(invited[2]?.parameters.CN).toContain('Šķēle');
  });

  it('comes from Solis in the name of whoever called, who is one of those who come: so it lands in their calendar too', () => {
    const lines = calendarLines(calendarFile(talk));
    const organiser = lines.find(({ name }) => name === 'ORGANIZER');
    expect(organiser?.parameters.CN).toBe('Dace Ozoliņa, sociālā pedagoģe (Solis)');
    const states = lines.filter(({ name }) => name === 'ATTENDEE').map(({ parameters }) => parameters.PARTSTAT);
    expect(states).toEqual(['ACCEPTED', 'NEEDS-ACTION', 'NEEDS-ACTION']);
  });

  it('has no line of more than 75 bytes, and parts no letter', () => {
    const summary = '„Šķērsceļš” – ārkārtīgi gara sanāksme ģimnāzijā par žņaugtu čuguna ūdensķēžu āķiem 🙂🙂🙂'.repeat(
      3,
    );
    const text = calendarFile({ ...talk, summary });
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(calendarLines(text).find(({ name }) => name === 'SUMMARY')?.value).toBe(summary);
  });

  it('holds no quotes in a name, and none around words of its own', () => {
    const [, ilze] = calendarFile(talk)
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .filter((line) => line.startsWith('ATTENDEE'));
    expect(ilze).toBe(
      'ATTENDEE;RSVP=FALSE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN="Ilze Ilzīte Ozola":mailto:ilze@liepziedi.example',
    );
  });

  it('takes the meeting from who need not come, and does not call it off', () => {
    const left: CalendarEvent = { ...talk, method: 'CANCEL', withoutReceiver: true };
    expect(value(left, 'METHOD')).toBe('CANCEL');
    expect(value(left, 'STATUS')).toBeUndefined();
    expect(value(left, 'UID')).toBe(value(talk, 'UID'));
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
