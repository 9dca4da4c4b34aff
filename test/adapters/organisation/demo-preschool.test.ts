/** The demo preschool as its file describes it: its own chain of command, groups in place of classes, and its plans about teachers. */
import { expect, test } from 'vitest';
import { roleWords } from '../../../src/bot/core/views/role-words.ts';
import { chainOf } from '../../../src/domain/people/organisation.ts';
import { membersWithRole } from '../../../src/domain/people/roles-of.ts';
import { createTexts } from '../../texts.ts';
import { demoPreschool, demoSchool } from '../../world/schools.ts';

const preschool = demoPreschool('demo/preschool-rules.yaml');
const say = createTexts();

test('above the teachers of the demo preschool stand its deputy head and its head, and no support-team head', () => {
  expect(chainOf(preschool)).toEqual(['deputy-head', 'director']);
  expect(membersWithRole(preschool, ['support-head'])).toEqual([]);
});

test('its head and the teachers of its groups are called as in a preschool, those of the school as in a school', () => {
  const [here, there] = [preschool, demoSchool()].map((organisation) => ({ organisation, say: say('lv') }));
  expect(roleWords(here!, 'director')).toBe('iestādes vadītāja Maija Dzenīte');
  expect(roleWords(here!, 'class-teacher')).toBe('grupas skolotājs');
  expect(roleWords(there!, 'director')).toBe('direktore Ilga Straume');
  expect(roleWords({ organisation: preschool, say: say('en') }, 'director')).toBe(
    'head of the preschool Maija Dzenīte',
  );
});

test('no rule of the demo preschool asks for a role that nobody there holds', () => {
  const roles = preschool.rules.flatMap(({ rules }) =>
    rules.flatMap(({ holder, escalation }) => [
      ...(holder.kind === 'role' ? [holder.role] : []),
      ...(escalation === undefined ? [] : [escalation.to]),
    ]),
  );
  expect(roles.length).toBeGreaterThan(5);
  expect(roles.filter((role) => membersWithRole(preschool, [role]).length === 0)).toEqual([]);
});
