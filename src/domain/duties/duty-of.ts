/** Puts together one duty: its key, holders, dates as orders have moved them, and whether it is done. */
import { defined } from '../../shared/defined.ts';
import { today as dayOf } from '../calendar/local-date.ts';
import { isOwnersAlone } from '../plan/access.ts';
import { chainFor, type Holders } from '../plan/holders.ts';
import { lastDayOf } from '../plan/period.ts';
import { subjectKey } from '../plan/subject-kinds.ts';
import type { DutyFacts } from './facts.ts';
import { fulfilledOn, isAskedFor } from './fulfilment.ts';
import type { Duty, ObligationSubject } from './obligation.ts';
import type { Fulfilment, Rule, RuleStart } from './rule.ts';
import { heldBy, ruleHolders } from './rule-holders.ts';
import { gradeOfSubject, type Occurrence } from './starts/asked.ts';
import { isOfCalendar, occurrencesOf } from './starts/index.ts';
import { stopClock } from './stop-clock.ts';
import { aboutOf, type Subject } from './subject.ts';
import { onceOpen, waitsFor } from './waiting.ts';

interface Owing {
  /** First part of the key: the rule's id, or what stands for a duty without one. */
  readonly name: string;
  readonly rule: string | null;
  readonly subject: Subject;
  readonly holders: Holders;
  readonly fulfilledBy: Fulfilment;
}

/** The duties that a rule gives for one subject. */
export function dutiesOfRule(rule: Rule, subject: Subject, facts: DutyFacts): readonly Duty[] {
  if (!isAskedFor(rule.fulfilledBy, subject)) return [];
  const { start, within } = rule;
  const asked = { start, subject, organisation: facts.organisation, today: facts.today };
  const times = occurrencesOf({ ...asked, ...defined({ within }) }).filter(
    (one) => !isOverBefore(one, { start, subject, zone: facts.organisation.zone }) && !isAfterPlan(one, start, subject),
  );
  if (times.length === 0) return [];
  const holders = ruleHolders(facts.organisation, rule.holder, subject);
  const owing = { name: rule.id, rule: rule.id, subject, holders, fulfilledBy: rule.fulfilledBy };
  return times.map((occurrence) => dutyOf(owing, occurrence, facts));
}

interface Binding {
  readonly start: RuleStart;
  readonly subject: Subject;
  readonly zone: string;
}

/** A day of the calendar that had passed when a plan was begun binds nobody who works on it. */
function isOverBefore({ due }: Occurrence, { start, subject, zone }: Binding): boolean {
  if (!isOfCalendar(start) || !('context' in subject)) return false;
  return due < dayOf(new Date(subject.context.plan.startedAt), zone);
}

/** Nor does one that begins once the semester of the plan is over. */
function isAfterPlan({ startsOn }: Occurrence, start: RuleStart, subject: Subject): boolean {
  if (!isOfCalendar(start) || !('context' in subject)) return false;
  const { plan, organisation } = subject.context;
  if (plan.period.kind !== 'semester') return false;
  const end = lastDayOf(plan.period, organisation.schoolYears, gradeOfSubject(subject));
  return end !== null && end.date < startsOn;
}

/** One duty, at one time. */
export function dutyOf(
  owing: Owing,
  { occurrence, startsOn, since, due, estimated }: Occurrence,
  facts: DutyFacts,
): Duty {
  const about = aboutOf(owing.subject);
  const key = keyOf(owing.name, about, occurrence);
  const clock = onceOpen(owing.subject, { startsOn, due });
  const on = fulfilledOn(
    owing.fulfilledBy,
    { key, subject: owing.subject, startsOn, due, ...defined({ since }) },
    facts,
  );
  return {
    key,
    rule: owing.rule,
    about,
    ...heldBy(owing.holders),
    ...('context' in owing.subject && defined({ chain: chainFor(facts.organisation, owing.subject.context.type) })),
    ...(isForFew(owing.subject) && { sensitive: true as const }),
    startsOn: clock.startsOn,
    estimated,
    ...stopClock({ about, ...clock }, facts.orders, facts.today),
    ...defined({ waitsFor: waitsFor(owing.subject) }),
    ...(on !== null && { fulfilled: { on } }),
  };
}

/** A section that only its owners write, and any of a plan of which others learn a task alone: whoever did it for somebody would read what is not theirs. */
const isForFew = (subject: Subject): boolean =>
  'section' in subject &&
  (isOwnersAlone(subject.section.type) || (subject.section.planType.taskAlone === true && !('row' in subject)));

/** Ids only; what a thing belongs to is told by the thing itself. */
export function keyOf(name: string, about: ObligationSubject, occurrence: string): string {
  const parts = [
    ...(about.meeting === undefined ? planParts(about) : ['meeting', about.meeting]),
    ...(about.row === undefined ? [] : ['row', about.row]),
    ...(about.document === undefined ? [] : ['document', about.document]),
    ...(about.entry === undefined ? [] : ['entry', about.entry]),
  ];
  return [name, ...parts, occurrence].join('/');
}

/** Which semester a duty is owed for, by a rule about semesters or of twice a year; null for any other. */
export function semesterOwed({ key }: { readonly key: string }, rule: Pick<Rule, 'start'> | null): number | null {
  const number = /\.(?<number>[12])$/u.exec(key)?.groups?.number;
  const isOfSemester = rule?.start.kind === 'semester' || (rule?.start.kind === 'recurrence' && rule.start.times === 2);
  return isOfSemester && number !== undefined ? Number(number) : null;
}

function planParts({ plan, whom, section, row }: ObligationSubject): readonly string[] {
  if (plan !== undefined)
    return ['plan', plan, ...(section === undefined || row !== undefined ? [] : ['section', section])];
  // "learner/J-07", "class/7.b": what is kept is found by this for ever.
  return whom === undefined ? [] : [subjectKey(whom).replace(':', '/')];
}
