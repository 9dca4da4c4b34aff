/** All that the stores read of some organisations, as plain data: what a later version must still give, field by field. */
import type { Stores } from '../../../src/adapters/mongo/connect.ts';
import { learner } from '../../subjects.ts';

const at = '2026-12-31';

const distinct = async (
  { db }: Stores,
  [collection, field]: readonly [string, string],
  organisation: string,
): Promise<readonly string[]> =>
  ((await db.collection(collection).distinct(field, { organisation })) as string[]).sort();

const each = async <T>(keys: readonly string[], read: (key: string) => Promise<T>): Promise<Record<string, T>> => {
  const all: Record<string, T> = {};
  for (const key of keys) all[key] = await read(key);
  return all;
};

const ids = (found: readonly { readonly id: string }[]): readonly string[] => found.map(({ id }) => id);

async function readOrganisation(stores: Stores, organisation: string) {
  return {
    ...(await readPlans(stores, organisation)),
    ...(await readDuties(stores, organisation)),
    ...(await readMeetings(stores, organisation)),
    ...(await readTheRest(stores, organisation)),
  };
}

async function readPlans(stores: Stores, organisation: string) {
  const { plans, audit } = stores;
  const planIds = await distinct(stores, ['plans', 'id'], organisation);
  const learners = await distinct(stores, ['plans', 'learner'], organisation);
  return {
    // Rows are in the plans; documents were not read with them.
    plans: await each(planIds, async (id) => ({ ...(await plans.load(organisation, id)), documents: undefined })),
    histories: await each(planIds, (id) => plans.history(organisation, id)),
    outlines: await plans.outlines(organisation),
    plansOfLearner: await each(learners, async (code) => ids(await plans.ofSubject(organisation, learner(code)))),
    planList: ids(await plans.list(organisation, {})),
    pendingNotices: await plans.pendingNotices(organisation),
    // The server gives the marks of a plan in no order.
    toDerive: (await plans.toDerive(organisation, at, 1_000)).map(({ id, marks }) => ({ id, marks: marks.toSorted() })),
    audit: await each(planIds, (id) => audit.find(organisation, { plan: id, atMost: 1000 })),
  };
}

async function readDuties(stores: Stores, organisation: string) {
  const { obligations } = stores;
  const planIds = await distinct(stores, ['plans', 'id'], organisation);
  const holders = await distinct(stores, ['obligations', 'holders'], organisation);
  const keys = (found: readonly { readonly key: string }[]): readonly string[] => found.map(({ key }) => key);
  const looks = [];
  for await (const look of obligations.toLookAt(organisation, at)) looks.push(look);
  return {
    obligationsOfPlan: await each(planIds, (id) => obligations.ofPlan(organisation, id)),
    obligationsOfNoPlan: await obligations.ofNoPlan(organisation),
    obligationKeys: await distinct(stores, ['obligations', 'key'], organisation),
    obligationsOfMember: await each(holders, async (member) => keys(await obligations.ofMember(organisation, member))),
    openObligations: keys(await obligations.open(organisation)),
    toLookAt: looks,
    derivedMark: await obligations.derivedMark(organisation),
  };
}

async function readMeetings(stores: Stores, organisation: string) {
  const { meetings, documents } = stores;
  const learners = await distinct(stores, ['meetings', 'learner'], organisation);
  const plansMet = await distinct(stores, ['meetings', 'plan'], organisation);
  const plansReported = await distinct(stores, ['documents', 'plan'], organisation);
  return {
    meetings: await meetings.list(organisation),
    meetingsOfLearner: await each(learners.filter(Boolean), async (code) =>
      ids(await meetings.list(organisation, { about: learner(code) })),
    ),
    meetingsOfPlan: await each(plansMet, async (plan) => ids(await meetings.list(organisation, { plan }))),
    // As the version that wrote the dumps calls them.
    reports: await documents.list(organisation),
    reportsOfPlan: await each(plansReported, async (plan) => ids(await documents.list(organisation, { plan }))),
  };
}

async function readTheRest(stores: Stores, organisation: string) {
  const { orders, conversations, preferences, accounts, references, deliveries, reach } = stores;
  const talkers = await distinct(stores, ['talks', 'member'], organisation);
  const linked = await distinct(stores, ['accounts', 'member'], organisation);
  const deliveryKeys = await distinct(stores, ['deliveries', 'key'], organisation);
  return {
    orders: await orders.all(organisation),
    conversations: await each(talkers, (member) => conversations.load(organisation, member)),
    preferences: await preferences.all(organisation),
    accounts: await each(linked, (member) => accounts.ofMember(organisation, member)),
    references: {
      slack: await references.all(organisation, 'slack'),
      teams: await references.all(organisation, 'teams'),
    },
    deliveries: await each(deliveryKeys, (key) => deliveries.find(organisation, key)),
    reach: await reach.all(organisation),
  };
}

/** @param organisations their ids */
export const readAll = (stores: Stores, organisations: readonly string[]) =>
  each(organisations, (organisation) => readOrganisation(stores, organisation));
