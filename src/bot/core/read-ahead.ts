/** Stores that have read ahead: the first read for which they did so is answered from that, once, and none after a write. */
import { subjectKey } from '../../domain/plan/subject-kinds.ts';
import { sameData } from '../../shared/same-data.ts';
import type { DeliveryStore } from '../ports/delivery.ts';
import type { ObligationStore } from '../ports/obligations.ts';
import type { Ahead, Opening } from '../ports/openings.ts';
import type { PlanStore } from '../ports/plans.ts';
import type { ReachStore } from '../ports/reach.ts';
import type { BotStores } from '../ports/stores.ts';

type ReadAlong = Pick<BotStores, 'plans' | 'obligations' | 'deliveries' | 'reach'>;
type Read = Pick<Opening, 'plans' | 'duties' | 'messages' | 'reach'>;

/** @param stores for one turn only: what was read ahead is of its beginning */
export const readAhead = (stores: ReadAlong, ahead: Ahead, read: Read): ReadAlong => ({
  plans: plansAhead(stores.plans, ahead, read),
  obligations: dutiesAhead(stores.obligations, ahead, read),
  deliveries: messagesAhead(stores.deliveries, ahead, read),
  reach: reachAhead(stores.reach, ahead, read),
});

/** What was read stands for the first read of its kind, as long as nothing was written. */
function freshness() {
  let isFresh = true;
  return {
    once: (isAsked: boolean): boolean => {
      const answers = isFresh && isAsked;
      if (answers) isFresh = false;
      return answers;
    },
    after:
      <Given extends readonly unknown[], T>(write: (...given: Given) => Promise<T>) =>
      (...given: Given): Promise<T> => {
        isFresh = false;
        return write(...given);
      },
  };
}

function plansAhead(store: PlanStore, ahead: Ahead, { plans }: Read): PlanStore {
  const { once, after } = freshness();
  const isPlan = (id: string): boolean =>
    ahead.kind === 'plan' ? ahead.plan === id : ahead.kind === 'focus' && plans[0]?.id === id;
  return {
    ...store,
    load: async (organisation, id) => (once(isPlan(id)) ? (plans[0] ?? null) : store.load(organisation, id)),
    ofSubject: async (organisation, about) =>
      once(ahead.kind === 'subject' && subjectKey(ahead.about) === subjectKey(about))
        ? plans
        : store.ofSubject(organisation, about),
    list: async (organisation, filter) =>
      once('filter' in ahead && sameData(ahead.filter, filter)) ? plans : store.list(organisation, filter),
    add: after(store.add),
    save: after(store.save),
    writing: after(store.writing),
  };
}

function dutiesAhead(store: ObligationStore, ahead: Ahead, { duties }: Read): ObligationStore {
  const { once, after } = freshness();
  return {
    ...store,
    open: async (organisation, filter = {}) =>
      once(ahead.kind === 'owed' && sameData(ahead.duties, filter)) ? duties : store.open(organisation, filter),
    write: after(store.write),
  };
}

const messagesOf = (ahead: Ahead): readonly string[] | undefined =>
  ahead.kind === 'owed' ? ahead.messages : undefined;

function messagesAhead(store: DeliveryStore, ahead: Ahead, { messages }: Read): DeliveryStore {
  const { once, after } = freshness();
  return {
    ...store,
    findAll: async (organisation, keys) =>
      once(sameData(messagesOf(ahead), keys)) ? messages : store.findAll(organisation, keys),
    add: after(store.add),
    claim: after(store.claim),
    end: after(store.end),
  };
}

function reachAhead(store: ReachStore, ahead: Ahead, { reach }: Read): ReachStore {
  const { once, after } = freshness();
  return {
    all: async (organisation) => (once(messagesOf(ahead) !== undefined) ? reach : store.all(organisation)),
    put: after(store.put),
  };
}
