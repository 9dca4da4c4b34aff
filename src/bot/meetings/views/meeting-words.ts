/** What a meeting is called, when it is, who comes and where it stands, in words; a learner by the code alone. */

import type { Instant } from '../../../domain/calendar/local-time.ts';
import type { GuestKind, Meeting, Slot } from '../../../domain/meetings/meeting.ts';
import { endOf } from '../../../domain/meetings/slot.ts';
import type { Member, Organisation } from '../../../domain/people/organisation.ts';
import { subjectLabel } from '../../../domain/plan/subject-kinds.ts';
import type { Say } from '../../core/texts.ts';
import { dayOfMessage } from '../../core/views/due-words.ts';
import { timeWords } from '../../plans/views/amount-words.ts';

/** To whom a meeting is spoken of, when, and in what language. */
export interface MeetingSpeaking {
  readonly organisation: Organisation;
  readonly member: Member;
  readonly say: Say;
  readonly now: Instant;
  readonly today: string;
  /** Each day with its year: for what is kept on paper. */
  readonly onPaper?: true;
}

/** As the words of days take it. */
export const daysOf = ({ say, today, onPaper }: Pick<MeetingSpeaking, 'say' | 'today' | 'onPaper'>) => ({
  say,
  today: onPaper === true ? null : today,
});

/** "Individuālā saruna · J-07": all that may be said of it anywhere. */
export const meetingName = (
  { say, organisation }: Pick<MeetingSpeaking, 'say' | 'organisation'>,
  { kind, about }: Pick<Meeting, 'kind' | 'about'>,
): string =>
  [say(`meetings.kind.${kind}`), ...(about === undefined ? [] : [subjectLabel(about, organisation)])].join(' · ');

/** "ceturtdien, 26. novembrī, plkst. 14.15" */
export function slotWords(to: Pick<MeetingSpeaking, 'say' | 'today' | 'onPaper'>, { date, time }: Slot): string {
  return to.say('meetings.slot', { day: dayOfMessage(daysOf(to), date), time: timeWords(to.say, time) });
}

export const guestWords = (say: Say, guests: readonly GuestKind[]): string =>
  guests.map((guest) => say(`meetings.guest.${guest}`)).join(', ');

type Standing = 'planned' | 'invited' | 'to-write' | 'held' | 'cancelled';

/** A meeting that is over waits for its minutes, whether anybody began them or not. */
export function standingOf(
  { organisation, now }: Pick<MeetingSpeaking, 'organisation' | 'now'>,
  meeting: Meeting,
): Standing {
  const { state, slot, minutes } = meeting;
  switch (state) {
    case 'planned':
    case 'cancelled':
      return state;
    case 'invited':
      return slot !== undefined && endOf(slot, organisation.zone) <= now ? 'to-write' : 'invited';
    case 'held':
      return minutes?.finished === undefined ? 'to-write' : 'held';
    default:
      return state satisfies never;
  }
}
