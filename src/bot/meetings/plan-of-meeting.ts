/** The plan that a meeting is about. */
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { Moment } from '../core/moment.ts';
import type { Turn } from '../core/turn.ts';
import { contextOf } from '../plans/context-of.ts';

/** Null where it is about none, or the plan is gone. What of it a person may see is for the caller to ask. */
export async function planOfMeeting(
  turn: Moment & Pick<Turn, 'services'>,
  { plan }: Pick<Meeting, 'plan'>,
): Promise<PlanContext | null> {
  const found = plan === undefined ? null : await turn.services.plans.load(turn.organisation.id, plan);
  return found === null ? null : contextOf(turn, found);
}
