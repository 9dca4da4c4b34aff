/** What is said of a plan in the chat as a whole, before it becomes answers: a task, a talk, what was agreed on in it. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { MemberId } from '../people/ids.ts';

/** A task as it was said in one message, with the semester that its due date lies in. */
export interface SaidTask {
  readonly text: string;
  readonly due: LocalDate;
  readonly responsible: MemberId;
  readonly semester: 1 | 2;
}

/** A talk that took place: the day, and who was there (learner, guardian, class-teacher, subject-teachers, support-staff, administration, other). */
export interface SaidTalk {
  readonly date: LocalDate;
  readonly participants: readonly string[];
}

/** What was agreed on in a talk. */
export interface SaidAgreement {
  readonly text: string;
  /** Who does it, by the words of the minutes; a member of staff sees that it is done. */
  readonly doer?: string;
  readonly due: LocalDate;
  readonly holder: MemberId;
}
