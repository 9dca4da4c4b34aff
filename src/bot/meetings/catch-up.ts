/** Sends out what a process that was killed between saving a meeting and sending it left behind. */
import { addDays } from '../../domain/calendar/local-date.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import { momentOf } from '../core/moment.ts';
import type { Services } from '../core/turn.ts';
import { deliveryKey, type MeetingContent, sendOut } from './send-out.ts';

/** May be called at any time: what was sent out is not sent again. Throws what the stores throw. */
export async function catchUpMeetings(services: Services, meetings: readonly Meeting[]): Promise<void> {
  const moment = momentOf(services);
  const { organisation, today } = moment;
  const yesterday = addDays(today, -1);
  for (const meeting of meetings.filter(({ slot }) => slot !== undefined && slot.date >= yesterday)) {
    const member = memberById(organisation, meeting.organiser);
    const what = unsent(meeting, yesterday);
    if (what === null || member === null || (await isOut(services, meeting, what))) continue;
    await sendOut({ ...moment, services, member }, meeting, what);
  }
}

/** What it should have said last; a cancellation of long ago may have been sent and forgotten. */
function unsent({ state, sequence, cancelled }: Meeting, since: string): 'invitation' | 'changed' | 'cancelled' | null {
  if (sequence === 0) return null;
  if (state === 'invited') return sequence === 1 ? 'invitation' : 'changed';
  return state === 'cancelled' && (cancelled?.at ?? '') >= since ? 'cancelled' : null;
}

/** All of it was put into the outbox at once, so that one message tells of the others. */
async function isOut(
  { deliveries, organisation }: Services,
  meeting: Meeting,
  what: MeetingContent['what'],
): Promise<boolean> {
  const { id, sequence, organiser } = meeting;
  const other = meeting.people.find((member) => member !== organiser);
  const key =
    what === 'cancelled'
      ? deliveryKey({ meeting: id, what, sequence }, other ?? organiser)
      : deliveryKey({ meeting: id, what: 'minutes', sequence }, organiser);
  return (await deliveries.find(organisation.id, key)) !== null || (what === 'cancelled' && other === undefined);
}
