/** The duties of one plan, as the rules, its sections, tasks and meetings give them today. */
import { isLocalDate, type LocalDate } from '../calendar/local-date.ts';
import { hasBeenInForce, isAtRest } from '../plan/life-cycle.ts';
import { rowsOf } from '../plan/on-path.ts';
import { type Row, valueInRow } from '../plan/plan.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { type SectionStanding, standings } from '../plan/standing.ts';
import { allRules } from './check-context.ts';
import { dutiesOfMeeting } from './derive-meeting.ts';
import { dutiesOfRule, dutyOf } from './duty-of.ts';
import type { DutyFacts } from './facts.ts';
import type { Duty } from './obligation.ts';
import type { Rule, RuleSubject } from './rule.ts';
import { ruleHolders } from './rule-holders.ts';
import { called } from './starts/called.ts';
import { possible } from './starts/possible.ts';
import { nearFrom } from './starts/row-day.ts';
import { task as taskTimes } from './starts/task.ts';
import type { Subject, Task } from './subject.ts';

type SectionSubject = Extract<Subject, { readonly kind: 'section' }>;
type RowSubject = Extract<Subject, { readonly kind: 'row' }>;
type TaskSubject = Extract<Subject, { readonly kind: 'task' }>;
type StepSubject = Extract<Subject, { readonly kind: 'transition' }>;

/** What there is in a plan that a duty can be about. */
interface Parts {
  readonly sections: readonly SectionSubject[];
  readonly tasks: readonly TaskSubject[];
  readonly rows: readonly RowSubject[];
}

/** Everything that is owed about a plan, done or not; nothing where the plan is paused or over, or between two people alone. */
export function dutiesOfPlan(context: PlanContext, facts: DutyFacts): readonly Duty[] {
  if (context.type.addressee !== undefined || isAtRest(context.type, context.plan.status)) return [];
  const rules = allRules(facts.organisation.rules);
  const all = standings(context);
  const rows = rowsIn(context, all);
  const parts = { sections: sectionsIn(context, all), tasks: tasksIn(rows), rows };
  const ruled = rules.flatMap((rule) =>
    subjectsOf(rule.about, context, parts).flatMap((subject) => dutiesOfRule(rule, subject, facts)),
  );
  const meetings = facts.meetings.filter(({ plan }) => plan === context.plan.id);
  return [
    ...ruled,
    ...parts.sections.filter((one) => !speaksOfSection(rules, ruled, one)).flatMap((one) => callOf(one, facts)),
    ...parts.tasks.filter((one) => !speaksOfTask(rules, one)).flatMap((one) => taskOf(one, facts)),
    ...stepsIn(context)
      .filter((one) => !speaksOfStep(rules, one))
      .flatMap((one) => stepOf(one, facts)),
    ...meetings.flatMap((meeting) => dutiesOfMeeting(meeting, facts)),
  ];
}

/** The sections that are done or may be worked in: what the plan's status keeps closed is not owed yet. */
const sectionsIn = (context: PlanContext, all: readonly SectionStanding[]): readonly SectionSubject[] =>
  all
    .filter(({ standing }) => standing.kind !== 'locked')
    .map(({ section }) => ({ kind: 'section', context, section }));

/** What stands in a plan that was never agreed on is nobody's duty yet. */
function rowsIn(context: PlanContext, all: readonly SectionStanding[]): readonly RowSubject[] {
  if (!hasBeenInForce(context.type, context.plan)) return [];
  return all.flatMap(({ section }) =>
    rowsOf(context.plan, section.key).map((row) => ({ kind: 'row', context, section, row }) as const),
  );
}

/** The days from which rows are owed by the days that they name. */
export function rowsNearOn(context: PlanContext, rules: readonly Rule[]): readonly LocalDate[] {
  const { organisation, today } = context;
  const parts = { sections: [], tasks: [], rows: rowsIn(context, standings(context)) };
  return rules.flatMap(({ about, start }) =>
    start.kind !== 'row-day'
      ? []
      : subjectsOf(about, context, parts).flatMap(
          (subject) => nearFrom({ start, subject, organisation, today })?.startsOn ?? [],
        ),
  );
}

/** Nor is a task without a date or without anybody to do it. */
const tasksIn = (rows: readonly RowSubject[]): readonly TaskSubject[] =>
  rows.flatMap(({ context, section, row }): readonly TaskSubject[] => {
    const task = taskIn(row);
    return task === null ? [] : [{ kind: 'task', context, section, task }];
  });

