/** What every document store must do. */
import { expect, test } from 'vitest';
import type { BotStores } from '../../src/bot/ports/stores.ts';
import { learner } from '../subjects.ts';
import { someDocument } from './duty-fixtures.ts';
import { minute, someOrganisation, somePlan, startedEntry } from './plan-fixtures.ts';

/** @param stores called within each test */
export const documentStoreContract = (stores: () => Pick<BotStores, 'documents' | 'plans'>): void => {
  const open = () => stores().documents;

  test('a document is kept with its number and where it lies', async () => {
    const organisation = someOrganisation();
    const about = { obligation: 'opinion/plan-1/1', plan: 'plan-1', about: learner('J-07', '7.b') };
    const full = someDocument(organisation, { ...about, number: '4-1/7' });
    for (const document of [full, someDocument(organisation)]) {
      await open().save(organisation, document);
      expect(await open().load(organisation, document.id)).toEqual(document);
    }
    expect(await open().load(organisation, 'none')).toBeNull();
  });

  test('a document that is put right or taken back takes the place of what it was', async () => {
    const organisation = someOrganisation();
    const document = someDocument(organisation, { number: '1', plan: 'plan-1' });
    await open().save(organisation, document);
    const { number: _, plan: _plan, ...rest } = document;
    const withdrawn = { ...rest, withdrawn: { by: 'evija', at: minute(5) } };
    await open().save(organisation, withdrawn);
    expect(await open().load(organisation, document.id)).toEqual(withdrawn);
    expect(await open().list(organisation, { plan: 'plan-1' })).toEqual([]);
  });

  test('documents are listed newest first, all or those of a plan', async () => {
    const organisation = someOrganisation();
    const named = (id: string, date: string, change: object = {}) =>
      someDocument(organisation, { id, date, plan: 'plan-1', ...change });
    const all = [
      named('a', '2026-11-20'),
      named('b', '2026-11-22', { plan: 'plan-2' }),
      named('c', '2026-11-20', { at: minute(3) }),
      named('d', '2026-11-21', { plan: undefined }),
    ];
    for (const document of all) await open().save(organisation, document);
    const ids = async (plan?: string) =>
      (await open().list(organisation, plan === undefined ? {} : { plan })).map(({ id }) => id);
    expect(await ids()).toEqual(['b', 'd', 'c', 'a']);
    expect(await ids('plan-1')).toEqual(['c', 'a']);
    expect(await open().list(organisation)).toHaveLength(4);
    const other = someDocument(organisation, { id: 'of-another', about: learner('J-08') });
    const own = someDocument(organisation, { id: 'own', about: learner('J-07') });
    for (const document of [other, own]) await open().save(organisation, document);
    const concerning = { id: 'plan-1', about: learner('J-07') };
    const found = (await open().list(organisation, { concerning })).map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(['a', 'c', 'own']));
    expect(found).not.toContain('of-another');
  });

  test('no organisation sees or changes a document of another', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    const document = someDocument(here, { plan: 'plan-1' });
    await open().save(here, document);
    expect(await open().load(there, document.id)).toBeNull();
    expect(await open().list(there, { plan: 'plan-1' })).toEqual([]);
    await expect(open().save(there, document)).rejects.toMatchObject({ code: 'wrong-organisation' });
    await open().save(there, { ...document, organisation: there, keptAt: 'Citur' });
    expect(await open().load(here, document.id)).toEqual(document);
  });

  test('a plan is read with the documents that stand about its learner, and no others', async () => {
    const organisation = someOrganisation();
    const { documents, plans } = stores();
    const plan = somePlan(organisation);
    await plans.add(organisation, plan, startedEntry());
    expect(await plans.load(organisation, plan.id)).toEqual(plan);
    const about = learner('J-07', '7.b');
    const way = { way: 'paper', validFrom: '2026-11-23', validTo: '2027-05-31', answerBy: '2026-12-01' } as const;
    const permission = someDocument(organisation, { kind: 'permission', about, ...way, number: '1' });
    const others = [
      someDocument(organisation, { kind: 'permission', about: learner('J-08', '7.b') }),
      someDocument(organisation, { about, withdrawn: { by: 'evija', at: minute(5) } }),
      someDocument(organisation, { plan: plan.id }),
    ];
    for (const document of [permission, ...others]) await documents.save(organisation, document);
    const elsewhere = someDocument(someOrganisation(), { about });
    await documents.save(elsewhere.organisation, elsewhere);
    const read = { ...plan, documents: [permission] };
    expect(await plans.load(organisation, plan.id)).toEqual(read);
    expect(await plans.ofSubject(organisation, about)).toEqual([read]);
    expect(await plans.list(organisation, {})).toEqual([read]);
  });
};
