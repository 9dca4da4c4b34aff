/** A kind of plan that is meant for some grades, begun in another. */
import { expect, test } from 'vitest';
import { linesOf } from '../../world/seen.ts';
import { logWorld } from '../log/log-world.ts';

const words = async (said: string): Promise<string> => linesOf(await logWorld().says('sarma', said)).join('\n');

test('a support plan in a grade below five is begun, and says for whom the project meant it', async () => {
  expect(await words('jauns IAP J-01')).toContain('Projektā plāni bija paredzēti 5.–12. klasei.');
  expect(await words('jauns IAP J-01')).toContain('lūdzu, norādiet, kā tā saņemta');
});

test('in a grade from five on nothing is said of it, nor of a plan that is for all', async () => {
  expect(await words('jauns IAP J-05')).not.toContain('5.–12. klasei');
  expect(await words('jauns IIP J-01')).not.toContain('5.–12. klasei');
});
