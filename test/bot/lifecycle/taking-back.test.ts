/** What is decided about a plan is asked first, told to nobody for ten minutes, and can be taken back until then. */
import { expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import { addMeasured, measured } from '../../world/measured-plans.ts';
import { demoSchool } from '../../world/schools.ts';
import { openWorld, type WorldOptions } from '../../world.ts';

/** The plan of J-08, which is carried out; Baiba is about to close it. */
async function carriedOut(options: WorldOptions = {}) {
  const world = openWorld(options);
  const { services, organisation } = world;
  const { id } = await addMeasured(world, measured.carriedOut);
  const load = async () => (await services.plans.load(organisation.id, id))!;
  return {
    ...world,
    id,
    asks: () => world.tapsToken('baiba', tokenOf({ kind: 'transition', plan: id, name: 'close' })),
    closes: async () => {
      await world.tapsToken('baiba', tokenOf({ kind: 'transition', plan: id, name: 'close' }));
      return world.taps('baiba', 'Noslēgt plānu');
    },
    says: async (text: string) => plainText(await world.says('baiba', text)),
    load,
    status: async () => (await load()).status,
    /** Who was written to, or where. */
    heard: () => world.posts.map(({ to }) => to),
    waits: async (minutes: number) => {
      world.passes(minutes);
      await world.drain();
      await world.settled();
    },
  };
}

it('before a step is taken, one line says what follows and who will be told', async () => {
  const { asks, status } = await carriedOut();
  const asked = plainText(await asks());
  expect(asked).toMatch(/Plāna statuss būs „noslēgts”\. Ne agrāk kā pēc 10 minūtēm to uzzinās: .*Anna Bērziņa/u);
  expect(asked).toContain('kanāls „Atbalsta komanda”');
  expect(asked).not.toContain('Baiba Liepkalne');
  expect(await status()).toBe('in-implementation');
});

it('taken back within ten minutes, nobody ever hears of it', async () => {
  const { closes, load, status, says, waits, heard } = await carriedOut();
  const before = await load();
  await closes();
  expect(await status()).toBe('closed');
  await waits(9);
  expect(await says('atsaukt')).toContain('Statusa maiņa ir atsaukta, un neviens par to neuzzināja.');
  const { status: now, statusAt, called } = await load();
  expect({ status: now, statusAt, called }).toEqual({
    status: before.status,
    statusAt: before.statusAt,
    called: before.called,
  });
  await waits(60);
  expect(heard()).toEqual([]);
});

it('taken back and taken once more, it is told once, ten minutes after the last time', async () => {
  const { closes, says, waits, heard, told } = await carriedOut();
  await closes();
  await waits(5);
  await says('atsaukt');
  await closes();
  await waits(6);
  expect(heard()).toEqual([]);
  await waits(5);
  expect(told('anna')).toEqual(['J-08 · Plāna statuss: noslēgts']);
});

it('after ten minutes it is told, and "atsaukt" says why it stays', async () => {
  const { closes, status, says, waits, heard, told } = await carriedOut();
  await closes();
  await waits(10);
  expect(told('anna')).toEqual(['J-08 · Plāna statuss: noslēgts']);
  expect(heard()).toContain('#atbalsta-komanda');
  expect(await says('atsaukt')).toContain('To varēja atsaukt 10 minūtes; tagad kolēģi to jau zina.');
  expect(await status()).toBe('closed');
});

it('what is owed stays as it was until the step counts', async () => {
  const { closes, services, organisation, id, sweep, passes } = await carriedOut({
    organisation: demoSchool('demo/rules.yaml'),
  });
  const open = async () =>
    (await services.obligations.ofPlan(organisation.id, id)).filter(({ state }) => state === 'open');
  await sweep();
  const before = (await open()).length;
  expect(before).toBeGreaterThan(0);
  await closes();
  await sweep();
  expect(await open()).toHaveLength(before);
  passes(10);
  await sweep();
  expect(await open()).toEqual([]);
});

it('a section that was sent back by mistake is handed over again, and its author hears nothing', async () => {
  const { tapsToken, fills, says, waits, heard, load, id } = await carriedOut();
  const before = (await load()).sections['tasks:matematika']?.finished;
  await tapsToken('baiba', tokenOf({ kind: 'transition', plan: id, name: 'revise' }));
  await tapsToken('baiba', tokenOf({ kind: 'take-transition', plan: id, name: 'revise' }));
  await waits(20);
  const told = heard().length;
  await tapsToken('baiba', tokenOf({ kind: 'ask-return', plan: id, section: 'tasks:matematika', type: 'iip' }));
  await fills('baiba', { Komentārs: 'Lūdzu, precizējiet termiņu.' });
  expect(await says('atsaukt')).toContain('Sadaļas atgriešana ir atsaukta');
  expect((await load()).sections['tasks:matematika']).toMatchObject({ finished: before });
  await waits(20);
  expect(heard()).toHaveLength(told);
});

it('a plan that was closed stays closed once another is begun in its place', async () => {
  const { closes, says, status, tapsToken, services, organisation } = await carriedOut();
  const card = await closes();
  const token = card.actions.find(({ label }) => label === 'Atsaukt')?.token ?? '';
  await says('jauns plāns J-08');
  const inWork = await services.plans.list(organisation.id, { statuses: ['draft', 'in-implementation'] });
  expect(inWork.map((plan) => plan.status)).toEqual(['draft']);
  expect(plainText(await tapsToken('baiba', token))).toContain('pēc tam jau ir sākts cits plāns');
  expect(await status()).toBe('closed');
});
