/** A rule that starts with something that happens in a plan, such as the guardian's application. */

import { isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { neededSections, type SectionInstance, valueOnPath } from '../../plan/on-path.ts';
import { noSection } from '../../plan/plan.ts';
import type { PlanContext } from '../../plan/plan-context.ts';
import { standing } from '../../plan/standing.ts';
import type { PlanEvent } from '../rule.ts';
import { dueAfter } from '../span.ts';
import type { Subject } from '../subject.ts';
import { freeDaysFor, type Occurrence, type StartAsked } from './asked.ts';
import { localDay, statusSince } from './status-since.ts';

/** At most one: what happens again moves it. The day itself does not count into the span. */
export function event(asked: StartAsked<'event'>): readonly Occurrence[] {
  const { subject, start, within } = asked;
  if (!('context' in subject)) return [];
  const startsOn = dayOfEvent(subject, start.event);
  if (startsOn === null) return [];
  const counting = { countsFirstDay: false, freeDays: freeDaysFor(asked) };
  const due = within === undefined ? startsOn : dueAfter(startsOn, within, counting);
  return [{ occurrence: 'once', startsOn, due, estimated: false }];
}

type InPlan = Extract<Subject, { readonly context: PlanContext }>;

function dayOfEvent(subject: InPlan, happened: PlanEvent): LocalDate | null {
  switch (happened.kind) {
    case 'answered':
      return answeredOn(subject, happened);
    case 'status':
      return statusSince(subject.context, happened.status);
    case 'section-done':
      return doneOn(subject.context, happened.section);
    default:
      return happened satisfies never;
  }
}

/** The day that the answer names; where it names none, the day on which it was given. */
function answeredOn(subject: InPlan, path: Extract<PlanEvent, { readonly kind: 'answered' }>): LocalDate | null {
  const { context } = subject;
  if (subject.kind === 'row' && subject.section.type.id === path.section) return answeredInRow(subject, path.field);
  const here = 'section' in subject ? { section: subject.section } : {};
  const value = valueOnPath({ type: context.type, plan: context.plan, ...here }, path);
  if (value === undefined || value === null || value === '') return null;
  const section = context.type.sections.find((one) => one.id === path.section);
  const step = section?.steps.find((one) => one.fields.some(({ id }) => id === path.field));
  const field = step?.fields.find(({ id }) => id === path.field);
  if (field?.kind === 'date' && typeof value === 'string' && isLocalDate(value)) return value;
  const inSection = 'section' in subject && subject.section.type.id === path.section;
  const key = inSection ? subject.section.key : path.section;
  const at = (context.plan.sections[key] ?? noSection).answers[step?.id ?? '']?.at;
  return at === undefined ? null : localDay(context, at);
}

/** Likewise of a field of one row; a field of its section has the day of none. */
function answeredInRow({ context, row }: Extract<Subject, { readonly kind: 'row' }>, field: string): LocalDate | null {
  const answer = Object.values(row.answers).find(({ values }) => field in values);
  const value = answer?.values[field];
  if (answer === undefined || value === undefined || value === null || value === '') return null;
  return typeof value === 'string' && isLocalDate(value) ? value : localDay(context, answer.at);
}

/** The day on which the last needed part of a section was handed over; null while one is not, or none is needed. */
function doneOn(context: PlanContext, id: string): LocalDate | null {
  const parts = neededSections(context.type, context.plan).filter(({ type }) => type.id === id);
  const days = parts.map((part) => finishedOn(context, part));
  const known = days.filter((day) => day !== null);
  return known.length === days.length ? (known.toSorted().at(-1) ?? null) : null;
}

/** The day on which a section was handed over; null where it is not done. */
export function finishedOn(context: PlanContext, section: SectionInstance): LocalDate | null {
  const { finished } = context.plan.sections[section.key] ?? noSection;
  if (finished === undefined || standing(context, section).kind !== 'done') return null;
  return localDay(context, finished.at);
}
