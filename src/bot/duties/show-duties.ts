/** Shows duties where a tap was made: in the message of the day, in the list, or one by itself; with what was just done above. */

import { isLocalDate } from '../../domain/calendar/local-date.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import { leads } from '../../domain/people/leads.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { withNotice } from '../core/with-notice.ts';
import { refuse } from '../plans/audited.ts';
import { noPlaceView } from '../plans/views/closed.ts';
import { type Delivery, dailyKey } from '../ports/delivery.ts';
import type { View } from '../ports/view.ts';
import { dailyAgain, openDuty } from './daily-of.ts';
import { mayActOnDuty, mayKnowDuty } from './duty-rights.ts';
import { type DutyLookup, isMine, loadDuties, shownDuties, speakingOf } from './load-duties.ts';
import { showMyWork } from './my-work-view.ts';
import { overview } from './overview.ts';
import { handOverActions, passOnAction } from './pass-on.ts';
import { concernOf, told } from './relevance.ts';
import { mayRemindOf } from './remind-holders.ts';
import { type RowDone, withUndo } from './rows-done.ts';
import { dutyView } from './views/duty.ts';
import type { DutySpeaking, ShownDuty } from './views/duty-words.ts';

/** A duty that this person may know of, as it is now. */
export interface OnDuty {
  readonly scene: DutyLookup;
  readonly to: DutySpeaking;
  readonly duty: ShownDuty;
  /** Whether they may say that it is done, put it off or question it. */
  readonly mayAct: boolean;
}

/** Runs an act on a duty; one that is not there and one that they may not know of look the same. */
export async function onDuty(turn: Turn, key: string, act: (on: OnDuty) => Promise<Reply>): Promise<Reply> {
  const on = await findDuty(turn, key);
  return on === null ? refuse(turn, 'duty', noPlaceView(turn.say)) : act(on);
}

/** Null where there is none that they may know of. */
export async function findDuty(turn: Turn, key: string): Promise<OnDuty | null> {
  const obligation = await turn.services.obligations.find(turn.organisation.id, key);
  const scene = await loadDuties(turn.services);
  if (obligation === null || !mayKnowDuty(scene, turn.member, obligation)) return null;
  const [duty] = await shownDuties(scene, [obligation]);
  if (duty === undefined) return null;
  const to = speakingOf(scene, turn.say, turn.member);
  return { scene, to, duty, mayAct: mayActOnDuty(scene, turn.member, obligation) };
}

export interface DutyPlace {
  /** A day (of a message of the day), 'list', 'all' for the list with what is due later; else the duty itself. */
  readonly from: string;
  readonly key: string;
}

export interface JustDone extends RowDone {
  readonly text: string;
  readonly tone?: 'success' | 'warning';
}

/** What stood there, as it is now. */
export async function showAt(turn: Turn, place: DutyPlace, done?: JustDone): Promise<Reply> {
  const view = await viewAt(turn, place);
  if (view === null) return refuse(turn, 'duty', noPlaceView(turn.say));
  if (done === undefined) return reply(turn, view);
  return withNotice(reply(turn, withUndo(turn, view, done)), done.text, done.tone);
}

/** Null where it is there no more. */
export async function viewAt(turn: Turn, { from, key }: DutyPlace): Promise<View | null> {
  if (from === 'list' || from === 'all') return showMyWork(turn, from === 'all');
  if (from === 'overview' && leads(turn)) return overview(turn);
  if (isLocalDate(from)) return dailyAt(turn, from);
  const { services, organisation } = turn;
  const obligation = await services.obligations.find(organisation.id, key);
  return obligation === null ? null : oneView(turn, obligation, '');
}

/** One duty, opened from a list or from a message of the day, below which it comes. */
export async function showOne(
  turn: Turn,
  { duty, from }: { readonly duty: string; readonly from: string },
): Promise<Reply> {
  const obligation = await turn.services.obligations.find(turn.organisation.id, duty);
  const view = obligation === null ? null : await oneView(turn, obligation, isLocalDate(from) ? '' : from);
  return view === null ? refuse(turn, 'duty', noPlaceView(turn.say)) : reply(turn, view);
}

/** The message of that day; null where none was sent that speaks of anything. */
async function dailyAt(turn: Turn, date: string): Promise<View | null> {
  const { services, organisation, member, say } = turn;
  const [delivery, [newest], scene] = await Promise.all([
    services.deliveries.find(organisation.id, dailyKey(member.id, date)),
    services.deliveries.lastDaily(organisation.id, member.id, 1),
    loadDuties(services),
  ]);
  if (delivery?.shown === undefined) return showMyWork(turn);
  const asks = delivery.content.kind === 'daily' ? delivery.content.asks : undefined;
  const message = { member, date, shown: delivery.shown, asks };
  return dailyAgain(scene, say, isBefore(date, newest) ? { ...message, isPast: true } : message);
}

const isBefore = (date: string, newest: Delivery | undefined): boolean =>
  newest?.content.kind === 'daily' && date < newest.content.date;

/** What was opened from a message of the day comes below: the message stays, as it is now. */
export async function belowDaily(turn: Turn, date: string, opened: Reply): Promise<Reply> {
  const { view: beside, conversation } = opened;
  if (!isLocalDate(date) || beside === null || beside.surface === 'form') return opened;
  const daily = await dailyAt(turn, date);
  return daily === null ? opened : { view: daily, beside, conversation };
}

async function oneView(turn: Turn, obligation: Obligation, from: string): Promise<View | null> {
  const { services, member, say } = turn;
  const scene = await loadDuties(services);
  if (!mayKnowDuty(scene, member, obligation)) return null;
  const [duty] = await shownDuties(scene, [obligation]);
  if (duty === undefined) return null;
  const concern = concernOf(scene, member, obligation);
  const mayAct = mayActOnDuty(scene, member, obligation);
  return dutyView(speakingOf(scene, say, member), {
    duty: openDuty(scene, member, duty),
    from,
    mine: isMine(scene, member, obligation),
    mayAct,
    mayRemind: mayRemindOf(scene, member, obligation),
    passOn: [...handOverActions(turn, obligation), ...passOnAction(turn, duty)],
    told: concern === null ? null : { ...told(scene, member, duty, { what: concern }), mine: mayAct },
  });
}
