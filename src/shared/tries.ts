/** Counts what each caller tried in vain: whoever guesses is not answered for a while, and costs no look into the database. */
export interface Tries {
  /** Whether that caller has none left for now. */
  isSpent(caller: string): boolean;
  /** Notes one in vain. */
  miss(caller: string): void;
}

/** In vain, within that time: a school may call from one address, and people press a button twice; nobody guesses a secret with so many. */
const allowed = { most: 30, milliseconds: 60_000 } as const;

/** Callers that are remembered at once: whoever calls from everywhere must not fill the memory. */
const remembered = 10_000;

export function openTries(now: () => number = () => performance.now()): Tries {
  const { most, milliseconds } = allowed;
  /** Of each caller how many, and until when they count. */
  const missed = new Map<string, { readonly count: number; readonly until: number }>();
  const standing = (caller: string) => {
    const found = missed.get(caller);
    return found !== undefined && found.until > now() ? found : { count: 0, until: now() + milliseconds };
  };
  return {
    isSpent: (caller) => standing(caller).count >= most,
    miss: (caller) => {
      const { count, until } = standing(caller);
      const [oldest] = missed.keys();
      if (missed.size >= remembered && oldest !== undefined) missed.delete(oldest);
      missed.set(caller, { count: count + 1, until });
    },
  };
}
