/** What every report store must do. */
import { expect, test } from 'vitest';
import type { ReportStore } from '../../src/bot/ports/reports.ts';
import { learner } from '../subjects.ts';
import { someReport } from './duty-fixtures.ts';
import { minute, someOrganisation } from './plan-fixtures.ts';

/** @param open called within each test */
export const reportStoreContract = (open: () => ReportStore): void => {
  test('a report is kept with its number and where it lies', async () => {
    const organisation = someOrganisation();
    const about = { obligation: 'opinion/plan-1/1', plan: 'plan-1', about: learner('J-07', '7.b') };
    const full = someReport(organisation, { ...about, number: '4-1/7' });
    for (const report of [full, someReport(organisation)]) {
      await open().save(organisation, report);
      expect(await open().load(organisation, report.id)).toEqual(report);
    }
    expect(await open().load(organisation, 'none')).toBeNull();
  });

  test('a report that is put right or taken back takes the place of what it was', async () => {
    const organisation = someOrganisation();
    const report = someReport(organisation, { number: '1', plan: 'plan-1' });
    await open().save(organisation, report);
    const { number: _, plan: _plan, ...rest } = report;
    const withdrawn = { ...rest, withdrawn: { by: 'evija', at: minute(5) } };
    await open().save(organisation, withdrawn);
    expect(await open().load(organisation, report.id)).toEqual(withdrawn);
    expect(await open().list(organisation, { plan: 'plan-1' })).toEqual([]);
  });

  test('reports are listed newest first, all or those of a plan', async () => {
    const organisation = someOrganisation();
    const named = (id: string, date: string, change: object = {}) =>
      someReport(organisation, { id, date, plan: 'plan-1', ...change });
    const all = [
      named('a', '2026-11-20'),
      named('b', '2026-11-22', { plan: 'plan-2' }),
      named('c', '2026-11-20', { at: minute(3) }),
      named('d', '2026-11-21', { plan: undefined }),
    ];
    for (const report of all) await open().save(organisation, report);
    const ids = async (plan?: string) =>
      (await open().list(organisation, plan === undefined ? {} : { plan })).map(({ id }) => id);
    expect(await ids()).toEqual(['b', 'd', 'c', 'a']);
    expect(await ids('plan-1')).toEqual(['c', 'a']);
    expect(await open().list(organisation)).toHaveLength(4);
    const other = someReport(organisation, { id: 'of-another', about: learner('J-08') });
    const own = someReport(organisation, { id: 'own', about: learner('J-07') });
    for (const report of [other, own]) await open().save(organisation, report);
    const concerning = { id: 'plan-1', about: learner('J-07') };
    const found = (await open().list(organisation, { concerning })).map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(['a', 'c', 'own']));
    expect(found).not.toContain('of-another');
  });

  test('no organisation sees or changes a report of another', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    const report = someReport(here, { plan: 'plan-1' });
    await open().save(here, report);
    expect(await open().load(there, report.id)).toBeNull();
    expect(await open().list(there, { plan: 'plan-1' })).toEqual([]);
    await expect(open().save(there, report)).rejects.toMatchObject({ code: 'wrong-organisation' });
    await open().save(there, { ...report, organisation: there, keptAt: 'Citur' });
    expect(await open().load(here, report.id)).toEqual(report);
  });
};
