/** The several ways in which a duty may be ended, one by one. */
import type { MeetingKind } from '../meetings/meeting.ts';
import type { Fulfilment } from './rule.ts';

/** Whatever is joined by "any" taken apart. */
export const endingsOf = (by: Fulfilment): readonly Exclude<Fulfilment, { readonly kind: 'any' }>[] =>
  by.kind === 'any' ? by.of.flatMap(endingsOf) : [by];

/** The kind of meeting that is to be called to end it; undefined where none does. */
export function meetingToCall(by: Fulfilment): MeetingKind | undefined {
  const called = endingsOf(by).find((one) => one.kind === 'meeting-held' || one.kind === 'meeting-arranged');
  return called !== undefined && 'meeting' in called ? called.meeting : undefined;
}
