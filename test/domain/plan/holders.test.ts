import { describe, expect, test } from 'vitest';
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import { chainFor, holdersOf } from '../../../src/domain/plan/holders.ts';
import type { Owner } from '../../../src/domain/plan/owner.ts';
import { school } from '../people/school.ts';

const part = { class: '7.b', startedBy: 'anna' };

function held(owner: Owner, from: Organisation = school, of: Parameters<typeof holdersOf>[2] = part): object {
  const { members, vacant, standIn } = holdersOf(from, owner, of);
  return { ids: members.map((member) => member.id), vacant, standIn };
}

const plain = (...ids: string[]): object => ({ ids, vacant: false, standIn: false });
const vacant = (...ids: string[]): object => ({ ids, vacant: true, standIn: false });
const standIn = (...ids: string[]): object => ({ ids, vacant: false, standIn: true });

describe('who is asked for a part of a plan', () => {
  test('everybody who holds the role', () => {
    expect(held({ kind: 'role', role: 'speech-therapist' })).toEqual(plain('inga', 'annak'));
  });
  test('the teacher of the learner’s class', () => {
    expect(held({ kind: 'class-teacher' })).toEqual(plain('anna'));
    expect(held({ kind: 'role', role: 'class-teacher' })).toEqual(plain('anna'));
  });
  test('the teacher of that subject in that class, not in another', () => {
    expect(held({ kind: 'subject-teacher' }, school, { ...part, subject: 'matematika' })).toEqual(plain('andris'));
  });
  test('whoever began the plan', () => {
    expect(held({ kind: 'starter' })).toEqual(plain('anna'));
  });
  test('the named person', () => {
    expect(held({ kind: 'person', member: 'emily' })).toEqual(plain('emily'));
  });
});

describe('who is asked where nobody holds the role', () => {
  test('its stand-in', () => {
    expect(held({ kind: 'role', role: 'social-pedagogue' })).toEqual(standIn('baiba'));
  });
  test('but not the stand-in while somebody holds it', () => {
    expect(held({ kind: 'role', role: 'psychologist' })).toEqual(plain('evija'));
  });
  test('the support team’s head, marked vacant, where nobody stands in', () => {
    expect(held({ kind: 'role', role: 'special-educator' })).toEqual(vacant('baiba'));
    expect(held({ kind: 'class-teacher' }, school, { ...part, class: '7.a' })).toEqual(vacant('baiba'));
    expect(held({ kind: 'subject-teacher' }, school, { ...part, subject: 'vesture' })).toEqual(vacant('baiba'));
  });
  test('the support team’s head, where the teacher or the starter has left the school', () => {
    expect(held({ kind: 'subject-teacher' }, school, { ...part, subject: 'sports' })).toEqual(vacant('baiba'));
    expect(held({ kind: 'starter' }, school, { ...part, startedBy: 'gone' })).toEqual(vacant('baiba'));
    expect(held({ kind: 'person', member: 'gone' })).toEqual(vacant('baiba'));
  });
  test('the support team’s head, where the subject is not taught in the class', () => {
    expect(held({ kind: 'subject-teacher' }, school, { ...part, subject: 'dabaszinibas' })).toEqual(vacant('baiba'));
  });
  test('the deputy head, then the director, where the support team has no head', () => {
    const without = (...ids: string[]): Organisation => ({
      ...school,
      members: school.members.filter((member) => !ids.includes(member.id)),
    });
    const owner: Owner = { kind: 'role', role: 'special-educator' };
    expect(held(owner, without('baiba'))).toEqual(vacant('dzintra'));
    expect(held(owner, without('baiba', 'dzintra'))).toEqual(vacant('ilga'));
    expect(held(owner, without('baiba', 'dzintra', 'ilga'))).toEqual(vacant());
  });
  test('whoever stands in for the support team’s head', () => {
    const headless: Organisation = {
      ...school,
      members: school.members.filter((member) => member.id !== 'baiba'),
      standIns: [{ role: 'support-head', member: 'evija' }],
    };
    expect(held({ kind: 'role', role: 'support-head' }, headless)).toEqual(standIn('evija'));
    expect(held({ kind: 'role', role: 'special-educator' }, headless)).toEqual(vacant('evija'));
  });
});

describe('what was given to somebody for a while', () => {
  const about = { kind: 'member', member: 'janis' } as const;
  const mentored: Organisation = {
    ...school,
    assignments: [{ role: 'mentor', member: 'andris', of: about, from: '2026-09-01', to: '2026-12-31' }],
  };
  const mentor: Owner = { kind: 'assigned', role: 'mentor' };
  const onDay = (day: string) => ({ startedBy: 'janis', about, day });

  test('is theirs from the first day to the last', () => {
    expect(held(mentor, mentored, onDay('2026-09-01'))).toEqual(plain('andris'));
    expect(held(mentor, mentored, onDay('2026-12-31'))).toEqual(plain('andris'));
  });
  test('is vacant before and after, and the chain of command is asked', () => {
    expect(held(mentor, mentored, onDay('2026-08-31'))).toEqual(vacant('baiba'));
    expect(held(mentor, mentored, onDay('2027-01-01'))).toEqual(vacant('baiba'));
  });
  test('only those of the chain are asked who may know of such plans', () => {
    const part = { ...onDay('2027-01-01'), chain: ['deputy-head', 'director'] as const };
    expect(held(mentor, mentored, part)).toEqual(vacant('dzintra'));
  });
  test('any of several: all who hold one, and the next up only where nobody holds any', () => {
    const any: Owner = { kind: 'any', of: [mentor, { kind: 'subject' }] };
    expect(held(any, mentored, onDay('2026-10-01'))).toEqual(plain('andris', 'janis'));
    expect(held(any, mentored, onDay('2027-01-01'))).toEqual(plain('janis'));
    expect(held({ kind: 'any', of: [mentor] }, mentored, onDay('2027-01-01'))).toEqual(vacant('baiba'));
  });
});

test('who may know of a type’s plans is who stands above them', () => {
  expect(chainFor(school, { overseers: ['deputy-head', 'director'], correctors: [] })).toEqual([
    'deputy-head',
    'director',
  ]);
  expect(chainFor(school, { overseers: ['director', 'deputy-head'], correctors: ['support-head'] })).toBeUndefined();
  expect(chainFor(school, { overseers: [], correctors: [] })).toEqual(['director']);
});
