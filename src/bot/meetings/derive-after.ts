/** After a meeting changed, what is owed because of it is derived anew, behind the turn. */
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { deriveOfPlan, deriveOfSchool } from '../duties/derive.ts';
import type { World } from '../turn.ts';

/** Never throws: the sweep makes up for what fails. */
export function deriveAfter(world: World, { id, plan }: Pick<Meeting, 'id' | 'plan'>): void {
  const derived = Promise.all([...(plan === undefined ? [] : [deriveOfPlan(world, plan)]), deriveOfSchool(world)]);
  derived.catch((error: unknown) =>
    world.report('the duties of a meeting could not be derived', error, { meeting: id }),
  );
}
