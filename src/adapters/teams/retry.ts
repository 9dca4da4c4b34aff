/** Calls again where Microsoft is busy; after an unclear end only what may be done twice. */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { answerOf, retryAfterOf } from './errors.ts';
import { patience } from './timeouts.ts';

export interface Patience {
  /** Whether doing it twice is the same as doing it once: a message that may have been posted is not posted again. */
  readonly repeatable: boolean;
}

const tries = 4;

/** The request was refused before anything was done. */
const refused = [412, 429, 503];
/** Something may have been done, or not. */
const unclear = [408, 500, 502, 504];
/** Nobody answered the call at all. */
const unconnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

const errorSchema = z.object({ code: z.string().optional().catch(undefined), message: z.string().catch('') });

/** What the call gives; throws what its last try throws. */
export async function patiently<T>(call: () => Promise<T>, { repeatable }: Patience): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (attempt === tries || !mayTryAgain(error, repeatable)) throw error;
      const wait = waitFor(error, attempt);
      if (wait > patience.busy) throw error;
      await pause(wait, undefined, { ref: false });
    }
  }
}

function mayTryAgain(error: unknown, repeatable: boolean): boolean {
  const { status } = answerOf(error);
  if (status !== undefined) return refused.includes(status) || (repeatable && unclear.includes(status));
  const { code, message = '' } = errorSchema.safeParse(error).data ?? {};
  const neverArrived = unconnected.some((one) => code === one || message.includes(one));
  return neverArrived || (repeatable && error instanceof Error && error.name === 'AbortError');
}

/** As long as Microsoft asks for, or a while that doubles; a little more each time, so that not all come back at once. */
function waitFor(error: unknown, attempt: number): number {
  const asked = retryAfterOf(error);
  const least = asked ?? patience.again * 2 ** (attempt - 1);
  return least + Math.random() * Math.min(least / 2, 1_000);
}
