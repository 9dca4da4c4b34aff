/** What all acts share: each answers one kind of tap. */
import { mayAnswer } from '../../domain/people/access.ts';
import { findSection, type SectionInstance } from '../../domain/plan/on-path.ts';
import { liveRow } from '../../domain/plan/place.ts';
import type { Row } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { openPlan } from '../desk.ts';
import type { TapKind, TapOf } from '../tap.ts';
import { type Said, said, type Turn } from '../turn.ts';
import type { FormValues } from '../view.ts';
import { noPlaceView, noRightView } from '../views/closed.ts';
import type { Speaking } from '../views/plan-words.ts';
import type { FormScope } from '../views/step-form.ts';

/** @param values what was filled in, where the tap sends a form */
export type Act<Kind extends TapKind> = (turn: Turn, tap: TapOf<Kind>, values: FormValues) => Promise<Said>;

/** Runs an act on a plan that the person may know of; otherwise they learn nothing of it. */
export async function onPlan(turn: Turn, plan: string, act: (to: Speaking) => Promise<Said>): Promise<Said> {
  const context = await openPlan(turn, plan);
  return context === null ? said(turn, noPlaceView(turn.say)) : act({ context, say: turn.say });
}

/** The place a form's tap speaks of, if this person may answer there; a view that says why not otherwise. */
export function scopeOf(
  turn: Turn,
  context: PlanContext,
  tap: Pick<TapOf<'form'>, 'section' | 'step' | 'row'>,
): FormScope | Said {
  const section = findSection(context.type, context.plan, tap.section);
  const row = rowOf(context, tap.row);
  if (section === undefined || row === null) return said(turn, noPlaceView(turn.say));
  if (!mayAnswer(turn, context.plan, section)) return said(turn, noRightView(turn.say));
  return { section, step: tap.step, ...(row !== undefined && { row }) };
}

export const isSaid = (found: FormScope | Said): found is Said => 'view' in found;

/** The row a tap names; undefined where it names none, null where it is gone. */
function rowOf(context: PlanContext, id: string): Row | 'new' | undefined | null {
  if (id === '') return undefined;
  return id === 'new' ? 'new' : (liveRow(context, id) ?? null);
}

export const sectionAt = ({ context }: Speaking, key: string): SectionInstance | undefined =>
  findSection(context.type, context.plan, key);
