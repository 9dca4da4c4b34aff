/** The local chat says by name what each person is in the school. */
import { expect, it } from 'vitest';
import { roleKinds } from '../../../src/domain/people/organisation.ts';
import { say } from './say.ts';

it('names every role that is given to people', () => {
  for (const role of roleKinds.filter((one) => one !== 'class-teacher' && one !== 'subject-teacher'))
    expect(say('lv', `web.role.${role}`)).not.toBe(say('en', `web.role.${role}`));
});
