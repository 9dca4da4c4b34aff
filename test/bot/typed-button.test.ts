/** What a button is called may be typed as well as tapped. */
import { expect, it } from 'vitest';
import { openDemoSchool } from '../world/demo-school.ts';
import { linesOf } from '../world/seen.ts';

it.each([
  ['Viss plāns', 'J-03 · 7.a · Viss plāns'],
  ['viss plans', 'J-03 · 7.a · Viss plāns'],
  ['SADAĻAS UN UZDEVUMI.', 'J-03 · 7.a · Sadaļas un uzdevumi'],
  ['vēl', 'J-03 · 7.a · Ko vēl var darīt'],
])('"%s" typed below the status of a plan does what its button does', async (typed, title) => {
  const { world } = await openDemoSchool();
  await world.says('baiba', 'statuss J-03');
  expect((await world.says('baiba', typed)).title).toBe(title);
});

it('the words of a command that is about a plan mean the plan whose button is called so', async () => {
  const { world } = await openDemoSchool();
  await world.says('baiba', 'statuss J-03');
  const more = await world.says('baiba', 'vēl');
  expect(more.actions.map(({ label }) => label)).toContain('Plāns kā dokuments');
  expect((await world.says('baiba', 'plāns kā dokuments')).name).toBe('paper');
});

it('a command means the same below every message', async () => {
  const { world } = await openDemoSchool();
  await world.says('baiba', 'rīkojums 7.b no 1. decembra līdz 5. decembrim');
  const given = await world.fills('baiba', {});
  expect(given.actions.map(({ label }) => label)).toContain('Atsaukt');
  expect(JSON.stringify(await world.says('baiba', 'atsaukt'))).toContain('Atsaukts: Rīkojums');
});

it('a name that several buttons have taps none of them', async () => {
  const { world } = await openDemoSchool();
  const plans = await world.says('baiba', 'viss plāns');
  expect(linesOf(plans).length).toBeGreaterThan(1);
  const { title } = await world.says('baiba', 'Atvērt');
  expect(title).not.toMatch(/^J-0/u);
});

it('what a button of an earlier message is called taps it no more', async () => {
  const { world } = await openDemoSchool();
  await world.says('baiba', 'statuss J-03');
  await world.says('baiba', 'palīdzība');
  expect((await world.says('baiba', 'sadaļas un uzdevumi')).name).toBe('unknown-command');
});

it('what others hear in a channel taps nothing', async () => {
  const { world } = await openDemoSchool();
  await world.says('baiba', 'statuss J-03');
  const place = { kind: 'channel', channel: 'skolotaji' } as const;
  const from = { platform: 'web', user: 'baiba' } as const;
  const event = { kind: 'text', text: 'sadaļas un uzdevumi' } as const;
  expect((await world.arrives({ event, from, place })).inPrivate?.name).toBe('unknown-command');
});

it('a plan is begun for one of the class that was named', async () => {
  const { world } = await openDemoSchool();
  const asked = await world.says('baiba', 'jauns plāns 7.b');
  expect(linesOf(asked)).toEqual(['Kuram izglītojamajam sākam plānu?', 'J-08 · 7.b – Sanija Ceriņa']);
});
