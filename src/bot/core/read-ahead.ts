/** A store of plans that has read ahead: the first read for which it did so is answered from that, once, and none after a write. */
import { subjectKey } from '../../domain/plan/subject-kinds.ts';
import { sameData } from '../../shared/same-data.ts';
import type { Ahead, Opening } from '../ports/openings.ts';
import type { PlanStore } from '../ports/plans.ts';

/** @param store for one turn only: what was read ahead is of its beginning */
export function readAhead(store: PlanStore, ahead: Ahead, { plans }: Pick<Opening, 'plans'>): PlanStore {
  let isFresh = true;
  const once = (isAsked: boolean): boolean => {
    const answers = isFresh && isAsked;
    if (answers) isFresh = false;
    return answers;
  };
  const after = <Given extends readonly unknown[], T>(write: (...given: Given) => Promise<T>) => {
    return (...given: Given): Promise<T> => {
      isFresh = false;
      return write(...given);
    };
  };
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
      once(ahead.kind === 'list' && sameData(ahead.filter, filter)) ? plans : store.list(organisation, filter),
    add: after(store.add),
    save: after(store.save),
    writing: after(store.writing),
  };
}
