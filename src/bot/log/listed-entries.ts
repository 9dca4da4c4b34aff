/** Entries with their plans, as far as somebody may know of both. */

import type { LogOutline } from '../../domain/log/log-entry.ts';
import { mayKnow, oversees } from '../../domain/plan/access.ts';
import type { Moment } from '../core/moment.ts';
import type { Turn } from '../core/turn.ts';
import { contextOf } from '../plans/context-of.ts';
import type { ListedEntry } from './views/unconfirmed.ts';

/** Throws what the store throws. */
export async function listedEntries(
  at: Moment & Pick<Turn, 'services' | 'member' | 'given'>,
  entries: readonly LogOutline[],
): Promise<readonly ListedEntry[]> {
  if (entries.length === 0) return [];
  const ids = [...new Set(entries.map(({ plan }) => plan))];
  const plans = await at.services.plans.list(at.organisation.id, { ids });
  const contexts = new Map(plans.map((plan) => [plan.id, contextOf(at, plan)]));
  return entries.flatMap((entry) => {
    const context = contexts.get(entry.plan);
    if (context === undefined || !mayKnow(at, context.type, context.plan)) return [];
    return entry.by === at.member.id || oversees(at, context.type) ? [{ entry, context }] : [];
  });
}
