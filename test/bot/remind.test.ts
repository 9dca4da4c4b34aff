/** Whoever oversees a plan has those reminded who are late with it, and nobody is reminded twice a day. */
import { expect, it } from 'vitest';
import { addMeasured, measured } from '../world/measured-plans.ts';
import { linesOf } from '../world/seen.ts';
import { openWorld } from '../world.ts';

/** The tasks of J-07 were due on 10 November; nobody has handed them over. */
async function late() {
  const world = openWorld({ now: '2026-11-24T08:00:00.000Z' });
  await addMeasured(world, measured.tasks, (plan) => ({
    ...plan,
    called: Object.fromEntries(
      Object.entries(plan.called).map(([section, call]) => [section, { ...call, due: '2026-11-10' }]),
    ),
  }));
  return world;
}

it('is offered to whoever oversees the plan, and says who was reminded', async () => {
  const world = await late();
  await world.says('baiba', 'statuss J-07');
  const reminded = await world.taps('baiba', 'Atgādināt tagad');
  expect(linesOf(reminded)[0]).toMatch(/^Atgādināju: .*Anna Bērziņa/u);
  await world.until('2026-11-24T08:05:00.000Z');
  const told = world.posts.filter(({ to }) => to === 'anna').map(({ view }) => linesOf(view)[0]);
  expect(told).toContain('Baiba Liepkalne lūdz atcerēties: šī sadaļa kavējas.');
  const before = world.posts.length;
  expect(linesOf(await world.taps('baiba', 'Atgādināt tagad'))[0]).toMatch(/^Šodien par to jau ir atgādināts/u);
  await world.until('2026-11-24T08:10:00.000Z');
  expect(world.posts.length).toBe(before);
});

it('stands below what the one who is reminded looked at: the name of a button above it taps nothing any more', async () => {
  const world = await late();
  await world.says('anna', 'statuss J-07');
  expect((await world.says('anna', 'sadaļas un uzdevumi')).name).toBe('plan');
  await world.says('anna', 'statuss J-07');
  await world.says('baiba', 'statuss J-07');
  await world.taps('baiba', 'Atgādināt tagad');
  await world.until('2026-11-24T08:05:00.000Z');
  expect((await world.says('anna', 'sadaļas un uzdevumi')).name).toBe('unknown-command');
});

it('on a card of before says that nothing is late any more', async () => {
  const world = await late();
  await world.says('baiba', 'statuss J-07');
  const token = world.tokenOf('baiba', 'Atgādināt tagad');
  world.at('2026-11-09T08:00:00.000Z');
  const shown = await world.tapsToken('baiba', token);
  expect(shown.name).toBe('status');
  expect(linesOf(shown)[0]).toBe('Tas jau ir mainījies');
});

it('is neither offered nor done for a teacher', async () => {
  const world = await late();
  const status = await world.says('anna', 'statuss J-07');
  expect(status.actions.map(({ label }) => label)).not.toContain('Atgādināt tagad');
  await world.says('baiba', 'statuss J-07');
  const token = world.tokenOf('baiba', 'Atgādināt tagad');
  expect((await world.tapsToken('anna', token)).name).toBe('refused');
});