function taskIn(row: Row): Task | null {
  const due = valueInRow(row, 'due');
  const responsible = valueInRow(row, 'responsible');
  if (row.kind !== 'task' || typeof responsible !== 'string' || responsible === '') return null;
  return typeof due === 'string' && isLocalDate(due) ? { row, responsible, due } : null;
}

const stepsIn = (context: PlanContext): readonly StepSubject[] =>
  context.type.lifeCycle.transitions.map((transition) => ({ kind: 'transition', context, transition }));

function subjectsOf(about: RuleSubject, context: PlanContext, { sections, tasks, rows }: Parts): readonly Subject[] {
  switch (about.kind) {
    case 'plan':
      return about.type === context.type.id ? [{ kind: 'plan', context }] : [];
    case 'section':
      return about.type === context.type.id
        ? sections.filter(({ section }) => about.sections.includes(section.type.id))
        : [];
    case 'task':
      return about.type === context.type.id
        ? tasks.filter(({ section }) => about.sections.includes(section.type.id))
        : [];
    case 'row':
      return about.type === context.type.id
        ? rows.filter(({ section }) => about.sections.includes(section.type.id))
        : [];
    case 'transition':
      return about.type === context.type.id
        ? stepsIn(context).filter(({ transition }) => about.names.includes(transition.name))
        : [];
    case 'school':
    case 'class':
    case 'member':
    case 'group':
    case 'renewal':
    case 'yearly-plan':
    case 'meeting':
    case 'document':
    case 'entry':
    case 'needed-plan':
      return [];
    default:
      return about satisfies never;
  }
}

/** A section whose call or semester some rule speaks of, or that a rule gave a duty for, is not owed a second time. */
function speaksOfSection(
  rules: readonly Rule[],
  ruled: readonly Duty[],
  { context, section }: SectionSubject,
): boolean {
  if (ruled.some(({ about }) => about.section === section.key && about.row === undefined)) return true;
  return rules.some(
    ({ about, start }) =>
      about.kind === 'section' &&
      about.type === context.type.id &&
      about.sections.includes(section.type.id) &&
      (start.kind === 'called' || start.kind === 'semester'),
  );
}

const speaksOfTask = (rules: readonly Rule[], { context, section }: TaskSubject): boolean =>
  rules.some(
    ({ about, start }) =>
      about.kind === 'task' &&
      about.type === context.type.id &&
      about.sections.includes(section.type.id) &&
      start.kind === 'task',
  );

const speaksOfStep = (rules: readonly Rule[], { context, transition }: StepSubject): boolean =>
  rules.some(
    ({ about }) =>
      about.kind === 'transition' && about.type === context.type.id && about.names.includes(transition.name),
  );

/** A section that was called, without a rule. */
function callOf(subject: SectionSubject, facts: DutyFacts): readonly Duty[] {
  const asked = { ...facts, start: { kind: 'called' as const }, subject };
  const holders = ruleHolders(facts.organisation, { kind: 'owner' }, subject);
  const owing = { name: 'call', rule: null, subject, holders, fulfilledBy: { kind: 'section-done' as const } };
  return called(asked).map((time) => dutyOf(owing, time, facts));
}

/** A task, without a rule. */
function taskOf(subject: TaskSubject, facts: DutyFacts): readonly Duty[] {
  const asked = { ...facts, start: { kind: 'task' as const }, subject };
  const holders = ruleHolders(facts.organisation, { kind: 'responsible' }, subject);
  const owing = { name: 'task', rule: null, subject, holders, fulfilledBy: { kind: 'task-done' as const } };
  return taskTimes(asked).map((time) => dutyOf(owing, time, facts));
}

/** A step that can be taken, without a rule, where the type says that it is owed. */
function stepOf(subject: StepSubject, facts: DutyFacts): readonly Duty[] {
  const { workingDays } = subject.transition;
  if (workingDays === undefined) return [];
  const within = { unit: 'working-days', count: workingDays } as const;
  const asked = { ...facts, start: { kind: 'possible' as const }, subject, within };
  const holders = ruleHolders(facts.organisation, { kind: 'taker' }, subject);
  const owing = { name: 'step', rule: null, subject, holders, fulfilledBy: { kind: 'taken' as const } };
  return possible(asked).map((time) => dutyOf(owing, time, facts));
}
