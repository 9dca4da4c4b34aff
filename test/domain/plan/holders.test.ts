import { describe, expect, test } from 'vitest';
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import { holdersOf } from '../../../src/domain/plan/holders.ts';
import type { Owner } from '../../../src/domain/plan/plan-type.ts';
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
