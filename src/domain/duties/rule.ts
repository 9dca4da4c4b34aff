/** One point of an organisation's internal rules, as its rule file has it: who owes what, from when, by when, and what ends it. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { DocumentKind } from '../documents/document-kinds.ts';
import type { MeetingKind } from '../meetings/meeting.ts';
import type { Language, Organisation, RoleKind } from '../people/organisation.ts';
import type { PlanStatus, TransitionName } from '../plan/life-cycle.ts';

/** An organisation as duties know it. */
export interface RuledOrganisation extends Organisation {
  /** One for each document; empty where the organisation has no rule file. */
  readonly rules: readonly RuleSet[];
}

/** One document of internal rules. */
export interface RuleSet {
  /** Of its own among the organisation's documents. */
  readonly id: string;
  /** How its points are cited, with "{{point}}" where the number stands: "ētikas kodeksa {{point}} punkts"; without it, as points of "the rules". */
  readonly cite?: Readonly<Record<Language, string>>;
  /** As the organisation counts its versions, such as "2020-09-22". */
  readonly version: string;
  readonly title: string;
  readonly approved?: { readonly number: string; readonly on: LocalDate };
  readonly rules: readonly Rule[];
  /** What people are asked beside what they owe. */
  readonly asks?: readonly WeeklyQuestion[];
}

/** Whether a session took place of which the log beside its plan says nothing this week: whoever gives it is asked in the message of the day. */
export interface WeeklyQuestion {
  /** Id of the type of plan beside which it is logged. */
  readonly sessionsOf: string;
  readonly eachWeek: (typeof askingDays)[number];
}

export const askingDays = ['last-school-day'] as const;

export interface Rule {
  /** No other rule of the organisation has it; obligations are kept under it, so that it stays as it is. */
  readonly id: string;
  /** The point as people cite it: "25.6." */
  readonly point: string;
  /** It stands in no document and was put together for want of one: nobody is told that it binds. */
  readonly proposed?: true;
  /** The text as the organisation wrote it, in its own language. */
  readonly text: string;
  /** What is owed, in a few words, for one line of a message. */
  readonly duty: Readonly<Record<Language, string>>;
  /** What one duty is about: the rule gives one for each school, class, plan, section, task or meeting. */
  readonly about: RuleSubject;
  readonly holder: RuleHolder;
  readonly start: RuleStart;
  /** From the start to the due date; nothing: due on that very day. */
  readonly within?: Span;
  readonly fulfilledBy: Fulfilment;
  /** A list that is looked through for it: the measures of all plans, or what the log of a month comes to. */
  readonly shows?: 'measures' | 'month-papers';
  readonly ladder: Ladder;
  readonly escalation?: Escalation;
}

export type RuleSubject =
  | { readonly kind: 'school' }
  /** Each class, or only those of these grades. */
  | { readonly kind: 'class'; readonly grades?: readonly number[] }
  /** Each member, or only those who carry one of these roles. */
  | { readonly kind: 'member'; readonly roles?: readonly RoleKind[] }
  /** Each group of members, or only those of these kinds, as the organisation calls them. */
  | { readonly kind: 'group'; readonly groups?: readonly string[] }
  /** Each subject of the type's kind whose plan of an earlier year was not ended, until there is one for this year; of a type that is planned by the semester, whoever had one in the semester before. */
  | { readonly kind: 'renewal'; readonly type: string }
  /** Each subject of the type's kind, until there is a plan for this year. */
  | { readonly kind: 'yearly-plan'; readonly type: string }
  | { readonly kind: 'plan'; readonly type: string }
  /** Each of these sections of a plan that is needed, once for each subject where it is asked so. */
  | { readonly kind: 'section'; readonly type: string; readonly sections: readonly string[] }
  /** Each task in the lists of these sections. */
  | { readonly kind: 'task'; readonly type: string; readonly sections: readonly string[] }
  /** Each row in the lists of these sections, whether or not it is a task. */
  | { readonly kind: 'row'; readonly type: string; readonly sections: readonly string[] }
  /** Each of these steps from one status to another, while it can be taken. */
  | { readonly kind: 'transition'; readonly type: string; readonly names: readonly TransitionName[] }
  | { readonly kind: 'meeting'; readonly meetings: readonly MeetingKind[] }
  /** Each document of these kinds that stands. */
  | { readonly kind: 'document'; readonly documents: readonly DocumentKind[] }
  /** Each entry of the register of those who may need support. */
  | { readonly kind: 'entry' }
  /** Each learner of whom that register says that such a plan is needed, until there is one for this year. */
  | { readonly kind: 'needed-plan'; readonly type: string };

export type RuleHolder =
  | { readonly kind: 'role'; readonly role: RoleKind }
  /** Whoever is asked for the section. */
  | { readonly kind: 'owner' }
  /** Whoever began the plan. */
  | { readonly kind: 'starter' }
  /** Whoever carries the task out. */
  | { readonly kind: 'responsible' }
  /** Whoever called the meeting. */
  | { readonly kind: 'organiser' }
  /** The member whom it is about. */
  | { readonly kind: 'subject' }
  /** Whoever leads the group. */
  | { readonly kind: 'leader' }
  /** Whoever may take the step. */
  | { readonly kind: 'taker' };

