/** A new type of plan has its paper from its sections alone: nothing of papers knows it. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { World } from '../world.ts';

vi.mock('../../src/domain/plan-types/registry.ts', async (original) =>
  (await import('./registry.ts')).withMoreTypes(original),
);
const { tokenOf } = await import('../../src/bot/core/tap.ts');
const { writeDocx } = await import('../../src/adapters/papers/docx.ts');
const { writePdf } = await import('../../src/adapters/papers/pdf.ts');
const { paperMakers } = await import('../../src/bot/papers/paper-makers.ts');
const { openDocx } = await import('../world/open-docx.ts');
const { openPdf } = await import('../world/open-pdf.ts');
const { openWorld } = await import('../world.ts');

let world: World;
beforeAll(() => {
  world = openWorld();
});

test.each([
  ['growth', 'member:valdis', 'valdis', 'growth-2026-2027'],
  ['programme', 'organisation:all', 'ilga', undefined],
  ['care', 'learner:J-06', 'sarma', undefined],
])('a plan of the type "%s" comes out on paper, in both kinds of file', async (type, about, who, file) => {
  await world.tapsToken(who, tokenOf({ kind: 'begin', type, about }));
  await world.settled();
  const [plan] = (await world.services.plans.list(world.organisation.id, {})).filter((one) => one.type === type);
  const member = world.organisation.members.find(({ id }) => id === who)!;
  const { services, organisation } = world;
  const looking = { organisation, services, member, say: services.say('lv'), now: services.clock.now().toISOString() };
  const making = await paperMakers.plan.make({ ...looking, today: '2026-11-23' }, plan!.id);
  if (making.kind !== 'made') throw new Error(making.kind);
  const { paper } = making;
  if (file !== undefined) expect(paper.file).toBe(file);
  const name = services.say('lv')(`${type}:name`);
  expect(openDocx(await writeDocx(paper)).lines).toEqual(expect.arrayContaining([name, 'Paraksti']));
  const { lines, title } = await openPdf(writePdf(paper));
  expect(title).toBe(name);
  expect(lines.join('\n')).toContain('Paraksti');
});
