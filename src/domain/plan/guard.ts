/** Finds the place an arrival speaks of and checks, in one order for all kinds, whether this person may work there now. */

import { today as dayAt } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { Reader } from '../people/organisation.ts';
import { mayAnswer } from './access.ts';
import type { Refusal } from './advance-result.ts';
import { closedGate } from './gates.ts';
import { findSection, type SectionInstance } from './on-path.ts';
import type { Row, SectionKey } from './plan.ts';
import type { PlanContext } from './plan-context.ts';

/** Whether the section (or its rows, which may stay open longer) may be changed in the plan's present status. */
export function isOpenNow({ plan }: PlanContext, section: SectionInstance, what: 'section' | 'rows'): boolean {
  const openIn = what === 'rows' ? (section.type.list?.openIn ?? section.type.openIn) : section.type.openIn;
  return openIn.includes(plan.status);
}

/**
 * Why what was written in a row at that moment can be corrected with a reason, but not changed any more; null where it can.
 * Where the plan's status lets a list grow and no more, what stood when it came into that status is settled.
 */
export function settledBy(
  { plan, organisation, today }: PlanContext,
  section: SectionInstance,
  since: Instant,
): Refusal | null {
  const closes = section.type.list?.closes;
  if (closes === 'never') return null;
  if (closes === 'same-day' && dayAt(new Date(since), organisation.zone) < today) return { why: 'day-over' };
  const isOver = !section.type.openIn.includes(plan.status) && since < plan.statusAt;
  return isOver ? { why: 'status', status: plan.status } : null;
}

/** The section, where this person may answer it now; otherwise why not. */
export function placeToAnswer(
  context: PlanContext,
  reader: Reader,
  place: { readonly section: SectionKey; readonly what: 'section' | 'rows' },
): SectionInstance | Refusal {
  const section = findSection(context.type, context.plan, place.section);
  if (section === undefined) return { why: 'no-such-place' };
  if (!mayAnswer(reader, context, section)) return { why: 'no-right' };
  if (!isOpenNow(context, section, place.what)) return { why: 'status', status: context.plan.status };
  const gate = closedGate(context, section.type.gates ?? [], section);
  return gate === null ? section : { why: 'gate', gate };
}

export const isRefusal = (found: object): found is Refusal => 'why' in found;

/** A row that is there and was not removed. */
export const liveRow = ({ plan }: PlanContext, id: string): Row | undefined =>
  plan.rows.find((row) => row.id === id && row.removed === undefined);
