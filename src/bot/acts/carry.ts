/** Carries tasks that were not reached over into the next semester; what must be confirmed of them is asked at once. */
import { tasksToCarry } from '../../domain/plan/ratings.ts';
import { apply } from '../desk.ts';
import { enterSection } from '../section-walk.ts';
import { type Said, said, type Turn } from '../turn.ts';
import { movedOnView, refusalView } from '../views/closed.ts';
import { withNotice } from '../with-notice.ts';
import { type Act, onPlan, sectionAt } from './act.ts';

export const carryTask: Act<'carry-task'> = (turn, tap) => carry(turn, tap, [tap.row]);

export const carryAll: Act<'carry-all'> = (turn, tap) => carry(turn, tap, 'all');

function carry(
  turn: Turn,
  tap: { readonly plan: string; readonly section: string },
  wanted: readonly string[] | 'all',
): Promise<Said> {
  return onPlan(turn, tap.plan, async (to) => {
    const section = sectionAt(turn, to, tap.section);
    if (section === undefined) return said(turn, movedOnView(to));
    const open = tasksToCarry(to.context.plan, section).map((row) => row.id);
    const rows = wanted === 'all' ? open : wanted;
    const arrival = { kind: 'carry-tasks', id: turn.id, by: turn.member.id, section: tap.section, rows } as const;
    const applied = await apply(turn, to.context, arrival);
    if (applied.kind === 'refused')
      return said(turn, refusalView(turn, { ...to, context: applied.context }, applied.refusal));
    const shown = enterSection(turn, applied.context, tap.section);
    const count = rows.filter((row) => applied.context.plan.rows.some((one) => one.continues === row)).length;
    return count === 0 ? shown : withNotice(shown, turn.say('review.carry.done', { count }));
  });
}
