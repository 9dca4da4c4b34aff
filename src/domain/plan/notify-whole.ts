/** When the last of the sections that belong together is in, those who correct plans of the type hear of it. */
import { membersWithRole } from '../people/roles-of.ts';
import type { Notice } from './notice.ts';
import { neededSections } from './on-path.ts';
import { noSection, type Plan } from './plan.ts';
import { withNotices } from './plan-change.ts';
import type { PlanContext } from './plan-context.ts';
import type { SectionType } from './plan-type.ts';
import type { PlanWrite } from './plan-write.ts';

interface Whole {
  readonly name: string;
  readonly told: { readonly kind: 'findings' } | { readonly kind: 'reviewed'; readonly semester: 1 | 2 };
  readonly holds: (section: SectionType) => boolean;
}

const wholes: readonly Whole[] = [
  { name: 'findings', told: { kind: 'findings' }, holds: ({ findings }) => findings === true },
  ...([1, 2] as const).map(
    (semester): Whole => ({
      name: `reviewed:${semester}`,
      told: { kind: 'reviewed', semester },
      holds: ({ lookback }) => lookback?.semester === semester,
    }),
  ),
];

/** Adds the word to a change that completes a semester, or what the specialists found; whoever made the change sees it in the answer. */
export function withWhole(context: PlanContext, change: PlanWrite, by: string): PlanWrite {
  const fresh = wholes.filter(
    (whole) => isWhole(context, change.plan, whole) && !isWhole(context, context.plan, whole),
  );
  if (fresh.length === 0) return change;
  const heads = membersWithRole(context.organisation, context.type.correctors).filter(({ id }) => id !== by);
  const notices = fresh.flatMap(({ name, told }) =>
    heads.map(({ id }): Notice => ({ key: `${change.arrival}:${name}:${id}`, to: id, ...told })),
  );
  return withNotices(change, notices);
}

/** Whether every section that belongs to it is handed over. */
function isWhole({ type }: Pick<PlanContext, 'type'>, plan: Plan, { holds }: Whole): boolean {
  const sections = neededSections(type, plan).filter((section) => holds(section.type));
  return (
    sections.length > 0 &&
    sections.every(({ key }) => {
      const state = plan.sections[key] ?? noSection;
      return state.finished !== undefined && state.returned === undefined;
    })
  );
}
