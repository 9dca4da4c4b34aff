/** Carries tasks that were not reached over into the next semester; what must be confirmed of them is asked at once. */
import { tasksToCarry } from '../../../domain/plan/ratings.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { withNotice } from '../../core/with-notice.ts';
import { apply } from '../../plans/open-plan.ts';
import { onPlan, sectionAt, type TapHandler } from '../../plans/tap-handler.ts';
import { movedOnView, refusalView } from '../../plans/views/closed.ts';
import { enterSection } from '../enter-section.ts';

export const carryTask: TapHandler<'carry-task'> = (turn, tap) => carry(turn, tap, [tap.row]);

export const carryAll: TapHandler<'carry-all'> = (turn, tap) => carry(turn, tap, 'all');

function carry(
  turn: Turn,
  tap: { readonly plan: string; readonly section: string },
  wanted: readonly string[] | 'all',
): Promise<Reply> {
  return onPlan(turn, tap.plan, async (to) => {
    const section = sectionAt(turn, to, tap.section);
    if (section === undefined) return reply(turn, movedOnView(to));
    const open = tasksToCarry(to.context.plan, section).map((row) => row.id);
    const rows = wanted === 'all' ? open : wanted;
    const arrival = { kind: 'carry-tasks', id: turn.id, by: turn.member.id, section: tap.section, rows } as const;
    const applied = await apply(turn, to.context, arrival);
    if (applied.kind === 'refused')
      return reply(turn, refusalView(turn, { ...to, context: applied.context }, applied.refusal));
    const shown = enterSection(turn, applied.context, tap.section);
    const count = rows.filter((row) => applied.context.plan.rows.some((one) => one.continues === row)).length;
    return count === 0 ? shown : withNotice(shown, turn.say('review.carry.done', { count }));
  });
}
