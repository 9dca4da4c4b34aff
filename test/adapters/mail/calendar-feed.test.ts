/** A calendar that is asked for again and again, as text. */
import { expect, it } from 'vitest';
import { calendarFeed } from '../../../src/adapters/mail/calendar-feed.ts';

const feed = calendarFeed({
  title: 'Solis',
  entries: [
    {
      uid: 'a@skola.solis',
      title: 'J-07: kārtības 25.6. punkts',
      text: 'Vairāk; sarunā, ar Solis',
      when: '2026-12-31',
    },
    {
      uid: 'b@skola.solis',
      title: 'Atbalsta komandas sanāksme ar ļoti garu nosaukumu, kas neietilpst vienā rindā',
      text: 'x',
      when: { start: '2027-03-28T06:00:00.000Z', minutes: 45 },
      place: '12. kabinets',
    },
  ],
});

it('has whole days that end on the next, and meetings in UTC, whatever the clock does on that day', () => {
  expect(feed).toContain('DTSTART;VALUE=DATE:20261231\r\n');
  expect(feed).toContain('DTEND;VALUE=DATE:20270101\r\n');
  expect(feed).toContain('DTSTART:20270328T060000Z\r\n');
  expect(feed).toContain('DTEND:20270328T064500Z\r\n');
});

it('is in the form that calendars read: lines of 75 bytes, commas and semicolons told, each event named once', () => {
  for (const line of feed.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(feed).toContain('DESCRIPTION:Vairāk\\; sarunā\\, ar Solis');
  expect(feed.match(/^UID:/gmu)).toHaveLength(2);
  expect(feed).toMatch(/^BEGIN:VCALENDAR\r\n/u);
  expect(feed).toMatch(/END:VCALENDAR\r\n$/u);
});

it('is a calendar, too, where nothing stands in it', () => {
  expect(calendarFeed({ title: 'Solis', entries: [] })).toMatch(/BEGIN:VCALENDAR.*END:VCALENDAR/su);
});
