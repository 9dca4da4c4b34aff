/** Two types have a section of the same id, and only in one of them is it sensitive: how private it is, is asked of the type it stands in. */
import { expect, test, vi } from 'vitest';
import type { PlanType } from '../../src/domain/plan/plan-type.ts';
import type * as Registry from '../../src/domain/plan-types/registry.ts';
import { care } from './care/care.ts';

vi.mock('../../src/domain/plan-types/registry.ts', async (original) => {
  const real = await original<typeof Registry>();
  const { task: _, ...rest } = care;
  const alike = JSON.parse(JSON.stringify(rest).replaceAll('"measures"', '"psychologist"')) as PlanType;
  return { ...real, planTypes: { ...real.planTypes, care: alike } };
});
const { opensDialog } = await import('../../src/adapters/teams/opens-dialog.ts');
const { reopeningOf, tapOf, tokenOf } = await import('../../src/bot/core/tap.ts');
const { openWorld } = await import('../world.ts');

const section = { plan: 'p', section: 'psychologist' };

test.each([
  tokenOf({ kind: 'form', ...section, step: '*', type: 'iip' }),
  tokenOf({ kind: 'read', ...section, type: 'iip' }),
  tokenOf({ kind: 'ask-return', ...section, type: 'iip' }),
])('"%s" opens apart from the chat, as it always did', (token) => {
  expect(opensDialog(token)).toBe(true);
});

test('a button of an older message does not name the type: it opens apart from the chat as well', () => {
  expect(tapOf('read~p~psychologist')).toMatchObject({ kind: 'read', ...section });
  expect(opensDialog('read~p~psychologist')).toBe(true);
});

test('the section of the same name in a plan for every day is answered in the chat, and what is typed there may stay', async () => {
  const world = openWorld();
  const question = await world.tapsToken('sarma', 'begin~care~learner:J-06');
  const form = reopeningOf(question.form?.submit.token ?? '');
  expect(tapOf(form)).toMatchObject({ kind: 'form', section: 'psychologist', type: 'care' });
  expect(opensDialog(form)).toBe(false);
  const event = { kind: 'text', text: 'No rīta grūti iekļauties stundā.' } as const;
  const { heard } = await world.arrives({ event, from: { platform: 'web', user: 'sarma' } });
  expect(heard).toBeUndefined();
});
