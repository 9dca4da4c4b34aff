/** What one duty is about, with all that a rule may ask of it. */

import { defined } from '../../shared/defined.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { DocumentRecord } from '../documents/document.ts';
import type { IntakeEntry } from '../intake/intake-entry.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { MemberId } from '../people/organisation.ts';
import type { PlanSubject } from '../people/subject.ts';
import type { Transition } from '../plan/life-cycle.ts';
import type { SectionInstance } from '../plan/on-path.ts';
import type { PlanOutline, Row } from '../plan/plan.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import type { ObligationSubject } from './obligation.ts';

/** A row that somebody is to carry out by some day. */
export interface Task {
  readonly row: Row;
  readonly responsible: MemberId;
  readonly due: LocalDate;
}

export type Subject =
  | { readonly kind: 'school' }
  /** A class, a member or a group by itself. */
  | { readonly kind: 'whom'; readonly whom: PlanSubject }
  | {
      readonly kind: 'renewal';
      readonly whom: PlanSubject;
      /** The year for which a plan is owed. */
      readonly schoolYear: string;
      /** Of a type that is planned by the semester: the one. */
      readonly semester?: 1 | 2;
      /** Those about it, of the type that is renewed. */
      readonly plans: readonly PlanOutline[];
    }
  | {
      readonly kind: 'needed-plan';
      readonly whom: PlanSubject;
      readonly schoolYear: string;
      /** The day on which it was decided. */
      readonly since: LocalDate;
      /** Those about it, of the type that is needed. */
      readonly plans: readonly PlanOutline[];
    }
  | { readonly kind: 'entry'; readonly whom: PlanSubject; readonly entry: IntakeEntry }
  | { readonly kind: 'plan'; readonly context: PlanContext }
  | { readonly kind: 'section'; readonly context: PlanContext; readonly section: SectionInstance }
  | {
      readonly kind: 'task';
      readonly context: PlanContext;
      readonly section: SectionInstance;
      readonly task: Task;
    }
  | { readonly kind: 'row'; readonly context: PlanContext; readonly section: SectionInstance; readonly row: Row }
  | { readonly kind: 'transition'; readonly context: PlanContext; readonly transition: Transition }
  | { readonly kind: 'meeting'; readonly meeting: Meeting }
  | { readonly kind: 'document'; readonly document: DocumentRecord };

/** The ids that name a subject, as an obligation keeps them. */
export function aboutOf(subject: Subject): ObligationSubject {
  switch (subject.kind) {
    case 'school':
      return {};
    case 'whom':
    case 'renewal':
    case 'needed-plan':
      return { whom: subject.whom };
    case 'entry':
      return { entry: subject.entry.id, whom: subject.whom };
    case 'plan':
      return ofPlan(subject.context);
    case 'transition':
      return { ...ofPlan(subject.context), step: subject.transition.name };
    case 'section':
      return { ...ofPlan(subject.context), ...ofSection(subject.section) };
    case 'task':
      return { ...ofPlan(subject.context), ...ofSection(subject.section), row: subject.task.row.id };
    case 'row':
      return { ...ofPlan(subject.context), ...ofSection(subject.section), row: subject.row.id };
    case 'meeting':
      return ofMeeting(subject.meeting);
    case 'document':
      return { document: subject.document.id, ...defined({ whom: subject.document.about }) };
    default:
      return subject satisfies never;
  }
}

const ofPlan = ({ plan }: PlanContext): ObligationSubject => ({ plan: plan.id, whom: plan.about });

const ofSection = ({ key, subject }: SectionInstance): ObligationSubject => ({
  section: key,
  ...defined({ subject }),
});

const ofMeeting = (meeting: Meeting): ObligationSubject => ({
  meeting: meeting.id,
  ...defined({ plan: meeting.plan, whom: meeting.about }),
});
