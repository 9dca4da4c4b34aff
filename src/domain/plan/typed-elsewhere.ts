/** What of a plan is still to be typed into the state's system: all that changed since somebody last recorded that it is there. */

import { addMonths, today as dayOf, firstOfMonth, type LocalDate } from '../calendar/local-date.ts';
import { type Instant, instantAt } from '../calendar/local-time.ts';
import type { DocumentRecord } from '../documents/document.ts';
import type { Reader } from '../people/organisation.ts';
import { maySee } from './access.ts';
import { isInForce, type Phase, phaseOf } from './life-cycle.ts';
import { neededSections, rowsOf, type SectionInstance } from './on-path.ts';
import { noSection } from './plan.ts';
import type { PlanContext } from './plan-context.ts';

/** One thing that changed, and when it last did. */
export type Change = { readonly at: Instant } & (
  | { readonly kind: 'section'; readonly section: SectionInstance }
  | { readonly kind: 'status' }
  /** A month that is over: what was logged in it, and its papers. */
  | { readonly kind: 'month'; readonly first: LocalDate }
);

/** The records that all of it was typed in, oldest first. */
export const typingsOf = ({ type, plan, documents = [] }: PlanContext): readonly DocumentRecord[] =>
  documents
    .filter((one) => one.kind === type.typedElsewhere?.document && one.plan === plan.id && one.withdrawn === undefined)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1));

/** All that is, or was, to be typed in as the plan stands now, oldest first; nothing of a plan that was never handed in. */
export function changesOf(context: PlanContext): readonly Change[] {
  if (context.type.typedElsewhere === undefined) return [];
  return [...statusIn(context), ...sectionsIn(context), ...monthsIn(context)].toSorted((one, other) =>
    one.at < other.at ? -1 : 1,
  );
}

/** Those of the changes that no record knows of yet. */
export function untypedOf(context: PlanContext): readonly Change[] {
  const last = typingsOf(context).at(-1)?.at;
  return changesOf(context).filter(({ at }) => last === undefined || at > last);
}

/** Whether somebody may read all that changed: nobody notes of what is kept from them that it was typed in. */
export const maySeeChanges = (reader: Reader, { plan }: PlanContext, changes: readonly Change[]): boolean =>
  changes.every((one) => one.kind !== 'section' || maySee(reader, plan, one.section));

const statusIn = ({ type, plan }: PlanContext): readonly Change[] =>
  type.typedElsewhere?.statuses.includes(plan.status) === true ? [{ kind: 'status', at: plan.statusAt }] : [];

/** What is being written is typed in once it is handed over, that of a plan once it is handed in. */
function sectionsIn(context: PlanContext): readonly Change[] {
  const { type, plan } = context;
  if (phaseOf(type, plan.status) === 'drafting') return [];
  return neededSections(type, plan)
    .filter((section) => type.typedElsewhere?.sections.includes(section.type.id))
    .flatMap((section) => {
      const { finished, answers } = plan.sections[section.key] ?? noSection;
      if (finished === undefined) return [];
      const rows = rowsOf(plan, section.key).flatMap((row) => Object.values(row.answers));
      const [last = finished.at] = [finished, ...Object.values(answers), ...rows]
        .map(({ at }) => at)
        .toSorted()
        .reverse();
      return [{ kind: 'section', section, at: owedFrom(context, 'deciding', last) } as const];
    });
}

/** No plan that is logged beside runs longer. */
const monthsInAYear = 12;

/** Those that are over, from the one on in which the plan was begun; a plan that rests or is drafted anew has its months once it is in force again. */
function monthsIn(context: PlanContext): readonly Change[] {
  const { type, plan, organisation, today } = context;
  const isOver = phaseOf(type, plan.status) === 'over';
  if (type.log === undefined || !(isInForce(type, plan.status) || isOver)) return [];
  const dayIn = (at: Instant): LocalDate => dayOf(new Date(at), organisation.zone);
  const begun = firstOfMonth(dayIn(plan.startedAt));
  const last = isOver ? dayIn(plan.statusAt) : today;
  return Array.from({ length: monthsInAYear }, (_, place) => addMonths(begun, place))
    .filter((first) => first <= last && addMonths(first, 1) <= today)
    .map((first) => ({
      kind: 'month',
      first,
      at: owedFrom(context, 'agreed', instantAt(addMonths(first, 1), '00:00', organisation.zone).toISOString()),
    }));
}

/** Since when a change is owed that came before its plan reached that phase: since then, unless it was typed in meanwhile. */
function owedFrom(context: PlanContext, phase: Phase, changed: Instant): Instant {
  const { type, plan } = context;
  const first = type.lifeCycle.course.find((status) => phaseOf(type, status) === phase);
  const reached = first && plan.reached?.[first];
  if (reached === undefined || reached < changed) return changed;
  return typingsOf(context).some(({ at }) => at >= changed && at <= reached) ? changed : reached;
}
