/** What the end of a claim changes in its delivery. */
import type { DeliveryOutcome } from '../../bot/ports/duty-ports.ts';

type Ending = DeliveryOutcome & { readonly at: string; readonly failures: readonly string[] };

/** Codes of failures are a set: what was tried in vain twice is told once. */
export const endOfClaim = ({ failures, ...ending }: Ending) => ({
  $set: setBy(ending),
  $unset: { leaseUntil: 1 as const, ...(ending.state !== 'pending' && { nextAt: 1 as const }) },
  $addToSet: { failures: { $each: failures } },
});

const setBy = (ending: DeliveryOutcome & { readonly at: string }): Readonly<Record<string, unknown>> => {
  const { state, at } = ending;
  switch (ending.state) {
    case 'pending':
      return { state, notBefore: ending.notBefore, nextAt: ending.notBefore };
    case 'sent':
      return { state, doneAt: at, ...given('posted', ending.posted), ...given('shown', ending.shown) };
    case 'mailed':
      return { state, doneAt: at, ...given('shown', ending.shown) };
    case 'dropped':
    case 'dead':
      return { state, doneAt: at };
    default:
      return ending satisfies never;
  }
};

const given = (name: string, value: unknown): Readonly<Record<string, unknown>> =>
  value === undefined ? {} : { [name]: value };
