/** What somebody finds who opens the demo to see support plans. */
import { beforeAll, expect, test } from 'vitest';
import { openDemoSchool } from '../world/demo-school.ts';
import { linesOf } from '../world/seen.ts';
import type { World } from '../world.ts';
import { supportSchool } from './support-school.ts';

const files = ['demo/plans.yaml', 'demo/support-plans.yaml'];

let world: World;
beforeAll(async () => {
  ({ world } = await openDemoSchool(supportSchool('demo/rules.yaml', 'demo/support-rules.yaml'), files));
});

const shown = async (who: string, text: string): Promise<string> => {
  const view = await world.says(who, text);
  return [view.title, ...linesOf(view)].join('\n');
};

test.each([
  ['J-06', 'projekts'],
  ['J-07', 'saskaņošanā pie direktora'],
  ['J-08', 'saskaņošanā pašvaldībā'],
  ['J-09', 'saskaņošanā IKVD'],
  ['J-02', 'apstiprināts'],
  ['J-05', 'īstenošanā'],
  ['J-04', 'apturēts'],
  ['J-01', 'pārskatīšanā'],
  ['J-10', 'noslēgts'],
])('the support plan of %s is %s', async (code, status) => {
  expect(await shown('ilga', `IAP ${code}`)).toMatch(new RegExp(`^${code} \\(IAP\\) · \\S+ · ${status} kopš`, 'u'));
});

test('the head finds the plan that waits for her, and the button that approves it', async () => {
  expect(await shown('ilga', 'mani pienākumi')).toContain('J-07 (IAP) · Saskaņot atbalsta plānu');
  const view = await world.says('ilga', 'IAP J-07');
  expect(view.actions.map(({ label }) => label)).toContain('Saskaņot');
});

test('the status of J-05 counts its sessions, with the one that is not confirmed', async () => {
  expect(await shown('sarma', 'IAP J-05')).toContain(
    'P-1 · Konsultācijas – matemātika: notikušas 6 no 10, neapliecinātas 1',
  );
});

test('the coordinator finds whose sessions are not confirmed, and which papers the month lacks', async () => {
  const open = await shown('dzintra', 'neapliecinātās');
  expect(open).toContain('Valdis Ozolnieks');
  expect(open).toContain('Kristīne Upmale');
  expect(await shown('dzintra', 'mēneša dokumenti novembris')).toContain('7 konsultācijas, 2 neapliecinātas');
});

test('the preparer finds what is still to be typed into the state’s system, and what was typed in before', async () => {
  const list = await shown('sarma', 'kas jāievada valsts sistēmā');
  expect(list).toContain('J-04 (IAP) · 7.a – Statuss: apturēts');
  expect(list).toContain('Iepriekš ievadīts: 16. oktobris, Sarma Purene');
});

test('a plan of last semester is to be gone on with, or not', async () => {
  expect(await shown('sarma', 'mani pienākumi')).toContain(
    'J-10 · Izlemt, vai šajā semestrī sākt jaunu atbalsta plānu',
  );
});
