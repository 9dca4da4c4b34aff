/** All that can be done to a meeting, and what becomes of it. */

import type { LocalDate } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { MemberId, Reader } from '../people/organisation.ts';
import type { AgreementDoer, Decision, GuestKind, Meeting, MeetingState, Slot } from './meeting.ts';

/** All that a decision about a meeting may look at. */
export interface MeetingContext extends Reader {
  readonly meeting: Meeting;
  readonly now: Instant;
}

/** Whom it brings together, where, about what. */
interface MeetingDetails {
  readonly people: readonly MemberId[];
  readonly guests: readonly GuestKind[];
  readonly place?: string;
  readonly topic?: string;
}

export interface NewAgreement {
  readonly text: string;
  readonly doer?: AgreementDoer;
  readonly holder: MemberId;
  readonly due: LocalDate;
}

/** `sequence` and `seen` are what the person had before them: of what was sent out, or of the meeting as a whole. */
export type MeetingAct =
  | { readonly kind: 'details'; readonly details: MeetingDetails; readonly seen: number }
  /** Chooses the time and sends the invitations out; of a meeting that was sent out before, moves it. */
  | { readonly kind: 'invite'; readonly slot: Slot; readonly place?: string; readonly sequence: number }
  | { readonly kind: 'cancel'; readonly reason: string; readonly sequence: number }
  | { readonly kind: 'contribute'; readonly text: string }
  /** Whether they come; null takes back what they said. */
  | { readonly kind: 'answer'; readonly comes: boolean | null; readonly sequence: number }
  | { readonly kind: 'hold' }
  | {
      readonly kind: 'present';
      readonly present: readonly MemberId[];
      readonly guests: readonly GuestKind[];
      readonly seen: number;
    }
  | { readonly kind: 'number'; readonly number: string; readonly date: LocalDate; readonly seen: number }
  /** `at` is the place of a decision that is there, else it is a new one. */
  | { readonly kind: 'decision'; readonly at: number | 'new'; readonly decision: Decision; readonly seen: number }
  | { readonly kind: 'drop-decision'; readonly at: number; readonly seen: number }
  /** Under an id that is there it is changed, else added. */
  | { readonly kind: 'agreement'; readonly id: string; readonly agreement: NewAgreement; readonly seen: number }
  | { readonly kind: 'drop-agreement'; readonly id: string; readonly seen: number }
  /** `rows`: the agreements that became rows of the plan. */
  | { readonly kind: 'finish'; readonly rows: readonly string[] }
  /** Finished minutes are written on. */
  | { readonly kind: 'reopen' }
  | { readonly kind: 'agreement-state'; readonly id: string; readonly done: boolean };

export type MeetingActKind = MeetingAct['kind'];
export type MeetingActOf<Kind extends MeetingActKind> = Extract<MeetingAct, { kind: Kind }>;

export type MeetingRefusal =
  | { readonly why: 'no-right' }
  /** Somebody was faster: what the person saw is not so any more. */
  | { readonly why: 'overtaken' }
  | { readonly why: 'state'; readonly state: MeetingState }
  | { readonly why: 'past' }
  | { readonly why: 'too-early' }
  | { readonly why: 'nobody' }
  | { readonly why: 'reason-missing' }
  | { readonly why: 'minutes-finished' }
  | { readonly why: 'minutes-incomplete' }
  | { readonly why: 'same-number' }
  | { readonly why: 'no-such' };

export type MeetingAdvance =
  | { readonly kind: 'moved'; readonly meeting: Meeting }
  /** It is so already. */
  | { readonly kind: 'same'; readonly meeting: Meeting }
  | { readonly kind: 'refused'; readonly refusal: MeetingRefusal };

export const refusedFor = (refusal: MeetingRefusal): MeetingAdvance => ({ kind: 'refused', refusal });

export const moved = (meeting: Meeting): MeetingAdvance => ({
  kind: 'moved',
  meeting: { ...meeting, revision: meeting.revision + 1 },
});
