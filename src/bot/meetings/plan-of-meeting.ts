/** The plan that a meeting is about. */
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { contextOf } from '../context-of.ts';
import type { Turn } from '../turn.ts';

/** Null where it is about none, or the plan is gone. What of it a person may see is for the caller to ask. */
export async function planOfMeeting(
  turn: Pick<Turn, 'world' | 'organisation' | 'now' | 'today'>,
  { plan }: Pick<Meeting, 'plan'>,
): Promise<PlanContext | null> {
  const found = plan === undefined ? null : await turn.world.plans.load(turn.organisation.id, plan);
  return found === null ? null : contextOf(turn, found);
}
