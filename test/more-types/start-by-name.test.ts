/** Whoever begins a plan may say at once whom or what it is to be about, in whatever case they say it. */
import { expect, test, vi } from 'vitest';

vi.mock('../../src/domain/plan-types/registry.ts', async (original) =>
  (await import('./registry.ts')).withMoreTypes(original),
);
const { openWorld } = await import('../world.ts');

test.each([
  ['dzintra', 'sākt plānu Jaunkalnes pamatskolai', 'Jaunkalnes pamatskola · Mērķis'],
  ['dzintra', 'sākt plānu par Jaunkalnes pamatskolu', 'Jaunkalnes pamatskola · Mērķis'],
  ['valdis', 'sākt plānu Valdim Ozolniekam', 'Valdis Ozolnieks · Mērķi un kursi'],
])('%s says "%s"', async (who, words, title) => {
  expect(await openWorld().says(who, words)).toMatchObject({ title });
});

test('what is not quite the name of the organisation begins nothing', async () => {
  expect(await openWorld().says('dzintra', 'sākt plānu pamatskolai')).toMatchObject({ name: 'unknown-command' });
});
