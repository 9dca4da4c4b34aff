/** In a section: entering it, going to a step, reading it, rows, what was carried over, handing it over. */
import { maySee, ownersOf } from '../../domain/people/access.ts';
import type { ArrivalOf } from '../../domain/plan/arrival.ts';
import type { Notice } from '../../domain/plan/notice.ts';
import { findSection } from '../../domain/plan/on-path.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { apply, audit } from '../desk.ts';
import { markWriting } from '../mark-writing.ts';
import { enterSection } from '../section-walk.ts';
import { type Said, said, type Turn } from '../turn.ts';
import { carriedView } from '../views/carried.ts';
import { movedOnView, noPlaceView, refusalView } from '../views/closed.ts';
import { handedOverView } from '../views/handed-over.ts';
import { lifeActions } from '../views/life-actions.ts';
import { myItems } from '../views/plan-lists.ts';
import type { Speaking } from '../views/plan-words.ts';
import { sectionReviewView } from '../views/section-review.ts';
import { withNotice } from '../with-notice.ts';
import { type Act, onPlan, rowAt, sectionAt } from './act.ts';

export const section: Act<'section'> = (turn, tap) => goTo(turn, tap.plan, { section: tap.section });

export const step: Act<'step'> = (turn, tap) =>
  goTo(turn, tap.plan, { section: tap.section, step: tap.step, ...(tap.row !== '' && { row: tap.row }) });

export const addRow: Act<'add-row'> = (turn, tap) => goTo(turn, tap.plan, { section: tap.section, row: 'new' });

/** Into a section of a plan, from anywhere: the sight of it is recorded, and colleagues in it hear of it. */
export const goTo = (turn: Turn, plan: string, to: PlaceInPlan): Promise<Said> =>
  onPlan(turn, plan, ({ context }) => goIn(turn, context, to));

interface PlaceInPlan {
  readonly section: string;
  readonly step?: string;
  readonly row?: string;
}

/** The same in a plan that was loaded in this turn. */
export async function goIn(turn: Turn, context: PlanContext, to: PlaceInPlan): Promise<Said> {
  const found = findSection(context.type, context.plan, to.section);
  const isSeen = found !== undefined && maySee(turn, context.plan, found);
  await audit(turn, { act: isSeen ? 'saw' : 'refused', plan: context.plan.id, section: to.section });
  const marked = await markWriting(turn, context, to.section);
  return enterSection(turn, marked, to.section, to);
}

/** Everything in the section, in a form apart: the only place where sensitive answers are shown. */
export const read: Act<'read'> = (turn, tap) =>
  onPlan(turn, tap.plan, async (to) => {
    const found = sectionAt(turn, to, tap.section);
    const act = found === undefined ? 'refused' : 'saw';
    await audit(turn, { act, plan: tap.plan, section: tap.section, what: 'answers' });
    if (found === undefined) return said(turn, noPlaceView(turn.say));
    const state = to.context.plan.sections[found.key];
    const carried = state?.carried !== undefined || state?.carriedRows !== undefined;
    const full = found.type.sensitive === true;
    return said(turn, carried ? carriedView(to, found, true) : sectionReviewView(turn, to, found, full));
  });

export const finish: Act<'finish'> = (turn, tap) =>
  onPlan(turn, tap.plan, async (to) => {
    if (sectionAt(turn, to, tap.section) === undefined) return said(turn, movedOnView(to));
    const arrival = { kind: 'finish', id: turn.id, by: turn.member.id, section: tap.section } as const;
    const applied = await apply(turn, to.context, arrival);
    const now = { ...to, context: applied.context };
    if (applied.kind === 'refused') return said(turn, refusalView(turn, now, applied.refusal));
    const done = findSection(now.context.type, now.context.plan, tap.section);
    if (applied.kind === 'conflict' || done === undefined) return enterSection(turn, now.context, tap.section);
    const next = {
      called: calledBy(turn, now, applied.notices),
      mine: myItems(turn, now.context),
      steps: lifeActions(turn, now).filter((action) => action.style === 'primary'),
    };
    const view = handedOverView(now, done, next);
    // Undo finds the section there.
    return said(turn, view, { ...turn.conversation, focus: { plan: tap.plan, section: tap.section } });
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
): Promise<Said> =>
  onPlan(turn, tap.plan, async (to) => {
    const { section } = tap;
    if (sectionAt(turn, to, section) === undefined) return said(turn, movedOnView(to));
    return change(turn, to, {
      section,
      arrival: { kind: 'carried', id: turn.id, by: turn.member.id, section, accept },
    });
  });

export const takeCarried: Act<'take-carried'> = (turn, tap) => decideCarried(turn, tap, true);

export const leaveCarried: Act<'leave-carried'> = (turn, tap) => decideCarried(turn, tap, false);

export const removeRow: Act<'remove-row'> = (turn, tap) =>
  onPlan(turn, tap.plan, async (to) => {
    const section = rowAt(turn, to, tap.row)?.section;
    if (section === undefined) return said(turn, movedOnView(to));
    const arrival = { kind: 'remove-row', id: turn.id, by: turn.member.id, row: tap.row } as const;
    return withNotice(await change(turn, to, { section, arrival }), turn.say('rows.removed'));
  });

interface Change {
  readonly section: string;
  readonly arrival: ArrivalOf<'carried'> | ArrivalOf<'remove-row'>;
}

/** A change after which the person stays in the section. */
async function change(turn: Turn, to: Speaking, { section, arrival }: Change): Promise<Said> {
  const applied = await apply(turn, to.context, arrival);
  const now = { ...to, context: applied.context };
  if (applied.kind === 'refused') return said(turn, refusalView(turn, now, applied.refusal));
  return enterSection(turn, applied.context, section);
}
