/** What somebody finds who opens the demo preschool. */
import { beforeAll, expect, test } from 'vitest';
import { seedDemo } from '../../src/adapters/demo/seed-demo.ts';
import { memoryStores } from '../memory-stores/memory-stores.ts';
import { createTexts } from '../texts.ts';
import { openDemoSchool } from '../world/demo-school.ts';
import { demoPreschool } from '../world/schools.ts';
import { linesOf } from '../world/seen.ts';
import type { World } from '../world.ts';

let world: World;
beforeAll(async () => {
  ({ world } = await openDemoSchool(demoPreschool('demo/preschool-rules.yaml'), ['demo/preschool-plans.yaml']));
});

const shown = async (who: string, text: string): Promise<string> => {
  const view = await world.says(who, text);
  return [view.title, ...linesOf(view)].join('\n');
};

test('eight observations: three are done, one is late, and one is today', async () => {
  const status = await world.tapsToken('anita', 'status~demo-verosanas-plans');
  expect(linesOf(status)).toContain('Sadaļas: 8 no 19 nodotas');
  const sections = linesOf(await world.taps('anita', 'Sadaļas un uzdevumi'));
  const records = sections.filter((line) => line.startsWith('Vērojuma pieraksts'));
  expect(records.length).toBe(8);
  expect(records.filter((line) => line.includes('(pabeigta)')).length).toBe(3);
  expect(records.filter((line) => line.includes('(kavējas')).join()).toMatch(/V-4 · Zaiga Lejniece.*Santa Priedīte/u);
});

test('Zaiga finds that she observes Elīna today, with the aim', async () => {
  expect(await shown('zaiga', 'mani pienākumi')).toContain('Vērojuma pieraksts: V-5 · Elīna Jurkāne');
});

test('a certificate is over, two end within sixty days', async () => {
  expect(await shown('ieva', 'mani pienākumi')).toMatch(/Atjaunot kursu apliecību: K-2 · Pirmā palīdzība \(kavējas/u);
  const open = await world.services.obligations.open(world.organisation.id);
  const due = open.filter(({ rule }) => rule === 'certificate-expires').map((one) => [one.due, ...one.holders]);
  expect(due.toSorted()).toEqual([
    ['2026-11-25', 'ieva'],
    ['2026-12-28', 'ieva'],
    ['2027-01-18', 'santa'],
  ]);
});

test('of the six tasks of methodical work one is done and one is late', async () => {
  const status = await world.tapsToken('liga', 'status~demo-metodiskais-plans');
  expect(linesOf(status).join('\n')).toMatch(/Uzdevumi: 1 no 6 izpildīti[\s\S]*Gunta Lapsiņa, kavē/u);
});

test.each(['2026-09-01', '2026-10-20', '2026-12-31', '2027-01-04', '2027-03-13', '2027-05-31', '2027-07-15'])(
  'whoever opens it on %s finds all of its plans',
  async (day) => {
    const stores = memoryStores();
    const organisation = demoPreschool();
    const seeding = { ...stores, organisation, now: new Date(`${day}T12:00:00.000Z`), say: createTexts() };
    expect(await seedDemo({ ...seeding, files: ['demo/preschool-plans.yaml'] })).toBe(8);
  },
);
