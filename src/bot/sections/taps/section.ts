/** In a section: entering it, going to a step, reading it, rows, what was carried over, handing it over. */
import { maySee, ownersOf } from '../../../domain/plan/access.ts';
import type { ArrivalOf } from '../../../domain/plan/arrival.ts';
import type { Notice } from '../../../domain/plan/notice.ts';
import { findSection } from '../../../domain/plan/on-path.ts';
import { isCarried, noSection } from '../../../domain/plan/plan.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { withNotice } from '../../core/with-notice.ts';
import { apply, audit } from '../../plans/open-plan.ts';
import { onPlan, rowAt, sectionAt, type TapHandler } from '../../plans/tap-handler.ts';
import { movedOnView, noPlaceView, refusalView } from '../../plans/views/closed.ts';
import { lifeActions } from '../../plans/views/life-actions.ts';
import { myItems } from '../../plans/views/plan-lists.ts';
import type { Speaking } from '../../plans/views/plan-words.ts';
import { enterSection } from '../enter-section.ts';
import { markWriting } from '../mark-writing.ts';
import { carriedView } from '../views/carried.ts';
import { handedOverView } from '../views/handed-over.ts';
import { sectionReviewView } from '../views/section-review.ts';

export const section: TapHandler<'section'> = (turn, tap) => goTo(turn, tap.plan, { section: tap.section });

export const step: TapHandler<'step'> = (turn, tap) =>
  goTo(turn, tap.plan, { section: tap.section, step: tap.step, ...(tap.row !== '' && { row: tap.row }) });

export const addRow: TapHandler<'add-row'> = (turn, tap) => goTo(turn, tap.plan, { section: tap.section, row: 'new' });

/** Into a section of a plan, from anywhere: the sight of it is recorded, and colleagues in it hear of it. */
export const goTo = (turn: Turn, plan: string, to: PlaceInPlan): Promise<Reply> =>
  onPlan(turn, plan, ({ context }) => goIn(turn, context, to));

interface PlaceInPlan {
  readonly section: string;
  readonly step?: string;
  readonly row?: string;
}

/** The same in a plan that was loaded in this turn. */
export async function goIn(turn: Turn, context: PlanContext, to: PlaceInPlan): Promise<Reply> {
  const found = findSection(context.type, context.plan, to.section);
  const isSeen = found !== undefined && maySee(turn, context.plan, found);
  await audit(turn, { act: isSeen ? 'saw' : 'refused', plan: context.plan.id, section: to.section });
  const marked = await markWriting(turn, context, to.section);
  return enterSection(turn, marked, to.section, to);
}

/** Everything in the section, in a form apart: the only place where sensitive answers are shown. */
export const read: TapHandler<'read'> = (turn, tap) =>
  onPlan(turn, tap.plan, async (to) => {
    const found = sectionAt(turn, to, tap.section);
    const act = found === undefined ? 'refused' : 'saw';
    await audit(turn, { act, plan: tap.plan, section: tap.section, what: 'answers' });
    if (found === undefined) return reply(turn, noPlaceView(turn.say));
    const carried = isCarried(to.context.plan.sections[found.key] ?? noSection);
    const full = found.type.sensitive === true;
    return reply(turn, carried ? carriedView(to, found, true) : sectionReviewView(turn, to, found, full));
  });

export const finish: TapHandler<'finish'> = (turn, tap) =>
  onPlan(turn, tap.plan, async (to) => {
    if (sectionAt(turn, to, tap.section) === undefined) return reply(turn, movedOnView(to));
    const arrival = { kind: 'finish', id: turn.id, by: turn.member.id, section: tap.section } as const;
    const applied = await apply(turn, to.context, arrival);
    const now = { ...to, context: applied.context };
    if (applied.kind === 'refused') return reply(turn, refusalView(turn, now, applied.refusal));
    const done = findSection(now.context.type, now.context.plan, tap.section);
    if (applied.kind === 'conflict' || done === undefined) return enterSection(turn, now.context, tap.section);
    const next = {
      called: calledBy(turn, now, applied.notices),
      mine: myItems(turn, now.context),
      steps: lifeActions(turn, now).filter((action) => action.style === 'primary'),
    };
    const view = handedOverView(now, done, next);
    // Undo finds the section there.
    return reply(turn, view, { ...turn.conversation, focus: { plan: tap.plan, section: tap.section } });
  });

/** Whom the relay has just called, in the order of the sections: who named the specialists hears that they were called. */
function calledBy(
  turn: Turn,
  to: Speaking,
  notices: readonly Notice[],
): readonly { readonly section: string; readonly names: string }[] {
  const sections = [...new Set(notices.flatMap((notice) => (notice.kind === 'called' ? [notice.section] : [])))];
  return sections.flatMap((key) => {
    const found = findSection(to.context.type, to.context.plan, key);
    if (found === undefined) return [];
    const owners = ownersOf(turn.organisation, to.context.plan, found).members;
    return [{ section: key, names: owners.map((member) => member.name).join(', ') }];
  });
}

const decideCarried = (
  turn: Turn,
  tap: { readonly plan: string; readonly section: string },
  accept: boolean,
): Promise<Reply> =>
  onPlan(turn, tap.plan, async (to) => {
    const { section } = tap;
    if (sectionAt(turn, to, section) === undefined) return reply(turn, movedOnView(to));
    return change(turn, to, {
      section,
      arrival: { kind: 'carried', id: turn.id, by: turn.member.id, section, accept },
    });
  });

export const takeCarried: TapHandler<'take-carried'> = (turn, tap) => decideCarried(turn, tap, true);

export const leaveCarried: TapHandler<'leave-carried'> = (turn, tap) => decideCarried(turn, tap, false);

export const removeRow: TapHandler<'remove-row'> = (turn, tap) =>
  onPlan(turn, tap.plan, async (to) => {
    const section = rowAt(turn, to, tap.row)?.section;
    if (section === undefined) return reply(turn, movedOnView(to));
    const arrival = { kind: 'remove-row', id: turn.id, by: turn.member.id, row: tap.row } as const;
    return withNotice(await change(turn, to, { section, arrival }), turn.say('rows.removed'));
  });

interface Change {
  readonly section: string;
  readonly arrival: ArrivalOf<'carried'> | ArrivalOf<'remove-row'>;
}

/** A change after which the person stays in the section. */
async function change(turn: Turn, to: Speaking, { section, arrival }: Change): Promise<Reply> {
  const applied = await apply(turn, to.context, arrival);
  const now = { ...to, context: applied.context };
  if (applied.kind === 'refused') return reply(turn, refusalView(turn, now, applied.refusal));
  return enterSection(turn, applied.context, section);
}
