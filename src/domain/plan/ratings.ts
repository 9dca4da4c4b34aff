/** Results of a semester, task by task: which tasks a field asks about, how each was rated, and which of them go on. */
import type { FieldType } from './field-type.ts';
import { type Plan, type Row, type SectionKey, sectionKey, subjectOf, type Value } from './plan.ts';
import type { PlanType, SectionType } from './plan-type.ts';

export type RatingsField = Extract<FieldType, { kind: 'ratings' }>;

/** The section, of one subject where it is asked so, whose tasks are rated. */
export interface RatingSection {
  readonly key: SectionKey;
  readonly type: SectionType;
  readonly subject?: string;
}

/** What stands between a row's id and its rating; an id may hold it, a rating does not. */
const separator = '=';

/** How each task was rated, by the id of its row. */
export function ratingsIn(value: Value | undefined): ReadonlyMap<string, string> {
  const entries = Array.isArray(value) ? value.map(String) : [];
  return new Map(
    entries.map((entry): [string, string] => {
      const at = entry.lastIndexOf(separator);
      return [entry.slice(0, at), entry.slice(at + 1)];
    }),
  );
}

/** Ratings as the answer of their field. */
export const ratingsValue = (ratings: Iterable<readonly [row: string, rating: string]>): readonly string[] =>
  [...ratings].map(([row, rating]) => `${row}${separator}${rating}`);

/** What one rating is called in a form. */
export const ratingName = (field: { readonly id: string }, row: string): string => `${field.id}.${row}`;

/** Where a section asks for ratings; undefined where it does not. */
export function ratingsFieldOf(
  section: SectionType,
): { readonly step: string; readonly field: RatingsField } | undefined {
  for (const step of section.steps)
    for (const field of step.fields) if (field.kind === 'ratings') return { step: step.id, field };
  return undefined;
}

/** How the tasks of a section were rated so far. */
export function ratingsOf(plan: Plan, section: RatingSection): ReadonlyMap<string, string> {
  const found = ratingsFieldOf(section.type);
  if (found === undefined) return new Map();
  return ratingsIn(plan.sections[section.key]?.answers[found.step]?.values[found.field.id]);
}

/**
 * The tasks that a field asks about: those of its lists (of the section's subject) that fall into its semester. Once the
 * section was handed over no more than what was rated then: a later task does not open it again.
 */
export function tasksToRate(plan: Plan, section: RatingSection, field: RatingsField): readonly Row[] {
  const lists = field.of.map((list) => sectionKey(list, section.subject));
  const rated = plan.sections[section.key]?.finished === undefined ? null : ratingsOf(plan, section);
  return plan.rows.filter(
    (row) =>
      row.removed === undefined &&
      lists.includes(row.section) &&
      (rated === null ? semesterOfTask(row) === field.semester : rated.has(row.id)),
  );
}

/** The semester that a task was set for; null where that was not answered yet. */
export function semesterOfTask(row: Row): 1 | 2 | null {
  const said = Object.values(row.answers).find((answer) => answer.values.semester !== undefined)?.values.semester;
  return said === 'semester-1' ? 1 : said === 'semester-2' ? 2 : null;
}

/** Whether a rating says that nothing is left to do: the first of the scale. */
const isReached = (field: RatingsField, rating: string | undefined): boolean => rating === field.scale[0];

/** The tasks of the first semester that were not reached and do not go on yet; empty for the last semester of a plan. */
export function tasksToCarry(plan: Plan, section: RatingSection): readonly Row[] {
  const found = ratingsFieldOf(section.type);
  if (found === undefined || found.field.semester !== 1 || section.type.list === undefined) return [];
  const ratings = ratingsOf(plan, section);
  return tasksToRate(plan, section, found.field).filter(
    (row) => ratings.has(row.id) && !isReached(found.field, ratings.get(row.id)) && !isContinued(plan, row),
  );
}

/** Whether another task carries this one on. */
const isContinued = (plan: Plan, row: Row): boolean =>
  plan.rows.some((one) => one.removed === undefined && one.continues === row.id);

/** How a task was rated at the end of its semester; null where it was not. */
function ratingOf(type: PlanType, plan: Plan, row: Row): { readonly rating: string; readonly reached: boolean } | null {
  const subject = subjectOf(row.section);
  for (const section of type.sections) {
    const field = ratingsFieldOf(section)?.field;
    if (field === undefined) continue;
    const key = sectionKey(section.id, section.each === undefined ? undefined : subject);
    const rating = ratingsOf(plan, { key, type: section }).get(row.id);
    if (rating !== undefined) return { rating, reached: isReached(field, rating) };
  }
  return null;
}

/** Whether nothing is left to do about a task: it was marked as done, rated as reached, or goes on as another one. */
export const isTaskOver = (type: PlanType, plan: Plan, row: Row): boolean =>
  row.state === 'done' || isContinued(plan, row) || ratingOf(type, plan, row)?.reached === true;

/** Whether a task is over only because another one carries it on: nobody has done it yet. */
export const isCarriedOn = (type: PlanType, plan: Plan, row: Row): boolean =>
  row.state !== 'done' && isContinued(plan, row) && ratingOf(type, plan, row)?.reached !== true;
