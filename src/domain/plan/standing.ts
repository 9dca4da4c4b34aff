/** How far a section is, in the words of the status: waiting, open, begun, returned, done. */
import { type ClosedGate, closedGate } from './gates.ts';
import { findSection, isAnswered, neededSections, rowsOf, type SectionInstance, stepsOnPath } from './on-path.ts';
import { noSection, type SectionKey } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { isUntouched } from './preset-rows.ts';
import { walk } from './walk.ts';

export type Standing =
  | { readonly kind: 'waiting'; readonly gate: ClosedGate }
  /** Its time in the life of the plan has not come, or is over. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'open' }
  | { readonly kind: 'begun'; readonly answered: number; readonly of: number }
  | { readonly kind: 'returned'; readonly comment: string }
  | { readonly kind: 'done' };

/** Where a section stands now. */
export function standing(context: PlanContext, section: SectionInstance): Standing {
  const known = seen.get(context) ?? new Map<SectionInstance, Standing>();
  seen.set(context, known);
  const at = known.get(section) ?? look(context, section);
  known.set(section, at);
  return at;
}

/** What is owed in a plan hangs on where its sections stand, rule by rule, all at one moment. */
const seen = new WeakMap<PlanContext, Map<SectionInstance, Standing>>();

function look(context: PlanContext, section: SectionInstance): Standing {
  const state = context.plan.sections[section.key] ?? noSection;
  if (walk(context, section).kind === 'done') return { kind: 'done' };
  if (!section.type.openIn.includes(context.plan.status)) {
    // A list may go on growing when its section is handed over: a row that is begun does not take that back.
    const handedOver = state.finished !== undefined && state.returned === undefined;
    return { kind: handedOver ? 'done' : 'locked' };
  }
  if (state.returned !== undefined) return { kind: 'returned', comment: state.returned.comment };
  const gate = closedGate(context, section.type.gates ?? [], section);
  if (gate !== null) return { kind: 'waiting', gate };
  const steps = stepsOnPath({ ...context, section });
  const answered = steps.filter((step) => isAnswered(step, state.answers, { ...context, section })).length;
  const begun =
    answered > 0 || rowsOf(context.plan, section.key).some((row) => !isUntouched(context.type, context.plan, row));
  return begun ? { kind: 'begun', answered, of: steps.length } : { kind: 'open' };
}

/** Whether somebody can work in the section now. */
export const isWorkable = (at: Standing): boolean =>
  at.kind === 'open' || at.kind === 'begun' || at.kind === 'returned';

/** Whether the time of a section has come: it is done, can be worked in, or waits only for sections whose time has come. */
export function hasCome(context: PlanContext, section: SectionInstance): boolean {
  const at = standing(context, section);
  if (at.kind !== 'waiting') return at.kind !== 'locked';
  return at.gate.kind === 'sections-done' && at.gate.waitsFor.every((key) => isCome(context, key));
}

function isCome(context: PlanContext, key: SectionKey): boolean {
  const section = findSection(context.type, context.plan, key);
  return section !== undefined && hasCome(context, section);
}

export interface SectionStanding {
  readonly section: SectionInstance;
  readonly standing: Standing;
}

/** Every needed section with its standing, in order. */
export const standings = (context: PlanContext): readonly SectionStanding[] =>
  neededSections(context.type, context.plan).map((section) => ({ section, standing: standing(context, section) }));

/** The needed sections that are open in the plan's present status. */
export const openSections = (context: PlanContext): readonly SectionStanding[] =>
  standings(context).filter((one) => one.section.type.openIn.includes(context.plan.status));

/** Whether all of them are done. */
export const isStageDone = (context: PlanContext): boolean =>
  neededSections(context.type, context.plan)
    .filter(({ type }) => type.openIn.includes(context.plan.status))
    .every((section) => standing(context, section).kind === 'done');
