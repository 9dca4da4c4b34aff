/** The other plans about the subject of a plan, for a type that asks for one of them. */
import { mayKnow } from '../../domain/plan/access.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { PlanType } from '../../domain/plan/plan-type.ts';
import type { Looking } from '../core/turn.ts';
import { contextOf } from './context-of.ts';

/** With those that this member may know of; without them where nothing is asked of them, so that nothing is read. */
export async function withOthers(turn: Looking, context: PlanContext): Promise<PlanContext> {
  const { type, plan } = context;
  if (!asksForPlans(type)) return context;
  const all = await turn.services.plans.ofSubject(turn.organisation.id, plan.about);
  const others = all.filter((one) => one.id !== plan.id && mayKnow(turn, contextOf(turn, one).type, one));
  return { ...context, others };
}

const asksForPlans = ({ sections }: PlanType): boolean =>
  sections
    .flatMap((section) => [...section.steps, ...(section.list?.steps ?? [])])
    .some((step) => step.fields.some((field) => 'options' in field && field.options.kind === 'plans'));
