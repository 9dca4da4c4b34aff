/** The twin of the reach store, in memory. */
import type { Reach, ReachStore } from '../../src/bot/ports/reach.ts';
import { byText } from './by-text.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryReachStore = (): ReachStore => {
  const kept = new Map<string, readonly Reach[]>();
  const of = (organisation: string) => kept.get(organisation) ?? [];
  return {
    put: async (organisation, reach) => {
      const others = of(organisation).filter(({ member }) => member !== reach.member);
      kept.set(organisation, [...others, frozenCopy(reach)]);
    },
    all: async (organisation) => of(organisation).toSorted(byText(({ member }) => member)),
  };
};
