/** The twin of the obligation store, in memory. */
import type { DerivedMark, ObligationStore } from '../../src/bot/ports/obligations.ts';
import type { Obligation } from '../../src/domain/duties/obligation.ts';
import { classOf } from '../../src/domain/people/subject.ts';
import { byText } from './by-text.ts';
import { frozenCopy } from './frozen-copy.ts';

interface Kept {
  readonly organisation: string;
  readonly obligation: Obligation;
}

export const memoryObligationStore = (): ObligationStore => {
  const kept = new Map<string, Kept>();
  const marks = new Map<string, DerivedMark>();
  const id = (organisation: string, key: string): string => JSON.stringify([organisation, key]);
  const find = (organisation: string, key: string) => kept.get(id(organisation, key))?.obligation;
  const byDue = (organisation: string, wanted: (obligation: Obligation) => boolean): readonly Obligation[] =>
    [...kept.values()]
      .flatMap((one) => (one.organisation === organisation && wanted(one.obligation) ? [one.obligation] : []))
      .sort(
        byText(
          ({ due }) => due,
          ({ key }) => key,
        ),
      );
  return {
    ofPlan: async (organisation, plan) => byDue(organisation, ({ about }) => about.plan === plan),
    ofPlans: async (organisation, plans) => byDue(organisation, ({ about }) => plans.some((id) => id === about.plan)),
    ofNoPlan: async (organisation) => byDue(organisation, ({ about }) => about.plan === undefined),
    find: async (organisation, key) => find(organisation, key) ?? null,
    findAll: async (organisation, keys) => keys.flatMap((key) => find(organisation, key) ?? []),
    ofMember: async (organisation, member) =>
      byDue(
        organisation,
        ({ state, holders, news }) =>
          (state === 'open' && holders.includes(member)) || news.some((told) => told.member === member),
      ),
    open: async (organisation, { plan, classes, member, dueBefore, handed } = {}) =>
      byDue(
        organisation,
        ({ state, about, holders, due, handed: was }) =>
          state === 'open' &&
          (plan === undefined || about.plan === plan) &&
          (classes === undefined || classes.some((id) => id === classOf(about.whom))) &&
          (member === undefined || holders.includes(member)) &&
          (handed === undefined || was !== undefined) &&
          (dueBefore === undefined || due < dueBefore),
      ),
    toLookAt: async function* (organisation, day) {
      const found = byDue(organisation, ({ look }) => look !== null && look <= day);
      for (const { key, holders, look, news } of found.toSorted(
        byText(
          (one) => one.look ?? '',
          (one) => one.key,
        ),
      ))
        yield frozenCopy({ key, holders, look, told: [...new Set(news.map(({ member }) => member))] });
    },
    write: async (organisation, changes) =>
      changes.flatMap(({ obligation, seen }) => {
        const { key } = obligation;
        const revision = find(organisation, key)?.revision ?? 'add';
        if (revision !== seen) return [key];
        kept.set(id(organisation, key), { organisation, obligation: frozenCopy(obligation) });
        return [];
      }),
    derivedMark: async (organisation) => marks.get(organisation) ?? null,
    setDerivedMark: async (organisation, mark) => {
      marks.set(organisation, frozenCopy(mark));
    },
  };
};
