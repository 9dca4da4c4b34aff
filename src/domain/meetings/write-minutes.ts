/** The minutes of a meeting, part by part: who was there, number and date, decisions, agreements; and what remains of them. */
import type { Agreement, Decision, Meeting, Minutes } from './meeting.ts';
import { type MeetingActOf, type MeetingAdvance, type MeetingContext, moved, refusedFor } from './meeting-act.ts';
import { startOf } from './slot.ts';

/** From its beginning on a meeting can be written about; that it was held is known by that. */
export function hold({ meeting, organisation, now }: MeetingContext): MeetingAdvance {
  if (meeting.state === 'held') return { kind: 'same', meeting };
  if (meeting.state !== 'invited' || meeting.slot === undefined)
    return refusedFor({ why: 'state', state: meeting.state });
  if (startOf(meeting.slot, organisation.zone) > now) return refusedFor({ why: 'too-early' });
  return moved({ ...meeting, state: 'held' });
}

export function present(context: MeetingContext, act: MeetingActOf<'present'>): MeetingAdvance {
  const { meeting } = context;
  if (act.present.length === 0) return refusedFor({ why: 'nobody' });
  return writing(context, act.seen, (minutes) => ({
    ...(minutes ?? { number: '', date: meeting.slot?.date ?? context.now.slice(0, 10), decisions: [], agreements: [] }),
    present: act.present,
    guests: act.guests,
  }));
}

export const number = (context: MeetingContext, act: MeetingActOf<'number'>): MeetingAdvance =>
  writingOn(context, act.seen, (minutes) => ({ ...minutes, number: act.number, date: act.date }));

/** Of the same minutes no two decisions bear one number. */
export function decision(
  context: MeetingContext,
  { at, decision: one, seen }: MeetingActOf<'decision'>,
): MeetingAdvance {
  return writingOn(context, seen, (minutes) => {
    const others = minutes.decisions.filter((_, index) => index !== at);
    if (others.some((other) => other.number === one.number)) return { why: 'same-number' };
    if (at === 'new') return { ...minutes, decisions: [...minutes.decisions, one] };
    if (minutes.decisions[at] === undefined) return { why: 'no-such' };
    return { ...minutes, decisions: minutes.decisions.map((old, index): Decision => (index === at ? one : old)) };
  });
}

export const dropDecision = (context: MeetingContext, { at, seen }: MeetingActOf<'drop-decision'>): MeetingAdvance =>
  writingOn(context, seen, (minutes) =>
    minutes.decisions[at] === undefined
      ? { why: 'no-such' }
      : { ...minutes, decisions: minutes.decisions.filter((_, index) => index !== at) },
  );

/** What became a row of the plan is changed there. */
export function agreement(
  context: MeetingContext,
  { id, agreement: given, seen }: MeetingActOf<'agreement'>,
): MeetingAdvance {
  return writingOn(context, seen, (minutes) => {
    const old = minutes.agreements.find((one) => one.id === id);
    if (old?.row !== undefined) return { why: 'no-such' };
    const next: Agreement = { id, ...given, ...(old?.done && { done: old.done }) };
    const agreements =
      old === undefined ? [...minutes.agreements, next] : minutes.agreements.map((one) => (one.id === id ? next : one));
    return { ...minutes, agreements };
  });
}

export const dropAgreement = (context: MeetingContext, { id, seen }: MeetingActOf<'drop-agreement'>): MeetingAdvance =>
  writingOn(context, seen, (minutes) =>
    minutes.agreements.some((one) => one.id === id && one.row === undefined)
      ? { ...minutes, agreements: minutes.agreements.filter((one) => one.id !== id) }
      : { why: 'no-such' },
  );

/** Minutes have a number, a date and somebody who was there; decisions and agreements there may be none. */
export function finish({ meeting, member, now }: MeetingContext, { rows }: MeetingActOf<'finish'>): MeetingAdvance {
  const { minutes } = meeting;
  if (meeting.state !== 'held') return refusedFor({ why: 'state', state: meeting.state });
  if (minutes === undefined || minutes.number === '') return refusedFor({ why: 'minutes-incomplete' });
  if (minutes.finished !== undefined) return { kind: 'same', meeting };
  const agreements = minutes.agreements.map(
    (one): Agreement => (rows.includes(one.id) ? { ...one, row: one.row ?? one.id } : one),
  );
  return moved({ ...meeting, minutes: { ...minutes, agreements, finished: { by: member.id, at: now } } });
}

export function reopen({ meeting }: MeetingContext): MeetingAdvance {
  if (meeting.minutes?.finished === undefined) return { kind: 'same', meeting };
  const { finished: _, ...minutes } = meeting.minutes;
  return moved({ ...meeting, minutes });
}

type Change = (minutes: Minutes) => Minutes | { readonly why: 'same-number' | 'no-such' };

/** Changes minutes that were begun. */
const writingOn = (context: MeetingContext, seen: number, change: Change): MeetingAdvance =>
  writing(context, seen, (minutes) => (minutes === undefined ? { why: 'no-such' } : change(minutes)));

function writing(
  { meeting }: MeetingContext,
  seen: number,
  change: (minutes: Minutes | undefined) => ReturnType<Change>,
): MeetingAdvance {
  if (meeting.state !== 'held') return refusedFor({ why: 'state', state: meeting.state });
  if (meeting.minutes?.finished !== undefined) return refusedFor({ why: 'minutes-finished' });
  if (meeting.revision !== seen) return refusedFor({ why: 'overtaken' });
  const minutes = change(meeting.minutes);
  return 'why' in minutes ? refusedFor(minutes) : moved({ ...meeting, minutes } satisfies Meeting);
}
