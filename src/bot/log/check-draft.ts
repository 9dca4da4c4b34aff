/** Holds a session that is about to be logged against the rules, and against what is logged already. */

import { firstOfMonth, lastOfMonth } from '../../domain/calendar/local-date.ts';
import { type CheckedEntry, checkEntry } from '../../domain/log/check-entry.ts';
import { weekOf } from '../../domain/log/measures.ts';
import { knowsStatusOn } from '../../domain/log/statuses-on.ts';
import type { Turn } from '../core/turn.ts';
import type { EntryDraft } from '../ports/conversation.ts';
import type { LogDays } from '../ports/log.ts';
import type { FoundMeasure } from './find-measures.ts';

/** One that lacks nothing. */
export type WholeDraft = EntryDraft & Required<Pick<EntryDraft, 'minutes' | 'topic'>>;

export const monthOf = (day: string): LogDays => ({
  from: firstOfMonth(day),
  to: lastOfMonth(firstOfMonth(day)),
});

/** Throws what the stores throw. */
export async function checkDraft(
  { services, organisation, member }: Turn,
  { context, measure }: FoundMeasure,
  { id, on, minutes, form }: WholeDraft,
): Promise<CheckedEntry> {
  const [around, history] = await Promise.all([
    services.entries.around(organisation.id, {
      ...{ plan: context.plan.id, inMonth: monthOf(on) },
      ...{ by: member.id, inWeek: weekOf(on) },
    }),
    knowsStatusOn(context, on) ? [] : services.plans.history(organisation.id, context.plan.id),
  ]);
  return checkEntry(context, { id, on, minutes, form, by: member.id, measure }, { ...around, history });
}
