/** One duty that follows from a rule, for whoever holds it, with a due date and a state. */

import type { LocalDate } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { MemberId, RoleKind, SubjectId } from '../people/organisation.ts';
import type { PlanSubject } from '../people/subject.ts';
import type { TransitionName } from '../plan/life-cycle.ts';
import type { SectionKey } from '../plan/plan.ts';

/** What a duty is about: ids only. */
export interface ObligationSubject {
  readonly plan?: string;
  /** Whom its plan or meeting is about, or itself where it has none; nobody where it is the school's own. */
  readonly whom?: PlanSubject;
  readonly section?: SectionKey;
  /** The one taught. */
  readonly subject?: SubjectId;
  /** A task. */
  readonly row?: string;
  /** A step from one status to the next. */
  readonly step?: TransitionName;
  readonly meeting?: string;
  readonly document?: string;
  /** In the register of those who may need support. */
  readonly entry?: string;
}

/** What the plans, rules and calendar say of a duty today; derived, never edited. */
export interface Duty {
  /** Names it within the organisation: rule, subject and occurrence. Holds no '~'. */
  readonly key: string;
  /** Id of its rule; null for a section or task that no rule of the organisation speaks of. */
  readonly rule: string | null;
  readonly about: ObligationSubject;
  /** Any one of them; the first one is addressed. */
  readonly holders: readonly MemberId[];
  /** Nobody holds the role: who stands in for it, or the next up, is asked instead. */
  readonly held: 'by-holder' | 'by-stand-in' | 'vacant';
  /** Who stands above them, the lowest first, where the type of its plan does not let all of the organisation's chain of command know of it. */
  readonly chain?: readonly RoleKind[];
  /** It is about a sensitive part of a plan: nobody who does not hold it does it in place of another. */
  readonly sensitive?: true;
  readonly startsOn: LocalDate;
  /** As shifted by orders. */
  readonly due: LocalDate;
  /** It rests on a date of the calendar that is only estimated. */
  readonly estimated: boolean;
  /** An order that stops its clock today: until which day (null: open), and which order. */
  readonly stopped?: { readonly order: string; readonly until: LocalDate | null };
  /** Sections of its plan that must be handed over first: until then it rests, and whoever owes those is late. */
  readonly waitsFor?: readonly SectionKey[];
  /** The order that moved the due date, and the date before it did. */
  readonly shifted?: { readonly order: string; readonly from: LocalDate };
  /** What ended it, where it is ended by what the plans, documents and meetings say. */
  readonly fulfilled?: { readonly on: LocalDate };
}

const obligationStates = ['open', 'fulfilled', 'void'] as const;
type ObligationState = (typeof obligationStates)[number];

/** Something a member must be told of a duty in their next message, once. */
export interface News {
  readonly member: MemberId;
  readonly what:
    | 'gained'
    | 'lost'
    | 'moved'
    | 'escalated'
    | 'disputed'
    | 'cannot-meet'
    | 'vacant'
    | 'snooze-asked'
    | 'snooze-allowed'
    | 'snooze-refused'
    | 'settled';
  readonly on: LocalDate;
  /** Who caused it, where somebody did. */
  readonly by?: MemberId;
}

/** What people wrote about a duty: sealed by the store. */
export interface Remark {
  readonly by: MemberId;
  readonly at: Instant;
  readonly text: string;
}

export const handOverAnswers = ['taken', 'busy', 'away', 'other'] as const;
export type HandOverAnswer = (typeof handOverAnswers)[number];

/** A holder asked a colleague to take it over; until they have it stays with the holder. */
export interface HandOver {
  readonly from: MemberId;
  readonly to: MemberId;
  readonly at: Instant;
  /** `taken`, or why not. */
  readonly answer?: HandOverAnswer;
}

/** A duty as it is kept, with what people did about it. */
export interface Obligation extends Omit<Duty, 'fulfilled'> {
  readonly state: ObligationState;
  /** The day from which its holders have known of it: what was over before is nobody's silence. */
  readonly since: LocalDate;
  /** When it was fulfilled or fell away, and (a plain "done") by whom. */
  readonly closed?: { readonly on: LocalDate; readonly by?: MemberId; readonly note?: string };
  /** No nudge before that day. */
  readonly snoozed?: { readonly until: LocalDate; readonly by: MemberId };
  /** Asked for a day past the escalation: the support-team head must agree. */
  readonly snoozeAsked?: { readonly until: LocalDate; readonly by: MemberId };
  /** "Not yet, because ..."; the formal notice of rules 27.3 is one. */
  readonly notYet?: Remark;
  /** "This is wrong": nudges stop until the support-team head has settled it. */
  readonly disputed?: Remark;
  readonly handed?: HandOver;
  /** Days on which a nudge was sent, oldest first. */
  readonly nudged: readonly LocalDate[];
  readonly escalated?: { readonly to: readonly MemberId[]; readonly on: LocalDate };
  readonly news: readonly News[];
  /** The next day on which the sweep must look at it; null: never again. */
  readonly look: LocalDate | null;
  readonly revision: number;
}
