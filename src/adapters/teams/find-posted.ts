/** Remembers what was sent under a key: no bot can read in Teams what it has posted. */
import { setTimeout as pause } from 'node:timers/promises';
import { openQueue } from '../../shared/keyed-queue.ts';
import type { TeamsOptions } from './options.ts';

/**
 * Sends under that key, unless it was sent before. Gives what the sending gave, null where another process sent it. Throws
 * what the sending throws; it may be sent again then.
 */
export type SentOnce<Given> = (key: string, send: () => Promise<Given>) => Promise<Given | null>;

export interface SentOnceOptions extends Pick<TeamsOptions, 'arrivals' | 'organisation'> {
  /** Waits until nobody holds a key any more that they did not send. */
  readonly wait?: () => Promise<void>;
  /** Milliseconds, of a clock that nobody moves. */
  readonly now?: () => number;
}

/** Milliseconds after which whoever was killed in the midst of it has lost what they had taken on. */
const leaseOver = 61_000;
/** Milliseconds for which it is surely held still. */
const leaseSure = 45_000;
/** Keys of the last while that this process has sent. */
const remembered = 1_000;

export function openSentOnce<Given>(options: SentOnceOptions): SentOnce<Given> {
  const { arrivals, organisation, wait = waitForLease, now = () => performance.now() } = options;
  const inTurn = openQueue();
  const sent = new Map<string, Given>();
  /** Taken on by this process and not sent yet, with the time until which nobody else can have taken it on. */
  const ours = new Map<string, number>();
  const begins = async (id: string): Promise<boolean> => {
    const began = now();
    if ((await arrivals.begin(organisation.id, id)) !== 'begun') return false;
    for (const [other, until] of ours) if (until <= began) ours.delete(other);
    ours.set(id, began + leaseSure);
    return true;
  };
  const isToSend = async (id: string): Promise<boolean> => {
    if (sent.has(id)) return false;
    if ((ours.get(id) ?? 0) > now() || (await begins(id))) return true;
    // It was sent, or another process is at it, or was killed before it could: after a while only what was sent is held.
    await wait();
    return begins(id);
  };
  return (key, send) =>
    inTurn(key, async () => {
      const id = `teams-sent-${key}`;
      if (!(await isToSend(id))) return sent.get(id) ?? null;
      const given = await send();
      ours.delete(id);
      if (sent.size >= remembered) sent.clear();
      sent.set(id, given);
      await arrivals.done(organisation.id, id);
      return given;
    });
}

const waitForLease = (): Promise<void> => pause(leaseOver, undefined, { ref: false });
