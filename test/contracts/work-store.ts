/** What every work store must do, beside the stores that the duties and plans are kept in. */
import { expect, test } from 'vitest';
import type { ObligationStore } from '../../src/bot/ports/obligations.ts';
import type { PlanStore } from '../../src/bot/ports/plans.ts';
import type { WorkStore } from '../../src/bot/ports/work.ts';
import { learner } from '../subjects.ts';
import { fullObligation, someObligation } from './duty-fixtures.ts';
import { addingRow, someOrganisation, somePlan, someTask, startedEntry } from './plan-fixtures.ts';

interface Beside {
  readonly plans: PlanStore;
  readonly obligations: ObligationStore;
  readonly work: WorkStore;
}

/** @param open called within each test */
export const workStoreContract = (open: () => Beside): void => {
  const kept = async (organisation: string) => {
    const { plans, obligations } = open();
    const first = somePlan(organisation, { about: learner('J-08') });
    const second = somePlan(organisation, { about: learner('J-07'), status: 'approved' });
    for (const plan of [first, second, somePlan(organisation, { status: 'closed' })])
      await plans.add(organisation, plan, startedEntry());
    await plans.save(organisation, addingRow(first, someTask(), 'r1'));
    const duties = [
      fullObligation({ key: 'b', state: 'open', due: '2026-11-25', holders: ['inga', 'evija'] }),
      someObligation({ key: 'a', due: '2026-11-25', holders: ['evija'] }),
      someObligation({ key: 'c', due: '2026-11-24', holders: ['anna'] }),
      someObligation({ key: 'd', state: 'fulfilled', holders: ['evija'] }),
    ];
    await obligations.write(
      organisation,
      duties.map((obligation) => ({ obligation, seen: 'add' })),
    );
    return { first, second };
  };

  test('the open duties of some people come by due date, and beside them the plans in work with their rows, by subject', async () => {
    const organisation = someOrganisation();
    const { first, second } = await kept(organisation);
    const { plans, obligations, work } = open();
    const found = await work.read(organisation, { holders: ['evija', 'inga'], statuses: ['draft', 'approved'] });
    expect(found.obligations).toEqual(await obligations.findAll(organisation, ['a', 'b']));
    expect(found.plans).toEqual(await plans.list(organisation, { statuses: ['draft', 'approved'] }));
    expect(found.plans.map(({ id, rows }) => [id, rows.length])).toEqual([
      [second.id, 0],
      [first.id, 1],
    ]);
  });

  test('the duties of all come where nobody is named', async () => {
    const organisation = someOrganisation();
    await kept(organisation);
    const { obligations } = await open().work.read(organisation, { statuses: ['draft'] });
    expect(obligations.map(({ key }) => key)).toEqual(['c', 'a', 'b']);
  });

  test('nothing of another organisation comes', async () => {
    await kept(someOrganisation());
    expect(await open().work.read(someOrganisation(), { statuses: ['draft'] })).toEqual({ obligations: [], plans: [] });
  });
};
