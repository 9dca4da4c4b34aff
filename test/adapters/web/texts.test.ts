/** The local chat says by name what each person is in the school, of a woman and of a man. */
import { expect, it } from 'vitest';
import { memberSubtitle } from '../../../src/adapters/web/member-subtitle.ts';
import { memberById } from '../../../src/domain/people/member-by-id.ts';
import { roleKinds } from '../../../src/domain/people/organisation.ts';
import { school } from '../demo/demo-school.ts';
import { say } from './say.ts';

it('names every role', () => {
  for (const role of roleKinds)
    for (const gender of ['man', 'woman'])
      expect(say('lv', `role-${gender}.${role}`)).not.toBe(say('en', `role-${gender}.${role}`));
});

it.each([
  ['baiba', 'atbalsta komandas vadītāja'],
  ['evija', 'psiholoģe'],
  ['raivis', 'administrators'],
])('says of a woman and of a man what they are: %s, %s', (id, role) => {
  const member = memberById(school, id);
  if (member === null) throw new Error(id);
  const about = memberSubtitle(member, school, { language: 'lv', say: (key, params) => say('lv', key, params) });
  expect(about).toContain(role);
});
