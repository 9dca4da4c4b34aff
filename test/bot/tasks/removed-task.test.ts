/** A task that was said and then removed by one tap is back by another. */
import { expect, it } from 'vitest';
import { openDemoSchool } from '../../world/demo-school.ts';
import { buttonsOf, linesOf } from '../../world/seen.ts';

it('a task that was removed is named, and restored by the one button beside it', async () => {
  const { world } = await openDemoSchool();
  await world.says('valdis', 'uzdevums J-07 matemātikā: reizrēķins līdz 15. decembrim, atbildīgais Valdis');
  await world.taps('valdis', 'Saglabāt uzdevumu');
  const removed = await world.taps('valdis', 'Dzēst');
  expect(linesOf(removed)).toEqual(['Ieraksts „reizrēķins” ir dzēsts.']);
  expect(buttonsOf(removed).map(({ action }) => action.label)).toEqual(['Atjaunot', 'Plāna statuss']);
  expect(linesOf(await world.taps('valdis', 'Atjaunot'))).toContain('Ieraksts „reizrēķins” ir atjaunots.');
});
