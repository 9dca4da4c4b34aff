/** Takes an event on once, however often Slack delivers it and however many processes run. */

import { within } from '../../bot/within.ts';
import { letGo, type SlackDesk } from './desk.ts';
import { faultOf } from './errors.ts';
import { patience } from './patience.ts';

/** Slack delivers an event again for some minutes. */
const remembered = 15 * 60_000;

/** Whether this process hears of it for the first time. */
export function isNews(desk: Pick<SlackDesk, 'taken'>, id: string): boolean {
  if (desk.taken.has(id)) return false;
  const now = performance.now();
  desk.taken.set(id, now);
  for (const [other, at] of desk.taken) {
    if (now - at < remembered) break;
    desk.taken.delete(other);
  }
  return true;
}

type Remembering = Pick<SlackDesk, 'arrivals' | 'organisation' | 'clock' | 'log' | 'taken' | 'later'>;

export interface Once {
  readonly id: string;
  readonly work: () => Promise<void>;
  /** Takes it up again after a minute, for the case that whoever had taken it on was killed in the midst of it. */
  readonly again?: () => Promise<void>;
}

/** Does the work where nobody has taken the arrival on yet. Throws what the work throws; it may be done again then. */
export async function once(desk: Remembering, { id, work, again }: Once): Promise<boolean> {
  const organisation = desk.organisation.id;
  if (!(await begins(desk, id))) {
    if (again !== undefined) desk.later(patience.lostArrival, again);
    return false;
  }
  try {
    await work();
  } catch (error) {
    desk.taken.delete(id);
    throw error;
  }
  letGo(desk, desk.arrivals.done(organisation, id), { arrival: id });
  return true;
}

/** Without its memory the bot answers rather twice than never: what it does, it does once by itself. */
async function begins({ arrivals, organisation, clock, log }: Remembering, id: string): Promise<boolean> {
  try {
    const begun = await within(arrivals.begin(organisation.id, id, clock.now()), patience.patientCall);
    return begun.kind === 'late' || begun.value;
  } catch (error) {
    log.error({ ...faultOf(error), arrival: id }, 'slack: an arrival could not be noted');
    return true;
  }
}
