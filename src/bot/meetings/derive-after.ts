/** After a meeting changed, what is owed because of it is derived anew, behind the turn. */
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Services } from '../core/turn.ts';
import { deriveOfPlan, deriveOfSchool } from '../duties/derive.ts';

/** Never throws: the sweep makes up for what fails. */
export function deriveAfter(services: Services, { id, plan }: Pick<Meeting, 'id' | 'plan'>): void {
  const derived = Promise.all([
    ...(plan === undefined ? [] : [deriveOfPlan(services, plan)]),
    deriveOfSchool(services),
  ]);
  derived.catch((error: unknown) =>
    services.report('the duties of a meeting could not be derived', error, { meeting: id }),
  );
}
