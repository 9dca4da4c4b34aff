/** Takes an event on once, however often Slack delivers it and however many processes run. */

import type { Taken } from '../../bot/ports/arrivals.ts';
import { within } from '../../shared/with-timeout.ts';
import { letGo, type SlackContext } from './context.ts';
import { faultOf, isFinal } from './errors.ts';
import { patience } from './timeouts.ts';

/** Slack delivers an event again for some minutes. */
const remembered = 15 * 60_000;

/** Whether this process hears of it for the first time. */
export function isNews(desk: Pick<SlackContext, 'taken'>, id: string): boolean {
  if (desk.taken.has(id)) return false;
  const now = performance.now();
  desk.taken.set(id, now);
  for (const [other, at] of desk.taken) {
    if (now - at < remembered) break;
    desk.taken.delete(other);
  }
  return true;
}

type Remembering = Pick<SlackContext, 'arrivals' | 'organisation' | 'log' | 'taken'>;

export interface Once {
  readonly id: string;
  /** @param isSetAside it has ended every process that began it: only that is told */
  readonly work: (isSetAside: boolean) => Promise<void>;
}

/** Does the work where nobody has taken the arrival on yet. Throws what the work throws; it may be done again then, unless Slack refused it. */
export async function once(desk: Remembering, { id, work }: Once): Promise<Taken> {
  const taken = await begin(desk, id);
  if (taken === 'held' || taken === 'done') return taken;
  const settle = () => letGo(desk, desk.arrivals.done(desk.organisation.id, id), { arrival: id });
  try {
    await work(taken === 'set-aside');
  } catch (error) {
    // What Slack itself refused it would refuse again: that is an end too.
    if (isFinal(error)) settle();
    else {
      desk.taken.delete(id);
      letGo(desk, desk.arrivals.failed(desk.organisation.id, id), { arrival: id });
    }
    throw error;
  }
  settle();
  return taken;
}

/** An event that is in the hands of another process, or of one that was killed in the midst of it. */
export class InOtherHands extends Error {
  constructor() {
    super('another process took it on');
    this.name = 'InOtherHands';
  }
}

/**
 * The same for an event of Slack. Throws `InOtherHands` where somebody else holds it: it is not acknowledged then, so that
 * Slack delivers it again after a minute, when a process that was killed has lost it, and after five.
 */
export async function onceOrAgain(desk: Remembering, event: Once): Promise<void> {
  if ((await once(desk, event)) !== 'held') return;
  desk.taken.delete(event.id);
  throw new InOtherHands();
}

/** Without its memory the bot answers rather twice than never: what it does, it does once by itself. */
async function begin({ arrivals, organisation, log }: Remembering, id: string): Promise<Taken> {
  try {
    const taken = await within(arrivals.begin(organisation.id, id), patience.patientCall);
    return taken.kind === 'late' ? 'begun' : taken.value;
  } catch (error) {
    log.error({ ...faultOf(error), arrival: id }, 'slack: an arrival could not be noted');
    return 'begun';
  }
}
