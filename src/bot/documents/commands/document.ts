/** Records that a document was handed in: for a duty that asks for one, or about the plan that is named. */

import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { isPlanInWork } from '../../../domain/plan-types/find-types.ts';
import type { Command } from '../../core/command.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { audit, refuse } from '../../plans/audited.ts';
import { knownPlansOf, subjectIn } from '../../plans/find-plans.ts';
import { type DocumentTarget, planTarget, targetsOf } from '../find-target.ts';
import { documentsDue } from '../views/document.ts';

export const document: Command = async (turn, rest) => {
  const about = subjectIn(turn, rest);
  const known = about === null ? [] : await knownPlansOf(turn, about);
  const context = known.find(({ plan }) => isPlanInWork(plan)) ?? known[0];
  if (context !== undefined) return documentsAbout(turn, context);
  // About whom they may see no plan is for them as if there were nobody of that name.
  if (about !== null) await audit(turn, { act: 'refused', what: 'document' });
  const mine = await turn.services.obligations.ofMember(turn.organisation.id, turn.member.id);
  return choose(turn, await targetsOf(turn, mine));
};

/** The documents that are due about a plan; another one can be recorded as well. */
async function documentsAbout(turn: Turn, context: PlanContext): Promise<Reply> {
  const due = await targetsOf(turn, await turn.services.obligations.ofPlan(turn.organisation.id, context.plan.id));
  const other = planTarget(turn, context);
  if (due.length === 0 && other === null) return refuse(turn, 'document');
  return choose(turn, due, other);
}

/** A platform opens a form only when somebody taps, so that even one alone is offered as a button. */
const choose = (turn: Turn, due: readonly DocumentTarget[], other: DocumentTarget | null = null): Reply =>
  reply(
    turn,
    documentsDue(
      turn,
      due.map(({ about }) => about),
      other?.about ?? null,
    ),
  );
