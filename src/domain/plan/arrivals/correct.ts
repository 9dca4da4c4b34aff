/** A small correction after approval: by the author or the section's owner, with a reason, kept in the history. */
import type { Reader } from '../../people/organisation.ts';
import { maySee, owns } from '../access.ts';
import { type Advance, refused } from '../advance-result.ts';
import type { ArrivalOf } from '../arrival.ts';
import { liveRow, settledBy } from '../guard.ts';
import { isInForce } from '../life-cycle.ts';
import { findSection, stepsOnPath } from '../on-path.ts';
import { noSection } from '../plan.ts';
import { startChange } from '../plan-change.ts';
import type { PlanContext } from '../plan-context.ts';
import { sameValues, write } from './answer.ts';

export function correct(context: PlanContext, reader: Reader, arrival: ArrivalOf<'correct'>): Advance {
  const { answer: given } = arrival;
  const section = findSection(context.type, context.plan, given.section);
  const row = given.row === undefined ? undefined : liveRow(context, given.row);
  const before = (row ?? context.plan.sections[given.section] ?? noSection).answers[given.step];
  if (section === undefined || before === undefined || (given.row !== undefined && row?.section !== given.section)) {
    return refused({ why: 'no-such-place' });
  }
  const isAuthor = before.by === arrival.by && maySee(reader, context.plan, section);
  if (!isAuthor && !owns(reader, context.plan, section)) return refused({ why: 'no-right' });
  const steps = stepsOnPath({ ...context, section, row });
  if (!steps.some((step) => step.id === given.step)) return refused({ why: 'no-such-place' });
  const dayIsOver = row !== undefined && settledBy(context, section, before.at)?.why === 'day-over';
  if (!dayIsOver && !isInForce(context.type, context.plan.status))
    return refused({ why: 'status', status: context.plan.status });
  if (arrival.reason.trim() === '') return refused({ why: 'reason-missing' });
  const change = startChange(context.plan, arrival.id);
  if (sameValues(before.values, given.values)) return { kind: 'moved', write: change };
  if (!(before.revision <= arrival.seen)) {
    const { revision } = row ?? context.plan.sections[given.section] ?? noSection;
    return { kind: 'conflict', mine: given, theirs: before, revision };
  }
  return { kind: 'moved', write: write(context, change, { given, row, arrival }, arrival.reason.trim()) };
}
