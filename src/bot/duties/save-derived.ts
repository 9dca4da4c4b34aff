/** Brings the kept duties in line with those that are derived now; where somebody was faster it reads again and compares anew. */
import type { Duty, Obligation } from '../../domain/duties/obligation.ts';
import { type ObligationChange, reconcile } from '../../domain/duties/reconcile.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import { overtaken, retryOnConflict } from '../../shared/retry-on-conflict.ts';
import type { DutyLookup } from './load-duties.ts';

export interface Keeping {
  /** All kept ones about the same thing, ended ones too. */
  readonly read: () => Promise<readonly Obligation[]>;
  /** All that are derived for it. */
  readonly duties: readonly Duty[];
}

export interface Kept {
  readonly written: number;
  /** Whose messages may speak of a duty as it is no longer. */
  readonly concerned: readonly MemberId[];
}

/** Throws after several lost races in a row; the mark on the plan stays, and it is done again. */
export function keepDuties({ services, organisation, today }: DutyLookup, { read, duties }: Keeping): Promise<Kept> {
  const concerned = new Set<MemberId>();
  let written = 0;
  return retryOnConflict('duties', async () => {
    const existing = await read();
    const changes = reconcile(existing, duties, { organisation, today });
    if (changes.length === 0) return { written, concerned: [...concerned] };
    const lost = await services.obligations.write(organisation.id, changes);
    written += changes.length - lost.length;
    for (const member of concernedBy(existing, changes)) concerned.add(member);
    return lost.length === 0 ? { written, concerned: [...concerned] } : overtaken;
  });
}

/** What is to be written so that what was read is as it is derived. */
export interface Planned extends Keeping {
  readonly kept: readonly Obligation[];
  readonly changes: readonly ObligationChange[];
}

/** @param kept as it was read */
export const planned = (lookup: DutyLookup, keeping: Keeping, kept: readonly Obligation[]): Planned => ({
  ...keeping,
  kept,
  changes: reconcile(kept, keeping.duties, lookup),
});

/** Writes what was planned by one command; each in which somebody was faster is done again by itself. Throws as `keepDuties`. */
export async function keepPlanned(lookup: DutyLookup, all: readonly Planned[]): Promise<Kept> {
  const changes = all.flatMap((one) => one.changes);
  const lost = new Set(await lookup.services.obligations.write(lookup.organisation.id, changes));
  const overtakenOnes = all.filter((one) => one.changes.some(({ obligation: { key } }) => lost.has(key)));
  const concerned = new Set(all.flatMap(({ kept, changes: its }) => concernedBy(kept, its)));
  let written = changes.length - lost.size;
  for (const one of overtakenOnes) {
    const again = await keepDuties(lookup, one);
    written += again.written;
    for (const member of again.concerned) concerned.add(member);
  }
  return { written, concerned: [...concerned] };
}

/** A new duty stands in no message yet. */
function concernedBy(existing: readonly Obligation[], changes: readonly ObligationChange[]): readonly MemberId[] {
  const before = new Map(existing.map((obligation) => [obligation.key, obligation]));
  return changes
    .filter(({ seen }) => seen !== 'add')
    .flatMap(({ obligation }) => [before.get(obligation.key), obligation])
    .flatMap((one) => [...(one?.holders ?? []), ...(one?.escalated?.to ?? [])]);
}
