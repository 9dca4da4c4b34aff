/** Sends out what a meeting has to say: to its people now, to its teachers some days before, to its organiser afterwards. */
import { freeDaysOf } from '../../domain/calendar/free-days.ts';
import { today as dateOf } from '../../domain/calendar/local-date.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { settlesAt } from '../../domain/calendar/settling.ts';
import { addWorkingDays } from '../../domain/calendar/working-days.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { askedBeforehand } from '../../domain/meetings/plan-meeting.ts';
import { startOf } from '../../domain/meetings/slot.ts';
import { type Telling, whenToContribute, whenToWriteMinutes } from '../../domain/meetings/when-to-tell.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import type { Moment } from '../core/moment.ts';
import type { Turn } from '../core/turn.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { onlyBy } from '../outbox/ways.ts';
import type { DeliveryContent, NewDelivery } from '../ports/delivery.ts';
import { planOfMeeting } from './plan-of-meeting.ts';

export type MeetingContent = Extract<DeliveryContent, { readonly kind: 'meeting' }>;

/** "meeting/m-7/moved/2/anna" */
export const deliveryKey = ({ meeting, what, sequence }: Omit<MeetingContent, 'kind'>, member: MemberId): string =>
  ['meeting', meeting, what, sequence, member].join('/');

/** Who sends it out, and when. */
export type Sender = Moment & Pick<Turn, 'services' | 'member'>;

/** All of this may be done again: what is there under its key stays as it is. */
export async function sendOut(
  turn: Sender,
  meeting: Meeting,
  what: 'invitation' | 'moved' | 'changed' | 'cancelled',
): Promise<void> {
  if (meeting.sequence === 0) return;
  const news = meeting.people.flatMap((member) => newsTo(turn, meeting, { what, member }));
  const later = what === 'cancelled' ? [] : await askedLater(turn, meeting);
  await enqueue(turn.services, [...farewells(turn, meeting), ...news, ...later]);
}

/** Who need not come any more hears it once that can no longer be taken back. */
const farewells = (turn: Sender, meeting: Meeting): readonly NewDelivery[] =>
  (meeting.left ?? []).flatMap((member) =>
    newsTo({ ...turn, now: settlesAt(turn.now) }, meeting, { what: 'left', member }),
  );

/** Of those who were left out last, the ones who do not know it yet. */
async function unaware({ services, organisation }: Sender, { id, sequence, left = [] }: Meeting) {
  const keyOf = (member: MemberId) => deliveryKey({ meeting: id, what: 'left', sequence }, member);
  const farewell = await services.deliveries.findAll(organisation.id, left.map(keyOf));
  const waiting = farewell.filter(({ state }) => state === 'pending').map(({ key }) => key);
  return left.filter((member) => waiting.includes(keyOf(member)));
}

/**
 * The same after people, place or topic changed: who is new is invited, and who need not come any more hears that, unless
 * they are asked back before. Where only people changed the others' calendars change without a word: the message that
 * they have is put right in place.
 */
export async function sendChange(turn: Sender, meeting: Meeting, before: Meeting): Promise<void> {
  const isQuiet = meeting.place === before.place && meeting.topic === before.topic;
  const invited = [...before.people, ...(await unaware(turn, before))];
  const isNew = (member: MemberId): boolean => !invited.includes(member);
  const news = meeting.people.flatMap((member) => {
    if (isNew(member)) return newsTo(turn, meeting, { what: 'invitation', member });
    return (isQuiet ? byMail : newsTo)(turn, meeting, { what: 'changed', member });
  });
  await enqueue(turn.services, [...farewells(turn, meeting), ...news, ...(await askedLater(turn, meeting))]);
}

interface News extends Pick<MeetingContent, 'what'> {
  readonly member: MemberId;
}

/** Who did it has seen it; the calendar file comes to them by mail all the same. */
const newsTo = (turn: Sender, meeting: Meeting, news: News): readonly NewDelivery[] =>
  news.member === turn.member.id
    ? byMail(turn, meeting, news)
    : [deliveryOf(meeting, { ...news, notBefore: turn.now })];

function byMail({ services, organisation, now }: Sender, meeting: Meeting, news: News): readonly NewDelivery[] {
  if (services.mailer === null || memberById(organisation, news.member)?.email === undefined) return [];
  return [onlyBy('mail', deliveryOf(meeting, { ...news, notBefore: now }), now)];
}

/** The calls for two lines, which the invitation asks for too, and for the minutes. */
async function askedLater(turn: Sender, meeting: Meeting): Promise<readonly NewDelivery[]> {
  const { services, organisation, now } = turn;
  const { slot, organiser } = meeting;
  if (slot === undefined) return [];
  const told = async (member: MemberId): Promise<Telling> => ({
    organisation,
    slot,
    preferences: await services.preferences.load(organisation.id, member),
  });
  const minutes = deliveryOf(meeting, {
    what: 'minutes',
    member: organiser,
    notBefore: whenToWriteMinutes(await told(organiser)),
  });
  if (startOf(slot, organisation.zone) <= now) return [minutes];
  const asked = await askedFor(turn, meeting);
  const contributions = await Promise.all(
    asked.map(
      async (member) => ({ what: 'contribution', member, notBefore: whenToContribute(await told(member)) }) as const,
    ),
  );
  const again = contributions.filter(({ notBefore }) => isApart(turn, notBefore));
  return [...again.map((news) => deliveryOf(meeting, news)), minutes];
}

/** An invitation that is sent now is read today or on the next working day. */
const isApart = ({ organisation, today }: Sender, instant: Instant): boolean =>
  dateOf(new Date(instant), organisation.zone) >
  addWorkingDays({ from: today, days: 1, holidays: freeDaysOf(organisation) });

/** The subject teachers whose two lines are still wanted; the organiser asks, and is not asked. */
export async function askedFor(turn: Omit<Sender, 'member'>, meeting: Meeting): Promise<readonly MemberId[]> {
  const { organiser, contributions } = meeting;
  const plan = await planOfMeeting(turn, meeting);
  const notAsked = [organiser, ...contributions.map(({ by }) => by)];
  return askedBeforehand(turn.organisation, meeting, plan ?? undefined).filter(
    (id) => !notAsked.includes(id) && memberById(turn.organisation, id) !== null,
  );
}

interface ToldNews extends News {
  readonly notBefore: Instant;
}

function deliveryOf({ id, sequence }: Meeting, { what, member, notBefore }: ToldNews): NewDelivery {
  const content: MeetingContent = { kind: 'meeting', meeting: id, what, sequence };
  return { key: deliveryKey(content, member), to: { kind: 'member', member }, content, notBefore };
}
