/** The message of a day put together again from what it spoke of: what was done since stays in it, as done. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { timeOf } from '../../domain/calendar/local-time.ts';
import { doerOf } from '../../domain/duties/doer.ts';
import { leadsOver } from '../../domain/duties/duty-access.ts';
import type { Member } from '../../domain/people/organisation.ts';
import { defined } from '../../shared/defined.ts';
import type { Say } from '../core/texts.ts';
import type { View } from '../ports/view.ts';
import { sessionsAsked } from './asked-sessions.ts';
import { isLate } from './count-duties.ts';
import { meetingsFor } from './daily-meetings.ts';
import { type DutyLookup, isMine, shownDuties, speakingOf } from './load-duties.ts';
import { nextOf } from './next-of.ts';
import { openOf } from './open-duties.ts';
import { concernOf, maySeeWords, told } from './relevance.ts';
import { restOf } from './rest-of.ts';
import { readKept } from './spoken-of.ts';
import { type Daily, type DayPart, dailyView, type Handled } from './views/daily.ts';
import type { OpenDuty } from './views/duty-item.ts';
import { endOf, type ShownDuty } from './views/duty-words.ts';

/** A greeting fits the hour at which it is read. */
export function dayPart({ services: { clock, organisation } }: DutyLookup): DayPart {
  const time = timeOf(clock.now(), organisation.zone);
  return time < '11:00' ? 'morning' : time < '17:00' ? 'day' : 'evening';
}

export const openDuty = (scene: DutyLookup, member: Member, duty: ShownDuty): OpenDuty => ({
  ...duty,
  words: maySeeWords(scene, member, duty),
  ...inPlaceOf(scene, member, duty),
  next: nextOf(duty.obligation, { organisation: scene.services.organisation, today: scene.today }),
});

function inPlaceOf(scene: DutyLookup, { id }: Member, { obligation }: ShownDuty) {
  const { holders } = obligation;
  const away = holders.includes(id) ? undefined : holders.find((holder) => doerOf(obligation, holder, scene) === id);
  return away === undefined ? {} : { inPlaceOf: away };
}

/** The message as it looks by now, in the words of its day. Throws what the stores throw. */
export async function dailyAgain(scene: DutyLookup, say: Say, message: DailyMessage): Promise<View> {
  const to = speakingOf({ ...scene, today: message.date }, say, message.member);
  return dailyView(to, await dailyOf(scene, message));
}

interface DailyMessage {
  readonly member: Member;
  /** The day of the message. */
  readonly date: LocalDate;
  /** What it spoke of, as its delivery keeps it. */
  readonly shown: readonly string[];
  /** Plans of whose sessions it asks. */
  readonly asks?: readonly string[] | undefined;
  /** A later one stands in the chat by now. */
  readonly isPast?: true;
}

/** How near things are is told as on the day of the message, whenever it is looked at; who may do and read what, as it is now. */
async function dailyOf(scene: DutyLookup, { member, date, shown, asks = [], isPast }: DailyMessage): Promise<Daily> {
  const { services } = scene;
  const { keys, news } = readKept(shown);
  const found = await services.obligations.findAll(services.organisation.id, keys);
  const duties = await shownDuties(scene, found);
  // What was only told of that day is told once more, and nothing else about it.
  const toldAgain = isPast === true ? news : [];
  const isOf =
    ({ key }: { readonly key: string }) =>
    ({ obligation }: ShownDuty) =>
      obligation.key === key;
  const placed = duties
    .filter((duty) => duty.obligation.nudged.includes(date) || !toldAgain.some((one) => isOf(one)(duty)))
    .map((duty) => ({ duty, place: placeOf(scene, { member, date }, duty) }));
  const open = placed
    .filter(({ place }) => place === 'open')
    .map(({ duty }) => openDuty(scene, member, duty))
    .toSorted((one, other) => (one.obligation.due < other.obligation.due ? -1 : 1));
  return {
    member,
    date,
    part: dayPart(scene),
    ...defined({ isPast }),
    meetings: await meetingsFor({ ...scene, today: date }, member, date),
    asked: isPast === true ? [] : await sessionsAsked(scene, member, { date, plans: asks }),
    overdue: open.filter(({ obligation }) => isLate(obligation, date)),
    due: open.filter(({ obligation }) => obligation.due === date),
    // What was late when its clock was stopped stays in the message, and counts as late no more.
    soon: open.filter(({ obligation }) => obligation.due !== date && !isLate(obligation, date)),
    handled: placed.flatMap(({ duty, place }): Handled[] =>
      place === 'open' || typeof place === 'object' ? [] : [{ duty, how: place }],
    ),
    news: [
      ...toldAgain.flatMap((one) => duties.filter(isOf(one)).map((duty) => told(scene, member, duty, one))),
      ...placed.flatMap(({ duty, place }) => (typeof place === 'object' ? [told(scene, member, duty, place)] : [])),
    ],
    rest: restOf({ ...scene, today: date }, member, {
      own: await openOf(scene, member),
      keys,
      isNudged: ({ nudged }) => nudged.includes(date),
    }),
  };
}

type PlaceInDaily = 'open' | Handled['how'] | { readonly what: NonNullable<ReturnType<typeof concernOf>> };

function placeOf(
  scene: DutyLookup,
  { member, date }: Pick<DailyMessage, 'member' | 'date'>,
  duty: ShownDuty,
): PlaceInDaily {
  const { obligation } = duty;
  const { state, disputed, snoozed, waitsFor } = obligation;
  if (state !== 'open') return endOf(duty);
  const mine = isMine(scene, member, obligation);
  const concern = concernOf(scene, member, obligation);
  const isToDecide = concern === 'disputed' || concern === 'snooze-asked';
  if (concern !== null && (!mine || isToDecide)) return { what: concern };
  if (!mine)
    return leadsOver({ organisation: scene.services.organisation, member }, obligation) ? 'settled' : 'passed-on';
  if (disputed !== undefined) return 'disputed';
  if (waitsFor !== undefined) return 'waiting';
  return snoozed !== undefined && snoozed.until > date ? 'snoozed' : 'open';
}
