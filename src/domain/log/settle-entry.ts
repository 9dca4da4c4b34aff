/** What may still be said of an entry: that it is confirmed, on its own day or never; that it did not take place; that it is void. */

import type { Reader } from '../people/organisation.ts';
import { rolesOf } from '../people/roles-of.ts';
import { classOf } from '../people/subject.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { type ConfirmationWay, confirmationWays, type LogEntry, type LogState, logStateOf } from './log-entry.ts';

export type SettleAct = 'confirm' | 'miss' | 'void';

export type SettleRefusal =
  | { readonly why: 'no-right' }
  /** It has been said already; or it is void, and nothing more can be said. */
  | { readonly why: 'settled'; readonly state: LogState }
  /** The date of a confirmation is that of the session (project conditions of 03.09.2020). */
  | { readonly why: 'day-over' }
  /** One in person is not confirmed by what a learner sends, nor one from afar by a signature. */
  | { readonly why: 'other-form' };

type Looked = Pick<PlanContext, 'type' | 'plan' | 'today'>;

interface Said {
  readonly act: SettleAct;
  readonly entry: LogEntry;
  /** By what it is confirmed, where that is known. */
  readonly way?: ConfirmationWay;
}

/** Why this person may not say it now; null where they may. */
export function settleRefusal(
  reader: Reader,
  { type, plan, today }: Looked,
  { act, entry, way }: Said,
): SettleRefusal | null {
  const state = logStateOf(entry);
  const roles = rolesOf(reader.organisation, reader.member.id, classOf(plan.about));
  const mayVoid = act === 'void' && type.correctors.some((role) => roles.includes(role));
  if (entry.by !== reader.member.id && !mayVoid) return { why: 'no-right' };
  if (state === 'voided' || (act !== 'void' && state !== 'open')) return { why: 'settled', state };
  if (act !== 'confirm') return null;
  if (today !== entry.on) return { why: 'day-over' };
  const ways: readonly ConfirmationWay[] = confirmationWays[entry.form];
  return way === undefined || ways.includes(way) ? null : { why: 'other-form' };
}
