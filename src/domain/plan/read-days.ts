/** Reads the fields of a step that hold days: one day, or a period. */
import { addDays, daysBetween, type LocalDate } from '../calendar/local-date.ts';
import { currentSchoolYear } from '../calendar/school-year.ts';
import { readDate } from '../language/said-date.ts';
import type { SaidContext } from '../language/said-reader.ts';
import { textProblem } from '../privacy/free-text.ts';
import type { FieldProblem, RawValues, Read, ReadParts } from './field-reading.ts';
import type { FieldType } from './field-type.ts';
import type { PlanContext } from './plan-context.ts';
import { type SpanField, spanNames, spanValue } from './span.ts';

type OnDay = Pick<PlanContext, 'organisation' | 'today'>;

export function readSpan(field: SpanField, raw: RawValues, context: OnDay): ReadParts {
  const names = spanNames(field);
  const [first, last] = [raw[field.id] ?? []].flat();
  const typed = { from: textIn(first ?? raw[names.from]), to: textIn(last ?? raw[names.to]) };
  if (field.optional === true && typed.from === '' && typed.to === '') return { value: null, problems: {} };
  const from = readNearest(typed.from, context);
  // "1.09." to "31.05." is the May that follows.
  const to = readEdge(typed.to, 'date' in from ? { ...context, today: from.date } : context);
  if ('date' in from && 'date' in to && to.date < from.date)
    return { value: null, problems: { [names.to]: { kind: 'ends-before' } } };
  return {
    value: 'date' in from && 'date' in to ? spanValue({ from: from.date, to: to.date }) : null,
    problems: {
      ...('problem' in from && { [names.from]: from.problem }),
      ...('problem' in to && { [names.to]: to.problem }),
    },
  };
}

/** A first day without a year is the nearest of that name: a period may have begun a while ago. */
function readNearest(text: string, context: OnDay): ReturnType<typeof readEdge> {
  const ahead = readEdge(text, context);
  if ('problem' in ahead) return ahead;
  const back = readSaid(text, { ...saidContext(context), facing: 'back' });
  if ('problem' in back) return ahead;
  const away = (day: LocalDate) => Math.abs(daysBetween(context.today, day));
  return away(back.date) < away(ahead.date) ? back : ahead;
}

const textIn = (raw: string | readonly string[] = ''): string => (typeof raw === 'string' ? raw : raw.join(' ')).trim();

function readEdge(text: string, context: OnDay): { readonly date: LocalDate } | { readonly problem: FieldProblem } {
  const problem = textProblem(text, {});
  return problem !== null ? { problem } : readSaid(text, saidContext(context));
}

export function readDay(field: Extract<FieldType, { kind: 'date' }>, text: string, context: OnDay): Read {
  const read = readSaid(text, { ...saidContext(context), facing: field.latest === 'today' ? 'back' : 'ahead' });
  if ('problem' in read) return read;
  if (field.latest === 'today' && read.date > context.today) return { problem: { kind: 'in-future' } };
  if (field.daysBack !== undefined && read.date < addDays(context.today, -field.daysBack))
    return { problem: { kind: 'too-long-ago', days: field.daysBack } };
  return { value: read.date };
}

function readSaid(
  text: string,
  context: SaidContext,
): { readonly date: LocalDate } | { readonly problem: FieldProblem } {
  const said = readDate(text, context);
  if (said === null) return { problem: { kind: 'not-a-date' } };
  return said.kind === 'problem' ? { problem: { kind: 'date', problem: said.problem.kind } } : { date: said.date };
}

function saidContext({ organisation, today }: OnDay): SaidContext {
  const schoolYear = currentSchoolYear(organisation.schoolYears, today);
  return { today, schoolYear, facing: 'ahead' };
}
