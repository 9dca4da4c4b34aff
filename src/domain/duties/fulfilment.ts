/** Whether a duty is done, by what the plans, documents and meetings say. */

import { today as dayOf, type LocalDate } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { DocumentRecord } from '../documents/document.ts';
import { isDecided } from '../intake/intake-entry.ts';
import type { Meeting, MeetingKind } from '../meetings/meeting.ts';
import type { PlanStatus } from '../plan/life-cycle.ts';
import { hasHad, isInForce } from '../plan/life-cycle.ts';
import { neededSections, type SectionInstance } from '../plan/on-path.ts';
import { reaches, semesterOfPeriod } from '../plan/period.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { isTaskOver } from '../plan/ratings.ts';
import { isSameSubject } from '../plan/subject-kinds.ts';
import { typeOf } from '../plan-types/find-types.ts';
import { coveredOn } from './covered-month.ts';
import { endingsOf } from './endings-of.ts';
import type { DutyFacts } from './facts.ts';
import type { ObligationSubject } from './obligation.ts';
import { renewedOn } from './renewed-row.ts';
import type { Fulfilment } from './rule.ts';
import { finishedOn } from './starts/event.ts';
import { heldOn } from './starts/meeting.ts';
import { takenOn } from './starts/possible.ts';
import { aboutOf, type Subject } from './subject.ts';

export interface Owed {
  /** Key of the duty. */
  readonly key: string;
  readonly subject: Subject;
  readonly startsOn: LocalDate;
  readonly since?: Instant;
  readonly due: LocalDate;
}

/** The day on which the duty was done, today where nobody wrote the day down; null while it is not, or only people can tell. */
export function fulfilledOn(by: Fulfilment, owed: Owed, facts: DutyFacts): LocalDate | null {
  switch (by.kind) {
    case 'section-done':
      return sectionsDone(owed.subject, by.sections);
    case 'plan-status':
      return statusReached(owed.subject, by.statuses, facts);
    case 'month-covered':
      return coveredOn(owed.subject, by.field, owed.due);
    case 'row-renewed':
      return renewedOn(owed.subject, by);
    case 'task-done':
      return isOver(owed.subject) ? facts.today : null;
    case 'document':
      return earliest(documentsFor(owed, facts, by.document).map(({ date }) => date));
    case 'meeting-held':
      return earliest(meetingsFor(owed, facts, by.meeting));
    case 'meeting-arranged':
      return isArranged(owed, facts, by.meeting) ? facts.today : null;
    case 'minutes':
      return minutesFinished(owed.subject, facts);
    case 'taken':
      return owed.subject.kind === 'transition' ? takenOn(owed.subject.context, owed.subject.transition) : null;
    case 'decided':
      return decidedOn(owed.subject, facts);
    case 'done':
      return null;
    case 'any':
      return earliest(by.of.map((one) => fulfilledOn(one, owed, facts)));
    default:
      return by satisfies never;
  }
}

/** A task that was marked as done, rated as reached at the end of its semester, or goes on as another one. */
const isOver = (subject: Subject): boolean =>
  subject.kind === 'task' && isTaskOver(subject.context.type, subject.context.plan, subject.task.row);

/** What is put off is not decided. */
function decidedOn(subject: Subject, { organisation }: DutyFacts): LocalDate | null {
  const decided = subject.kind === 'entry' && isDecided(subject.entry) ? subject.entry.decided : undefined;
  return decided === undefined ? null : dayOf(new Date(decided.at), organisation.zone);
}

/** Whether a plan asks for what would end the duty: it owes no section that it does not need, and nothing monthly before it is agreed on. */
export function isAskedFor(by: Fulfilment, subject: Subject): boolean {
  if (by.kind === 'month-covered' && 'context' in subject)
    return isInForce(subject.context.type, subject.context.plan.status);
  if (subject.kind !== 'plan') return true;
  return endingsOf(by).every(
    (one) =>
      one.kind !== 'section-done' || one.sections === undefined || listed(subject.context, one.sections).length > 0,
  );
}

const earliest = (days: readonly (LocalDate | null)[]): LocalDate | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null;

const listed = ({ type, plan }: PlanContext, sections: readonly string[]): readonly SectionInstance[] =>
  neededSections(type, plan).filter((section) => sections.includes(section.type.id));

function sectionsDone(subject: Subject, sections: readonly string[] | undefined): LocalDate | null {
  if (subject.kind === 'section') return finishedOn(subject.context, subject.section);
  if (subject.kind !== 'plan' || sections === undefined) return null;
  const days = listed(subject.context, sections).map((section) => finishedOn(subject.context, section));
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}

function statusReached(subject: Subject, statuses: readonly PlanStatus[], facts: DutyFacts): LocalDate | null {
  if ('context' in subject) {
    const { plan, type } = subject.context;
    const { status, statusAt } = plan;
    return hasHad(type, status, statuses) ? dayOf(new Date(statusAt), facts.organisation.zone) : null;
  }
  if (!('plans' in subject)) return null;
  const semester = subject.kind === 'renewal' ? subject.semester : undefined;
  const ofYear = subject.plans.filter(
    ({ period }) =>
      reaches(period, subject.schoolYear) && (semester === undefined || semesterOfPeriod(period) === semester),
  );
  return ofYear.some((plan) => hasHad(typeOf(plan), plan.status, statuses)) ? facts.today : null;
}

/** One that was recorded for another duty is not counted twice. */
function documentsFor(
  { key, subject, startsOn, since }: Owed,
  facts: DutyFacts,
  kind: DocumentRecord['kind'],
): readonly DocumentRecord[] {
  const about = aboutOf(subject);
  return facts.documents
    .filter((document) => document.kind === kind && document.withdrawn === undefined)
    .filter(({ at }) => since === undefined || at >= since)
    .filter((document) =>
      document.obligation === undefined
        ? document.date >= startsOn && isAboutTheSame(about, document)
        : document.obligation === key && dayOf(new Date(document.at), facts.organisation.zone) >= startsOn,
    );
}

function meetingsAbout(subject: Subject, facts: DutyFacts, kind: MeetingKind): readonly Meeting[] {
  const about = aboutOf(subject);
  return facts.meetings.filter((meeting) => meeting.kind === kind && isAboutTheSame(about, meeting));
}

const meetingsFor = ({ subject, startsOn }: Owed, facts: DutyFacts, kind: MeetingKind): readonly LocalDate[] =>
  meetingsAbout(subject, facts, kind)
    .map((meeting) => heldOn(meeting, facts.today))
    .filter((day) => day !== null)
    .filter((day) => day >= startsOn);

/** As long as nobody cancels it. */
const isArranged = ({ subject, startsOn }: Owed, facts: DutyFacts, kind: MeetingKind): boolean =>
  meetingsAbout(subject, facts, kind).some(
    ({ state, slot }) => (state === 'invited' || state === 'held') && slot !== undefined && slot.date >= startsOn,
  );

type OfSomething = Pick<Meeting | DocumentRecord, 'plan' | 'about'>;

/** The same plan; else the same subject; a duty of the school itself takes what is about no plan and nobody. */
function isAboutTheSame({ plan, whom }: ObligationSubject, other: OfSomething): boolean {
  if (plan !== undefined && other.plan !== undefined) return plan === other.plan;
  return isSameSubject(whom, other.about) && (whom !== undefined || other.plan === undefined);
}

function minutesFinished(subject: Subject, { organisation }: DutyFacts): LocalDate | null {
  const finished = subject.kind === 'meeting' ? subject.meeting.minutes?.finished : undefined;
  return finished === undefined ? null : dayOf(new Date(finished.at), organisation.zone);
}
