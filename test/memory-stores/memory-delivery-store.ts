/** The twin of the delivery store, in memory. */

import type { Delivery, DeliveryOutcome, DeliveryStore } from '../../src/bot/ports/delivery.ts';
import { defined } from '../../src/shared/defined.ts';
import { byText, byTextBackwards } from './by-text.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryDeliveryStore = (): DeliveryStore => {
  const kept = new Map<string, Delivery>();
  const id = (organisation: string, key: string): string => JSON.stringify([organisation, key]);
  const put = (delivery: Delivery): Delivery => {
    const copy = frozenCopy(delivery);
    kept.set(id(copy.organisation, copy.key), copy);
    return copy;
  };
  const ofOrganisation = (organisation: string, wanted: (delivery: Delivery) => boolean): Delivery[] =>
    [...kept.values()].filter((delivery) => delivery.organisation === organisation && wanted(delivery));
  const open = (organisation: string): readonly Delivery[] =>
    ofOrganisation(organisation, ({ state }) => state === 'pending' || state === 'sending').sort(
      byText(
        ({ notBefore }) => notBefore,
        ({ key }) => key,
      ),
    );
  const held = (organisation: string, { key, fence }: Delivery): Delivery | undefined => {
    const found = kept.get(id(organisation, key));
    return found?.state === 'sending' && found.fence === fence ? found : undefined;
  };
  return {
    add: async (organisation, deliveries) => {
      const fresh = deliveries.filter(({ key }, index) => {
        const isFirst = deliveries.findIndex((one) => one.key === key) === index;
        return isFirst && !kept.has(id(organisation, key));
      });
      for (const { key, to, content, notBefore, by } of fresh)
        put({
          organisation,
          key,
          to,
          content,
          notBefore,
          ...defined({ by }),
          state: 'pending',
          attempts: 0,
          fence: 0,
          failures: [],
        });
      return fresh.length;
    },
    claim: async (organisation, now, leaseMS) => {
      const next = open(organisation).find(
        ({ notBefore, leaseUntil = '' }) => notBefore <= now.toISOString() && leaseUntil <= inServer(0),
      );
      if (next === undefined) return null;
      const leaseUntil = inServer(leaseMS);
      const { attempts, fence } = next;
      return put({ ...next, state: 'sending', attempts: attempts + 1, fence: fence + 1, leaseUntil });
    },
    holds: async (organisation, claimed, milliseconds) =>
      (held(organisation, claimed)?.leaseUntil ?? '') >= inServer(milliseconds),
    end: async (organisation, claimed, outcome) => {
      const found = held(organisation, claimed);
      if (found === undefined) return false;
      const { leaseUntil: _, ...rest } = found;
      const failures = [...new Set([...found.failures, ...outcome.failures])];
      put({ ...rest, ...ended(outcome), failures });
      return true;
    },
    find: async (organisation, key) => kept.get(id(organisation, key)) ?? null,
    findAll: async (organisation, keys) => keys.flatMap((key) => kept.get(id(organisation, key)) ?? []),
    lastDaily: async (organisation, member, count) =>
      ofOrganisation(
        organisation,
        ({ to, content, posted }) =>
          to.kind === 'member' && to.member === member && content.kind === 'daily' && posted !== undefined,
      )
        .sort(byTextBackwards(({ content }) => (content.kind === 'daily' ? content.date : '')))
        .slice(0, count),
    waits: async (organisation, now) => {
      const all = open(organisation).map(({ notBefore, leaseUntil }) =>
        leaseUntil === undefined ? Date.parse(notBefore) - now.getTime() : Date.parse(leaseUntil) - Date.now(),
      );
      return all.length === 0 ? null : Math.min(...all);
    },
    countWaiting: async (organisation) => open(organisation).length,
    dead: async (organisation, since) =>
      ofOrganisation(organisation, ({ state, doneAt = '' }) => state === 'dead' && doneAt >= since).sort(
        byTextBackwards(
          ({ doneAt = '' }) => doneAt,
          ({ key }) => key,
        ),
      ),
    forget: async (organisation, before) => {
      const old = ofOrganisation(organisation, ({ doneAt }) => doneAt !== undefined && doneAt < before);
      for (const { key } of old) kept.delete(id(organisation, key));
      return old.length;
    },
  };
};

const inServer = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

const ended = (outcome: DeliveryOutcome & { readonly at: string }): Partial<Delivery> => {
  if (outcome.state === 'pending') return { state: 'pending', notBefore: outcome.notBefore };
  const { state, at } = outcome;
  return {
    ...{ state, doneAt: at },
    ...('posted' in outcome && outcome.posted && { posted: outcome.posted }),
    ...('shown' in outcome && outcome.shown && { shown: outcome.shown }),
  };
};
