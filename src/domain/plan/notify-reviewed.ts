/** When the last evaluation or feedback of a semester is in, those who correct plans of the type hear that the plan's review is whole. */
import { membersWithRole } from '../people/roles-of.ts';
import type { Notice } from './notice.ts';
import { neededSections } from './on-path.ts';
import { noSection, type Plan } from './plan.ts';
import { withNotices } from './plan-change.ts';
import type { PlanContext } from './plan-context.ts';
import type { PlanWrite } from './plan-write.ts';

const semesters = [1, 2] as const;

/** Adds the word to a change that completes a semester; whoever made the change sees it in the answer. */
export function withReviewed(context: PlanContext, change: PlanWrite, by: string): PlanWrite {
  const fresh = semesters.filter(
    (semester) => isReviewed(context, change.plan, semester) && !isReviewed(context, context.plan, semester),
  );
  if (fresh.length === 0) return change;
  const heads = membersWithRole(context.organisation, context.type.correctors).filter(({ id }) => id !== by);
  const notices = fresh.flatMap((semester) =>
    heads.map(
      ({ id }): Notice => ({ key: `${change.arrival}:reviewed:${semester}:${id}`, kind: 'reviewed', to: id, semester }),
    ),
  );
  return withNotices(change, notices);
}

/** Whether every section that looks back on the semester is handed over. */
function isReviewed({ type }: Pick<PlanContext, 'type'>, plan: Plan, semester: 1 | 2): boolean {
  const sections = neededSections(type, plan).filter((section) => section.type.lookback?.semester === semester);
  return (
    sections.length > 0 &&
    sections.every(({ key }) => {
      const state = plan.sections[key] ?? noSection;
      return state.finished !== undefined && state.returned === undefined;
    })
  );
}
