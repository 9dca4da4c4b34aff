/** Records that a report was handed in: for a duty that asks for one, or about the plan that is named. */

import type { PlanSubject } from '../../../domain/people/subject.ts';
import { isPlanInWork } from '../../../domain/plan-types/find-types.ts';
import type { Command } from '../../core/command.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { knownPlansOf, subjectIn } from '../../plans/find-plans.ts';
import { noPlaceView, noRightView } from '../../plans/views/closed.ts';
import { planTarget, type ReportTarget, targetsOf } from '../find-target.ts';
import { reportsDue } from '../views/report.ts';

export const report: Command = async (turn, rest) => {
  const about = subjectIn(turn, rest);
  if (about !== null) return reportsAbout(turn, about);
  const mine = await turn.services.obligations.ofMember(turn.organisation.id, turn.member.id);
  return choose(turn, await targetsOf(turn, mine));
};

/** The reports that are due about the plan of whom was named; another one can be recorded as well. */
async function reportsAbout(turn: Turn, about: PlanSubject): Promise<Reply> {
  const known = await knownPlansOf(turn, about);
  const context = known.find(({ plan }) => isPlanInWork(plan)) ?? known[0];
  if (context === undefined) return reply(turn, noPlaceView(turn.say));
  const due = await targetsOf(turn, await turn.services.obligations.ofPlan(turn.organisation.id, context.plan.id));
  const other = planTarget(turn, context);
  if (due.length === 0 && other === null) return reply(turn, noRightView(turn.say));
  return choose(turn, due, other);
}

/** A platform opens a form only when somebody taps, so that even one alone is offered as a button. */
const choose = (turn: Turn, due: readonly ReportTarget[], other: ReportTarget | null = null): Reply =>
  reply(
    turn,
    reportsDue(
      turn,
      due.map(({ about }) => about),
      other?.about ?? null,
    ),
  );
