/** Whoever stands in is asked for what falls due meanwhile and can be given to them; all else waits or goes up. */
import { describe, expect, it } from 'vitest';
import { doerOf, givenTo, isDoer } from '../../../src/domain/duties/doer.ts';
import { type Preferences, usualPreferences } from '../../../src/domain/people/preferences.ts';
import { dutySchool, obligation, rule } from './school-with-rules.ts';

const organisation = dutySchool([
  rule({ id: 'begin', fulfilledBy: { kind: 'plan-status', statuses: ['submitted'] } }),
  rule({ id: 'report', fulfilledBy: { kind: 'document', document: 'opinion' } }),
]);
const away = (standIn?: string): Preferences => ({
  ...usualPreferences,
  absences: [{ from: '2026-11-23', to: '2026-11-27', ...(standIn !== undefined && { standIn }) }],
});
const on = (today: string, preferences: Readonly<Record<string, Preferences>> = { andris: away('janis') }) => ({
  ...{ organisation, today, preferences },
});
const section = obligation({
  holders: ['andris'],
  rule: null,
  due: '2026-11-26',
  about: { plan: 'p1', section: 'tasks:matematika' },
});
const doer = (duty: typeof section, doing = on('2026-11-24')) => doerOf(duty, 'andris', doing);

describe('while somebody is away', () => {
  it('what falls due in those days is asked of who stands in, and of nobody but the holder before and after', () => {
    expect(doer(section)).toBe('janis');
    expect(doer(section, on('2026-11-22'))).toBe('andris');
    expect(doer(section, on('2026-11-28'))).toBe('andris');
  });

  it('what was due before or is due later waits for the holder', () => {
    expect(doer({ ...section, due: '2026-11-22' })).toBe('andris');
    expect(doer({ ...section, due: '2026-11-28' })).toBe('andris');
    expect(doer({ ...section, due: '2026-11-23' })).toBe('janis');
    expect(doer({ ...section, due: '2026-11-27' })).toBe('janis');
  });

  it('what is sensitive waits for the holder, unless who stands in holds it as well', () => {
    const sensitive = { ...section, sensitive: true as const };
    expect(doer(sensitive)).toBe('andris');
    expect(doer({ ...sensitive, holders: ['andris', 'janis'] })).toBe('janis');
    expect(doer(sensitive, on('2026-11-24', { andris: away() }))).toBe('andris');
  });

  it('what takes a role of one’s own goes to the head of the support team, and waits where that one is away too', () => {
    for (const id of ['begin', 'report']) {
      const duty = { ...section, rule: id, about: { plan: 'p1' } };
      expect(doer(duty), id).toBe('baiba');
      expect(isDoer(duty, 'janis', on('2026-11-24')), id).toBe(false);
      expect(doer(duty, on('2026-11-24', { andris: away('janis'), baiba: away() })), id).toBe('andris');
    }
  });

  it('rights are given to that section or task alone', () => {
    const task = { ...section, about: { plan: 'p1', section: 'tasks:matematika', row: 'r1' } };
    const later = { ...section, due: '2026-12-18', about: { plan: 'p2', section: 'tasks:matematika' } };
    expect(givenTo('janis', [section, task, later], on('2026-11-24'))).toEqual([
      { plan: 'p1', section: 'tasks:matematika', row: undefined },
      { plan: 'p1', section: 'tasks:matematika', row: 'r1' },
    ]);
    expect(givenTo('janis', [section, task], on('2026-11-28'))).toEqual([]);
  });
});
