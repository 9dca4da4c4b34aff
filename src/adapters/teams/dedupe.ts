/** Takes a message on once, however often Teams delivers it and however many processes run. */
import type { Taken } from '../../bot/ports/arrivals.ts';
import { letGo, type TeamsContext } from './context.ts';
import { faultOf } from './errors.ts';

export interface Once {
  readonly id: string;
  /** @param isSetAside it has ended every process that began it: only that is told */
  readonly work: (isSetAside: boolean) => Promise<void>;
}

/** The name under which an arrival is kept. */
export const arrivalKey = (id: string): string => `teams-${id}`;

/** Does the work where nobody has taken the arrival on yet. Throws what the work throws; it may be done again then. */
export async function once(desk: TeamsContext, { id, work }: Once): Promise<void> {
  const key = arrivalKey(id);
  const taken = await begin(desk, key);
  if (taken === 'held' || taken === 'done') return;
  try {
    await work(taken === 'set-aside');
  } catch (error) {
    letGo(desk, desk.arrivals.failed(desk.organisation.id, key), { arrival: id });
    throw error;
  }
  letGo(desk, desk.arrivals.done(desk.organisation.id, key), { arrival: id });
}

/** Without its memory the bot answers rather twice than never: what it does, it does once by itself. */
async function begin({ arrivals, organisation, log }: TeamsContext, key: string): Promise<Taken> {
  try {
    return await arrivals.begin(organisation.id, key);
  } catch (error) {
    log.error({ ...faultOf(error), arrival: key }, 'teams: an arrival could not be noted');
    return 'begun';
  }
}
