/** What an option of a choice may be: fixed ones, and those that the organisation, its calendar or other plans give. */

import { entriesWith, type ListEntry } from '../people/list-entry.ts';
import type { Organisation } from '../people/organisation.ts';
import { classOf } from '../people/subject.ts';
import type { Options } from './field-type.ts';
import { type Scope, valueOnPath } from './on-path.ts';
import { type PlanPeriod, yearsBefore } from './period.ts';
import type { PlanContext } from './plan-context.ts';

type ListOptions = Extract<Options, { kind: 'list' }>;

/** The entries of a list as the organisation has them, retired ones too. */
export const entriesOf = (
  { type, organisation }: Pick<PlanContext, 'type' | 'organisation'>,
  list: string,
): readonly ListEntry[] => entriesWith(type.lists?.[list] ?? [], organisation.lists?.[list]);

/**
 * The options as ids.
 * @param held what the answer holds already: an entry that was retired since stays in it
 */
export function optionIds(
  context: Omit<PlanContext, 'now'> & Scope,
  options: Options,
  held: readonly string[] = [],
): readonly string[] {
  const { organisation, plan } = context;
  switch (options.kind) {
    case 'fixed':
      return options.ids;
    case 'subjects':
      return [
        ...new Set(organisation.teaching.filter((one) => one.class === classOf(plan.about)).map((one) => one.subject)),
      ];
    case 'list':
      return entriesOf(context, options.list)
        .filter((entry) => entry.retired === undefined || held.includes(entry.id))
        .filter((entry) => isWithin(context, options, entry))
        .map(({ id }) => id);
    case 'institutions':
      return (organisation.institutions ?? []).map(({ id }) => id);
    case 'groups':
      return (organisation.groups ?? []).map(({ id }) => id);
    case 'years':
      return yearsOf(organisation, plan.period);
    case 'years-before':
      // What was once written by hand stays in its answer.
      return [...new Set([...yearsBefore(plan.period), ...held])];
    case 'plans':
      return (context.others ?? []).filter((one) => one.type === options.type).map(({ id }) => id);
    default:
      return options satisfies never;
  }
}

/** An entry that names no entry of the other list stands within all of them. */
const isWithin = (scope: Scope, { of }: ListOptions, entry: ListEntry): boolean =>
  of === undefined || entry.of === undefined || [valueOnPath(scope, of) ?? []].flat().includes(entry.of);

/** The calendar years of a plan that runs for some, else those that the organisation's calendar touches. */
function yearsOf({ schoolYears }: Organisation, period: PlanPeriod): readonly string[] {
  if (period.kind === 'years')
    return Array.from({ length: period.to - period.from + 1 }, (_, index) => String(period.from + index));
  const edges = schoolYears.flatMap(({ semesters: [first, second] }) => [first.start, second.end]);
  return [...new Set(edges.map(({ date }) => date.slice(0, 4)))].sort();
}
