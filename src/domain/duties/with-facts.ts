/** Puts what was derived of a duty today into the one that is kept. */
import type { Duty, Obligation } from './obligation.ts';

/** What people did about it stays. */
export function withFacts(old: Obligation, { fulfilled: _, ...duty }: Duty): Obligation {
  const { stopped: __, shifted: ___, ...rest } = old;
  return { ...rest, ...duty };
}
