/** A small correction after approval: by the author or the section's owner, with a reason, kept in the history. */
import { owns, type Reader } from '../../people/access.ts';
import { type Advance, refused } from '../advance-result.ts';
import type { ArrivalOf } from '../arrival.ts';
import { findSection } from '../on-path.ts';
import { liveRow } from '../place.ts';
import { noSection } from '../plan.ts';
import { startChange } from '../plan-change.ts';
import type { PlanContext } from '../plan-context.ts';
import { write } from './answer.ts';

const correctable = ['approved', 'in-implementation'];

export function correct(context: PlanContext, reader: Reader, arrival: ArrivalOf<'correct'>): Advance {
  const { answer: given } = arrival;
  const section = findSection(context.type, context.plan, given.section);
  const row = given.row === undefined ? undefined : liveRow(context, given.row);
  const before = (row ?? context.plan.sections[given.section] ?? noSection).answers[given.step];
  if (section === undefined || before === undefined || (given.row !== undefined && row?.section !== given.section)) {
    return refused({ why: 'no-such-place' });
  }
  if (before.by !== arrival.by && !owns(reader, context.plan, section)) return refused({ why: 'no-right' });
  if (!correctable.includes(context.plan.status)) return refused({ why: 'status', status: context.plan.status });
  if (arrival.reason.trim() === '') return refused({ why: 'reason-missing' });
  const change = startChange(context.plan, arrival.id);
  return { kind: 'moved', write: write(context, change, { given, row, arrival }, arrival.reason.trim()) };
}
