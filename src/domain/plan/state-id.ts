/** The id by which a system of the state knows a plan. */
import { valueOnPath } from './on-path.ts';
import type { PlanContext } from './plan-context.ts';

/** Undefined as long as nobody has written it down (conditions of the project: "plāna ID kods"). */
export function stateIdOf(context: Pick<PlanContext, 'type' | 'plan'>): string | undefined {
  const path = context.type.typedElsewhere?.id;
  const id = path && valueOnPath(context, path);
  return typeof id === 'string' && id !== '' ? id : undefined;
}
