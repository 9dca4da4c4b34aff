/** What all acts share: each answers one kind of tap. */
import { mayAnswer, mayKnow, mayReach, maySee, maySeeRow } from '../../domain/plan/access.ts';
import type { FormScope } from '../../domain/plan/form-scope.ts';
import { liveRow } from '../../domain/plan/guard.ts';
import { findSection, type SectionInstance } from '../../domain/plan/on-path.ts';
import type { Row } from '../../domain/plan/plan.ts';
import { defined } from '../../shared/defined.ts';
import type { TapKind, TapOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import type { FormValues } from '../ports/view.ts';
import { audit, sectionThere } from './audited.ts';
import { openPlan } from './open-plan.ts';
import { noPlaceView, noRightView } from './views/closed.ts';
import type { Speaking } from './views/plan-words.ts';

/** @param values what was filled in, where the tap sends a form */
type TapHandler<Kind extends TapKind> = (turn: Turn, tap: TapOf<Kind>, values: FormValues) => Promise<Reply>;

/** What the buttons and forms of a feature do, each under its name in `buttons/`. */
export type TapTable = { readonly [Kind in TapKind]?: TapHandler<Kind> };

/** All of them: the compiler names the one that does nothing. */
export type EveryTap = Required<TapTable>;

type Act = (to: Speaking) => Promise<Reply>;

/** Runs an act on a plan that the person may know of; otherwise they learn nothing of it. */
export const onPlan = (turn: Turn, plan: string, act: Act): Promise<Reply> =>
  onOpened(turn, plan, { act, may: mayKnow });

/** Runs an act that shows no more of a plan than a task of theirs. */
export const onPlanOfTask = (turn: Turn, plan: string, act: Act): Promise<Reply> =>
  onOpened(turn, plan, { act, may: mayReach });

async function onOpened(
  turn: Turn,
  plan: string,
  { act, may }: { readonly act: Act; readonly may: typeof mayKnow },
): Promise<Reply> {
  const context = await openPlan(turn, plan, may);
  return context === null ? reply(turn, noPlaceView(turn.say)) : act({ context, say: turn.say });
}

/** The place a form's tap speaks of, if this person may answer there; a view that says why not otherwise. */
export async function scopeOf(
  turn: Turn,
  to: Speaking,
  tap: Pick<TapOf<'form'>, 'section' | 'step' | 'row'>,
): Promise<FormScope | Reply> {
  const { plan } = to.context;
  const section = sectionAt(turn, to, tap.section);
  if (section === undefined || !mayAnswer(turn, to.context, section))
    await audit(turn, { act: 'refused', plan: plan.id, ...sectionThere(to.context, tap.section), what: 'form' });
  const row = section === undefined ? null : rowIn(turn, to, { section, id: tap.row });
  if (section === undefined || row === null) return reply(turn, noPlaceView(turn.say));
  if (!mayAnswer(turn, to.context, section)) return reply(turn, noRightView(turn));
  return { section, step: tap.step, ...defined({ row }) };
}

export const isSaid = (found: FormScope | Reply): found is Reply => 'view' in found;

/** The row of a section that a tap names; undefined where it names none, null where the section has none of that id. */
function rowIn(
  turn: Turn,
  to: Speaking,
  { section, id }: { readonly section: SectionInstance; readonly id: string | undefined },
): Row | 'new' | undefined | null {
  if (id === undefined || id === 'new') return id;
  const row = rowAt(turn, to, id);
  return row?.section === section.key ? row : null;
}

/** The section a tap names; one that this person may not see is as if there were none. */
export function sectionAt(turn: Turn, { context }: Speaking, key: string): SectionInstance | undefined {
  const section = findSection(context.type, context.plan, key);
  return section !== undefined && maySee(turn, context.plan, section) ? section : undefined;
}

/** The row a tap names; one that this person may not see is as if there were none. */
export function rowAt(turn: Turn, { context }: Speaking, id: string): Row | undefined {
  const row = liveRow(context, id);
  return row !== undefined && maySeeRow(turn, context, row) ? row : undefined;
}
