/** The measures that somebody gives, and that may be meant by what they said. */

import { type LoggedMeasure, measuresOf } from '../../domain/log/measures.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { subjectOfKey } from '../../domain/plan/subject-kinds.ts';
import { isPlanInWork } from '../../domain/plan-types/find-types.ts';
import type { Turn } from '../core/turn.ts';
import { knownPlans, knownPlansOf } from '../plans/find-plans.ts';
import { openPlan } from '../plans/open-plan.ts';
import type { EntryDraft } from '../ports/conversation.ts';

export interface FoundMeasure {
  readonly context: PlanContext;
  readonly measure: LoggedMeasure;
}

/** Those of this person in plans in work, as far as the draft leaves them open. */
export async function measuresMeant(turn: Turn, draft: EntryDraft): Promise<readonly FoundMeasure[]> {
  const contexts = (await plansFor(turn, draft)).filter(({ plan }) => isPlanInWork(plan));
  return contexts.flatMap((context) =>
    measuresOf(context)
      .filter(({ provider, row }) => provider === turn.member.id && (draft.row ?? row.id) === row.id)
      .filter(({ subject }) => draft.row !== undefined || (draft.subject ?? subject) === subject)
      .map((measure) => ({ context, measure })),
  );
}

async function plansFor(turn: Turn, { plan, about }: EntryDraft): Promise<readonly PlanContext[]> {
  if (plan !== undefined) {
    const context = await openPlan(turn, plan);
    return context === null ? [] : [context];
  }
  if (about === undefined) return knownPlans(turn);
  const subject = subjectOfKey(about, turn.organisation);
  return subject === null ? [] : knownPlansOf(turn, subject);
}