/** What starts the clock; one file for each kind in `starts/`. */
export type RuleStart =
  /** A day of each school year; 1 = January. */
  | { readonly kind: 'date'; readonly month: number; readonly day: number }
  /** The first or last day of a semester; the first day itself counts into a span. */
  | { readonly kind: 'semester'; readonly semester: 1 | 2 | 'each'; readonly edge: 'start' | 'end' }
  /** Something that happens in a plan; its day itself does not count into a span. */
  | { readonly kind: 'event'; readonly event: PlanEvent }
  /** The owners of the section were called; due as they were told. */
  | { readonly kind: 'called' }
  /** The task's own date. */
  | { readonly kind: 'task' }
  /** At least so many times a school year: one each part of it. */
  | { readonly kind: 'recurrence'; readonly times: number }
  /** A day of each month that the school year touches. */
  | { readonly kind: 'month'; readonly on: 'last-working-day' | number }
  /** So long before the school year, or each semester, begins. */
  | { readonly kind: 'before'; readonly of: 'school-year' | 'semester'; readonly by: Span }
  /** So long before the period of a plan ends; due by its end. */
  | { readonly kind: 'expiry'; readonly by: Span }
  /** The meeting was held. */
  | { readonly kind: 'meeting' }
  /** So long before the day that a row names in that field; due on that day. */
  | { readonly kind: 'row-day'; readonly field: string; readonly ahead: Span }
  /** The step can be taken. */
  | { readonly kind: 'possible' }
  /** Something of the plan changed that stands in another system, too (`PlanType.typedElsewhere`): once for all until it was typed in. */
  | { readonly kind: 'changed' }
  /** A document was recorded or counts from then on; due when it ends or is to be answered. Of a step: one of these kinds. */
  | { readonly kind: 'document'; readonly edge: DocumentEdge; readonly documents?: readonly DocumentKind[] }
  /** A learner was entered in the register of those who may need support. */
  | { readonly kind: 'entered' }
  /** It was decided that a plan is needed. */
  | { readonly kind: 'decided' }
  /** This version of the document was approved; whoever comes to it later has as long from then on. */
  | { readonly kind: 'version'; readonly version: string; readonly on: LocalDate };

export const documentEdges = ['recorded', 'valid-from', 'expires', 'answer-due'] as const;
type DocumentEdge = (typeof documentEdges)[number];

export type PlanEvent =
  /** A field was answered; where it is a date, on the day that it says ("guardian's application"). */
  | { readonly kind: 'answered'; readonly section: string; readonly field: string }
  | { readonly kind: 'status'; readonly status: PlanStatus }
  | { readonly kind: 'section-done'; readonly section: string };

export interface Span {
  readonly unit: 'days' | 'working-days' | 'weeks';
  readonly count: number;
}

export type Fulfilment =
  /** The section the duty is about; for a duty about a plan, all of these. */
  | { readonly kind: 'section-done'; readonly sections?: readonly string[] }
  /** The plan has (or has had) one of these statuses; for a renewal or a needed plan, the plan of this year. */
  | { readonly kind: 'plan-status'; readonly statuses: readonly PlanStatus[] }
  | { readonly kind: 'task-done' }
  /** The list of the section has a row whose period, in that field, lies in the month of the duty. */
  | { readonly kind: 'month-covered'; readonly field: string }
  /** Another row of the section has the same answer in one field, and a later day in the other. */
  | { readonly kind: 'row-renewed'; readonly same: string; readonly later: string }
  /** Such a document was recorded about the same thing since the start. */
  | { readonly kind: 'document'; readonly document: DocumentKind }
  /** Such a meeting about the same thing was held since the start. */
  | { readonly kind: 'meeting-held'; readonly meeting: MeetingKind }
  /** The people of such a meeting about the same thing were invited to a day since the start. */
  | { readonly kind: 'meeting-arranged'; readonly meeting: MeetingKind }
  /** The minutes of the meeting the duty is about. */
  | { readonly kind: 'minutes' }
  /** The step was taken. */
  | { readonly kind: 'taken' }
  /** It was decided whether a plan is needed. */
  | { readonly kind: 'decided' }
  /** The holder says so, with a note. */
  | { readonly kind: 'done' }
  /** Whichever of these comes first. */
  | { readonly kind: 'any'; readonly of: readonly Fulfilment[] };

/** When to nudge. */
export interface Ladder {
  /** Working days before the due date, most first: that it is near is said once, on the first of them after its start; the others are for what starts later. */
  readonly before: readonly number[];
  /** Days of the calendar before the due date, of which each is said: for what takes long to prepare, such as a new certificate. */
  readonly ahead?: readonly number[];
  readonly onTheDay: boolean;
  /** Every so many working days once it is over; 0: never. */
  readonly every: number;
}

export const usualLadder: Ladder = { before: [7, 3, 1], onTheDay: true, every: 3 };

/** When the next person up is told, once. */
export interface Escalation {
  /** Working days after the due date in which nothing happened. */
  readonly after: number;
  readonly to: RoleKind;
}

/** Working days of silence in a duty that no rule of the organisation names, such as a section of a plan or a task. */
export const usualSilence = 5;
