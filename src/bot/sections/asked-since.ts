/** The question that a member was shown last, where the talk does not know it yet: the plan tells it. */
import { findSection } from '../../domain/plan/on-path.ts';
import { noSection } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { walk } from '../../domain/plan/walk.ts';
import { sameData } from '../../shared/same-data.ts';
import type { Reply, Turn } from '../core/turn.ts';
import type { Focus } from '../ports/conversation.ts';

/**
 * The question that the talk knows, unless this member has answered it since, one question after another, and nobody
 * else has written in the section: then they were shown what is open in it now.
 */
export function askedSince({ member }: Pick<Turn, 'member'>, context: PlanContext, focus: Focus): Focus['asked'] {
  const { asked, section: key, step, row } = focus;
  if (asked === undefined || asked.row !== undefined || step !== undefined || row !== undefined) return asked;
  const section = findSection(context.type, context.plan, key);
  const { answers, revision } = context.plan.sections[key] ?? noSection;
  const since = Object.values(answers).filter((answer) => answer.revision > asked.seen);
  const isTheirs = since.length === revision - asked.seen && since.every(({ by }) => by === member.id);
  if (section === undefined || !isTheirs || answers[asked.step]?.revision !== asked.seen + 1) return asked;
  const position = walk(context, section);
  return position.kind === 'step' && position.row === undefined ? { step: position.step.id, seen: revision } : asked;
}

/** Whether the plan alone tells where the talk stands after an answer: then nobody need wait until the talk is written. */
export function isToldByPlan(turn: Turn, context: PlanContext, { conversation: { focus } }: Reply): boolean {
  const was = turn.conversation.focus;
  if (was === undefined || focus?.asked === undefined) return false;
  const { asked: _, ...now } = focus;
  const { asked: __, ...before } = was;
  return sameData(now, before) && sameData(askedSince(turn, context, was), focus.asked);
}
