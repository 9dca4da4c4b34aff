/** A message reaches somebody who is there. */
import { describe, expect, it } from 'vitest';
import { addresseeOf } from '../../../src/domain/duties/addressee.ts';
import { type Preferences, usualPreferences } from '../../../src/domain/people/preferences.ts';
import { dutySchool } from './school-with-rules.ts';

const organisation = dutySchool();
const away = (standIn?: string): Preferences => ({
  ...usualPreferences,
  absences: [{ from: '2026-11-23', to: '2026-11-27', ...(standIn !== undefined && { standIn }) }],
});
const to = (member: string, preferences: Readonly<Record<string, Preferences>>, day = '2026-11-25') =>
  addresseeOf(member, day, { organisation, preferences });

describe('a message', () => {
  it('goes to whom it is meant for while they are there, up to the last day before they leave', () => {
    expect(to('anna', {})).toBe('anna');
    expect(to('anna', { anna: away('guntis') }, '2026-11-22')).toBe('anna');
    expect(to('anna', { anna: away('guntis') }, '2026-11-28')).toBe('anna');
  });

  it('goes to whom they named while they are away', () => {
    expect(to('anna', { anna: away('guntis') })).toBe('guntis');
  });

  it('goes on to whom that one named where they are away as well', () => {
    expect(to('anna', { anna: away('guntis'), guntis: away('janis') })).toBe('janis');
  });

  it('goes to who stands in for their role where they named nobody', () => {
    expect(to('evija', { evija: away() })).toBe('jana');
  });

  it('goes to the support-team head where nobody stands in either', () => {
    expect(to('anna', { anna: away() })).toBe('baiba');
    expect(to('anna', { anna: away('gone') })).toBe('baiba');
    expect(to('evija', { evija: away(), jana: away('evija') })).toBe('baiba');
  });

  it('waits where all of them are away', () => {
    expect(to('anna', { anna: away('guntis'), guntis: away('anna'), baiba: away() })).toBe('anna');
  });
});
