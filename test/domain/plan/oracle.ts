/** What the rules of a plan type allow, worked out a second time and as simply as can be, to compare the core with. */

import { addDays } from '../../../src/domain/calendar/local-date.ts';
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import { classOf } from '../../../src/domain/people/subject.ts';
import type { Condition, RowsCondition } from '../../../src/domain/plan/condition.ts';
import { schoolYearOf } from '../../../src/domain/plan/period.ts';
import type { Answers, Plan, Row, Value } from '../../../src/domain/plan/plan.ts';
import type { PlanContext } from '../../../src/domain/plan/plan-context.ts';
import type { Gate, PlanType, SectionType, StepType } from '../../../src/domain/plan/plan-type.ts';

const isGiven = (value: Value | undefined) =>
  value !== undefined && value !== null && value !== '' && `${value}` !== '';

export function oracle({ type, plan, documents = [], organisation, today }: PlanContext) {
  const given = (section: string, field: string): Value | undefined => {
    const found = type.sections.find((one) => one.id === section)!;
    if (found.when && !isTrue(found.when)) return undefined;
    const step = found.steps.find((one) => one.fields.some((each) => each.id === field))!;
    if (step.when && !isTrue(step.when)) return undefined;
    return plan.sections[section]?.answers[step.id]?.values[field];
  };
  const isTrue = (condition: Condition): boolean => {
    if (condition.kind === 'not') return !isTrue(condition.of);
    if (condition.kind === 'any') return condition.of.some(isTrue);
    if (condition.kind === 'all') return condition.of.every(isTrue);
    if (condition.kind === 'rows') return hasRows(condition);
    const value = given(condition.section, condition.field);
    if (condition.kind === 'answered') return isGiven(value);
    return [value].flat().some((one) => condition.any.includes(String(one)));
  };
  const hasRows = ({ list, field, any, least }: RowsCondition): boolean => {
    const sections = type.sections.filter((section) => section.list?.id === list);
    const step = sections[0]!.list!.steps.find((one) => one.fields.some((each) => each.id === field))!;
    const said = plan.rows
      .filter((row) => row.removed === undefined && sections.flatMap(keysOf).includes(row.section))
      .map((row) => [row.answers[step.id]?.values[field]].flat());
    return said.filter((values) => values.some((one) => any.includes(String(one)))).length >= least;
  };
  const keysOf = (section: SectionType): readonly string[] => {
    if (section.when && !isTrue(section.when)) return [];
    if (section.each === undefined) return [section.id];
    if ('rowsOf' in section.each) throw new Error('no type of these tests asks for each row');
    const subjects = given(section.each.section, section.each.field);
    return Array.isArray(subjects) ? subjects.map((subject) => `${section.id}:${subject}`) : [];
  };
  const isOpen = (gate: Gate): boolean => {
    if (gate.kind === 'sections-done')
      return type.sections
        .filter((section) => gate.sections.includes(section.id))
        .flatMap(keysOf)
        .every((key) => plan.sections[key]?.finished !== undefined || plan.sections[key]?.returned !== undefined);
    if (gate.kind === 'day-come') {
      const day = given(gate.section, gate.field);
      return typeof day === 'string' && day <= today;
    }
    if (gate.kind === 'holds') return isTrue(gate.condition);
    if (gate.kind === 'document') {
      const day = gate.or && given(gate.or.section, gate.or.field);
      if (typeof day === 'string' && day <= today) return true;
      return documents.some((one) => one.kind === gate.document && one.date <= today);
    }
    const year = organisation.schoolYears.find((one) => one.id === schoolYearOf(plan.period));
    const grade = Number.parseInt(classOf(plan.about) ?? '', 10);
    const other =
      gate.semester === 2 ? year?.otherEnds?.find((one) => one.grades.includes(grade))?.end.date : undefined;
    const end = other ?? year?.semesters[gate.semester === 2 ? 1 : 0]?.end.date;
    return end === undefined || today >= addDays(end, -gate.daysBefore);
  };
  const asked = (steps: readonly StepType[]) => steps.filter((step) => step.when === undefined || isTrue(step.when));
  const isComplete = (step: StepType, answers: Answers) =>
    answers[step.id] !== undefined &&
    step.fields.every((field) => field.optional || isGiven(answers[step.id]?.values[field.id]));

  /** Whether this step may be answered now: its section is needed and open, and every question before it is answered. */
  function mayBeAsked(key: string, stepId: string, row?: Row): boolean {
    const section = type.sections.find((one) => keysOf(one).includes(key));
    if (section === undefined || !(section.gates ?? []).every(isOpen)) return false;
    const openIn = row === undefined ? section.openIn : (section.list?.openIn ?? section.openIn);
    if (!openIn.includes(plan.status)) return false;
    const own = asked(section.steps);
    const answers = plan.sections[key]?.answers ?? {};
    const mayWait = (step: StepType) => step.fields.every((field) => field.optional === true);
    if (row !== undefined && !own.every((step) => mayWait(step) || isComplete(step, answers))) return false;
    const steps = row === undefined ? own : asked(section.list?.steps ?? []);
    const index = steps.findIndex((step) => step.id === stepId);
    const step = steps[index];
    if (step === undefined || !(step.gates ?? []).every(isOpen)) return false;
    return steps.slice(0, index).every((earlier) => isComplete(earlier, row === undefined ? answers : row.answers));
  }

  return { keys: () => type.sections.flatMap(keysOf), mayBeAsked };
}

/** Who holds the section, in words of the organisation file only. */
export function holders(organisation: Organisation, type: PlanType, plan: Plan, key: string): readonly string[] {
  const [id, subject] = key.split(':');
  const { owner } = type.sections.find((section) => section.id === id)!;
  const withRole = (role: string) =>
    organisation.members.filter((member) => member.roles.some((one) => one === role)).map((member) => member.id);
  const known = (one: string | null | undefined) =>
    organisation.members.filter((member) => member.id === one).map((member) => member.id);
  const found =
    owner.kind === 'starter'
      ? known(plan.startedBy)
      : owner.kind === 'person'
        ? known(owner.member)
        : owner.kind === 'role'
          ? withRole(owner.role)
          : owner.kind === 'class-teacher'
            ? known(organisation.classes.find((one) => one.id === classOf(plan.about))?.teacher)
            : known(
                organisation.teaching.find((one) => one.class === classOf(plan.about) && one.subject === subject)
                  ?.teacher,
              );
  const standIns =
    owner.kind === 'role'
      ? organisation.standIns.filter((one) => one.role === owner.role).map((one) => one.member)
      : [];
  if (found.length > 0) return found;
  return standIns.length > 0 ? standIns : withRole('support-head');
}
