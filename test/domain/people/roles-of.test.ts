import { expect, test } from 'vitest';
import { memberById } from '../../../src/domain/people/member-by-id.ts';
import { membersWithRole, rolesOf } from '../../../src/domain/people/roles-of.ts';
import { school } from './school.ts';

test('a teacher is class teacher and subject teacher of the own class only', () => {
  expect(rolesOf(school, 'anna', '7.b')).toEqual(['class-teacher', 'subject-teacher']);
  expect(rolesOf(school, 'anna', '3.a')).toEqual([]);
});
test('seen from the whole school a teacher has the roles of every class', () => {
  expect(rolesOf(school, 'guntis')).toEqual(['class-teacher', 'subject-teacher']);
});
test('a role that is given counts in every class', () => {
  expect(rolesOf(school, 'evija', '3.a')).toEqual(['psychologist']);
});
test('a stand-in has the role only while nobody holds it', () => {
  expect(rolesOf(school, 'baiba')).toEqual(['support-head', 'social-pedagogue']);
  expect(rolesOf(school, 'jana')).toEqual(['administrator']);
});
test('nobody who is unknown has a role', () => {
  expect(rolesOf(school, 'gone')).toEqual([]);
  expect(memberById(school, 'gone')).toBeNull();
});
test('members are found by any of several roles', () => {
  expect(membersWithRole(school, ['director', 'class-teacher'], '7.b').map((member) => member.id)).toEqual([
    'ilga',
    'anna',
  ]);
});
