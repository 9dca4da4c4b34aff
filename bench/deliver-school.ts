/** A school in which every teacher owes some things on the same day, and some channels are told of what was escalated. */

import type { Rule, RuledOrganisation } from '../src/domain/duties/rule.ts';
import { manyTeachers } from '../test/jobs/many-teachers.ts';
import { emailOf } from './platform-far-end.ts';

export const deliverSchool = 'skola';
const channels = 3;
const dutiesOfTeacher = 4;

/** The day after each duty was due, at ten o'clock in Riga. */
export const deliverDay = '2026-11-24T08:00:00.000Z';

/** Somebody's account in Slack, and their private chat. */
export const accountOf = (index: number): string => `U${index}`;
export const chatOf = (index: number): string => `D${index}`;

export function schoolOfMany(teachers: number): RuledOrganisation {
  const {
    members,
    rules: [document],
    ...school
  } = manyTeachers(deliverSchool, teachers);
  const [rule] = document?.rules ?? [];
  if (document === undefined || rule === undefined) throw new Error('The school has no rules.');
  const ruleOf = (index: number): Rule => ({ ...rule, id: `list-${index}`, point: `24.${index + 1}.` });
  return {
    ...school,
    members: members.map((member, index) => ({ ...member, email: emailOf(index) })),
    channels: Array.from({ length: channels }, (_, index) => ({
      ...{ id: `kanals-${index}`, name: `Kanāls ${index}`, addresses: { slack: `C${index}` } },
    })),
    rules: [{ ...document, rules: Array.from({ length: dutiesOfTeacher }, (_, index) => ruleOf(index)) }],
  };
}
