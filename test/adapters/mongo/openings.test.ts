/** What a turn begins with is of one school, though another has a plan, a task and a document of the same names. */
import { expect, test } from 'vitest';
import { someDelivery, someDocument } from '../../contracts/duty-fixtures.ts';
import {
  addingRow,
  minute,
  someOrganisation,
  somePlan,
  someTask,
  startedEntry,
} from '../../contracts/plan-fixtures.ts';
import { testStores } from './test-stores.ts';

const { stores } = testStores();
const account = { platform: 'slack', user: 'U1' } as const;
const email = 'ilze@skola.example';

async function schoolWith(task: string, number: string): Promise<string> {
  const organisation = someOrganisation();
  const { plans, documents, conversations, accounts } = stores();
  const plan = somePlan(organisation, { id: 'plan-same' });
  await plans.add(organisation, plan, startedEntry());
  await plans.save(organisation, addingRow(plan, someTask({ id: task }), 'r1'));
  await documents.save(organisation, someDocument(organisation, { id: 'document-same', about: plan.about, number }));
  const focus = { plan: plan.id, type: plan.type, section: 'basis' };
  await conversations.save(organisation, 'ilze.ozola', { mode: 'question', focus }, null);
  await accounts.link(organisation, { ...account, member: 'ilze.ozola', email, vouchedAt: minute(1) });
  return organisation;
}

test.each([{ kind: 'member', member: 'ilze.ozola' } as const, { kind: 'account', account } as const])(
  'whoever goes on is given the talk and the plan of their own school ($kind)',
  async (opener) => {
    const schools = [await schoolWith('task-1', '1'), await schoolWith('task-2', '2')] as const;
    for (const [index, organisation] of schools.entries()) {
      const { plans, conversation } = await stores().openings.open(organisation, opener, { kind: 'focus' });
      expect(conversation?.focus?.plan).toBe('plan-same');
      expect(plans.map((plan) => plan.organisation)).toEqual([organisation]);
      expect(plans[0]?.rows.map(({ id }) => id)).toEqual([`task-${index + 1}`]);
      expect(plans[0]?.documents?.map(({ number }) => number)).toEqual([`${index + 1}`]);
    }
  },
);

test('who has no account and no talk begins with nothing', async () => {
  const begun = await stores().openings.open(someOrganisation(), { kind: 'account', account }, { kind: 'focus' });
  expect(begun).toEqual({ account: null, conversation: null, plans: [], duties: [], messages: [], reach: [] });
});

test('who looks at the whole school is told the messages that were asked for and whom nothing reaches, of their own school', async () => {
  const schools = [someOrganisation(), someOrganisation()] as const;
  const { deliveries, reach, openings } = stores();
  for (const [index, organisation] of schools.entries()) {
    const added = ['daily/anna/2026-11-24', 'daily/anna/2026-11-25'].map((key) => someDelivery({ key }));
    await deliveries.add(organisation, added);
    await reach.put(organisation, { member: `anna-${index}`, reached: false, codes: ['mail-none'], at: minute(1) });
  }
  const opener = { kind: 'member', member: 'baiba' } as const;
  const owed = { kind: 'owed', filter: {}, duties: {} } as const;
  const [here] = schools;
  const keys = ['daily/anna/2026-11-24'];
  const opened = await openings.open(here, opener, { ...owed, messages: keys });
  expect(opened.messages).toEqual(await deliveries.findAll(here, keys));
  expect(opened.messages.map(({ key }) => key)).toEqual(keys);
  expect(opened.reach).toEqual([{ member: 'anna-0', reached: false, codes: ['mail-none'], at: minute(1) }]);
  const others = await openings.open(here, opener, owed);
  expect([others.messages, others.reach]).toEqual([[], []]);
});
