/** Duties are seen by those they concern. */
import { describe, expect, it } from 'vitest';
import { mayActOn, maySeeDuty } from '../../../src/domain/duties/duty-access.ts';
import { escalationMembers } from '../../../src/domain/duties/escalation.ts';
import { usualPreferences } from '../../../src/domain/people/preferences.ts';
import { learner } from '../../subjects.ts';
import { readerOf } from '../plan/table.ts';
import { dutySchool, obligation } from './school-with-rules.ts';

const organisation = dutySchool();
const of = obligation({ holders: ['andris'], about: { plan: 'p1', whom: learner('J-07', '7.b') } });
const who = (may: (id: string) => boolean) => organisation.members.map(({ id }) => id).filter(may);
const reader = (id: string) => readerOf(organisation, id);

describe('a duty', () => {
  it('may be acted on by its holder and the support-team head', () => {
    expect(who((id) => mayActOn(reader(id), of))).toEqual(['baiba', 'andris']);
  });

  it('may be acted on by who stands in for a holder who is away, and by them as long as that lasts', () => {
    const absence = { from: '2026-11-23', to: '2026-11-23', standIn: 'janis' };
    const preferences = { andris: { ...usualPreferences, absences: [absence] } };
    expect(mayActOn(reader('janis'), of, { organisation, today: '2026-11-23', preferences })).toBe(true);
    expect(mayActOn(reader('janis'), of, { organisation, today: '2026-11-24', preferences })).toBe(false);
  });

  it('is seen besides by those who oversee the school and the teacher of the class', () => {
    expect(who((id) => maySeeDuty(reader(id), of))).toEqual(['ilga', 'dzintra', 'baiba', 'anna', 'andris']);
  });

  it('of the school itself is nothing that class teachers see', () => {
    expect(who((id) => maySeeDuty(reader(id), { ...of, about: {} }))).toEqual(['ilga', 'dzintra', 'baiba', 'andris']);
  });

  it('is seen by who was told that it is late', () => {
    expect(maySeeDuty(reader('emily'), of)).toBe(false);
    expect(maySeeDuty(reader('emily'), { ...of, escalated: { to: ['emily'], on: '2026-11-26' } })).toBe(true);
  });

  it('of a plan that is not for all of the chain of command to know is nothing to the others', () => {
    const restricted = { ...of, about: { plan: 'p1' }, chain: ['deputy-head', 'director'] as const };
    expect(who((id) => mayActOn(reader(id), restricted))).toEqual(['dzintra', 'andris']);
    expect(who((id) => maySeeDuty(reader(id), restricted))).toEqual(['ilga', 'dzintra', 'andris']);
    expect(escalationMembers(restricted, null, organisation)).toEqual(['dzintra']);
  });
});
