/** A kind of plan that is meant for some grades, begun in another. */
import { expect, test } from 'vitest';
import { linesOf } from '../../world/seen.ts';
import { logWorld, supportSchool } from '../log/log-world.ts';

const words = async (said: string): Promise<string> => linesOf(await logWorld().says('sarma', said)).join('\n');

test('a support plan in a grade below five is begun, and says for whom the project meant it', async () => {
  expect(await words('jauns IAP J-01')).toContain('Projektā plāni bija paredzēti 5.–12. klasei.');
  expect(await words('jauns IAP J-01')).toContain('lūdzu, norādiet, kā tā saņemta');
});

test('in a grade from five on nothing is said of it, nor of a plan that is for all', async () => {
  expect(await words('jauns IAP J-05')).not.toContain('5.–12. klasei');
  expect(await words('jauns IIP J-01')).not.toContain('5.–12. klasei');
});

test('a school whose municipality supports younger grades, too, names its own grades, and is told nothing', async () => {
  const organisation = { ...supportSchool(), planGrades: { iap: [1, 2, 3, 4, 5, 6, 7, 8, 9] } };
  const begun = await logWorld({ organisation }).says('sarma', 'jauns IAP J-01');
  expect(linesOf(begun).join('\n')).not.toContain('5.–12. klasei');
});
