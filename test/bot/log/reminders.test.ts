/** Who hears when of consultations that are not confirmed. */
import { expect, test } from 'vitest';
import { addLogReminders } from '../../../src/bot/log/log-reminders.ts';
import type { NewDelivery } from '../../../src/bot/ports/delivery.ts';
import { usualPreferences } from '../../../src/domain/people/preferences.ts';
import { someEntry } from '../../contracts/log-store.ts';
import { begin, logWorld, supportSchool } from './log-world.ts';

const refused = () => Promise.reject(new Error('nothing is to be sent'));

/** A school at that hour (Riga), with an entry of that day and everything that was put into the outbox. */
async function at(time: string, { on = '2026-11-23', confirmed = false, organisation: school = supportSchool() } = {}) {
  const added: NewDelivery[] = [];
  const now = new Date(`2026-11-23T${time}:00.000+02:00`);
  const world = logWorld({ now: () => now, organisation: school });
  await begin(world);
  const { services } = world.bot;
  const { organisation } = world;
  const entry = someEntry(organisation.id, { plan: 'iap-5', row: 'mathematics', on });
  await services.entries.add(organisation.id, entry);
  const outcome = { kind: 'confirmed', way: 'e-klase', on, by: 'valdis', at: now.toISOString() } as const;
  if (confirmed) await services.entries.settle(organisation.id, entry.id, outcome);
  const deliveries = {
    ...services.deliveries,
    add: async (_: string, all: readonly NewDelivery[]) => added.push(...all),
  };
  await addLogReminders({ ...services, deliveries });
  return { added: added.map(({ key, notBefore }) => [key, notBefore.slice(11, 16)]), world };
}

test('a teacher hears of it at five, and for the last time at half past seven', async () => {
  expect((await at('14:00')).added).toEqual([
    ['log/2026-11-23/valdis/17:00', '15:00'],
    ['log/2026-11-23/valdis/19:30', '17:30'],
  ]);
});

test('where it is known when the working day ends, a teacher hears of it half an hour before that', async () => {
  const school = { ...supportSchool(), dayEnds: '16:30' };
  const members = school.members.map((one) => (one.id === 'valdis' ? { ...one, dayEnds: '15:10' } : one));
  const first = async (organisation: typeof school) => (await at('14:00', { organisation })).added[0];
  expect(await first(school)).toEqual(['log/2026-11-23/valdis/16:00', '14:00']);
  expect(await first({ ...school, members })).toEqual(['log/2026-11-23/valdis/14:40', '12:40']);
});

test('whoever works until eight in the evening hears of it once', async () => {
  const organisation = { ...supportSchool(), dayEnds: '20:00' };
  expect((await at('14:00', { organisation })).added).toEqual([['log/2026-11-23/valdis/19:30', '17:30']]);
});

test('what is logged after five is told of once, and what is logged late in the evening not at all', async () => {
  expect((await at('18:10')).added).toEqual([['log/2026-11-23/valdis/19:30', '17:30']]);
  expect((await at('19:40')).added).toEqual([]);
});

test('what is confirmed is told to nobody', async () => {
  expect((await at('14:00', { confirmed: true })).added).toEqual([]);
});

test('the next working day whoever keeps the log hears of it, at their hour, and the teacher no more', async () => {
  expect((await at('08:00', { on: '2026-11-20' })).added).toEqual([['log/2026-11-23/dzintra/morning', '07:00']]);
  expect((await at('08:00', { on: '2026-11-19' })).added).toEqual([]);
});

test('a reminder of today is sent on no other day, and never to whoever is away', async () => {
  const { world } = await at('14:00');
  const { organisation, stores } = world;
  await addLogReminders(world.bot.services);
  const absences = [{ from: '2026-11-23', to: '2026-11-23' }];
  const send = async (now: string) => {
    const given = { chats: [{ platform: 'web', send: refused, change: refused, reaches: refused } as const] };
    await logWorld({ stores, now: () => new Date(now), given }).bot.outbox.drain();
    const keys = ['17:00', '19:30'].map((time) => `log/2026-11-23/valdis/${time}`);
    return (await stores.deliveries.findAll(organisation.id, keys)).map(
      ({ key, state }) => `${key.slice(-5)} ${state}`,
    );
  };
  await stores.preferences.save(organisation.id, 'valdis', { ...usualPreferences, absences });
  expect(await send('2026-11-23T15:05:00.000Z')).toEqual(['17:00 dropped', '19:30 pending']);
  await stores.preferences.save(organisation.id, 'valdis', usualPreferences);
  expect(await send('2026-11-24T08:00:00.000Z')).toEqual(['17:00 dropped', '19:30 dropped']);
});
