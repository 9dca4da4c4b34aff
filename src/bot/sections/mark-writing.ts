/** Marks that a person is in a section now, and tells those who are in it already. */
import { mayAnswer } from '../../domain/plan/access.ts';
import { isOpenNow } from '../../domain/plan/guard.ts';
import { findSection } from '../../domain/plan/on-path.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { markOf, othersWriting } from '../../domain/plan/writing.ts';
import type { Turn } from '../core/turn.ts';
import { deliver } from '../plans/hand-over.ts';

/** The plan with the mark in it. */
export async function markWriting(turn: Turn, context: PlanContext, key: string): Promise<PlanContext> {
  const section = findSection(context.type, context.plan, key);
  if (section === undefined || !mayAnswer(turn, context, section) || !isOpenNow(context, section, 'section'))
    return context;
  if (context.plan.sections[key]?.finished !== undefined) return context;
  const was = markOf(context, section, turn.member.id);
  if (was === 'fresh') return context;
  const mark = { plan: context.plan.id, section: key, member: turn.member.id, at: turn.now };
  await turn.services.plans.writing(turn.organisation.id, mark);
  const plan = {
    ...context.plan,
    writing: { ...context.plan.writing, [key]: { ...context.plan.writing[key], [turn.member.id]: turn.now } },
  };
  if (was === 'new') {
    const others = othersWriting(context, section, turn.member.id);
    const by = turn.member.id;
    void deliver(
      turn.services,
      plan,
      others.map((to) => ({ key: `${turn.id}:writing:${to}`, kind: 'writing-too', to, section: key, by })),
    );
  }
  return { ...context, plan };
}
