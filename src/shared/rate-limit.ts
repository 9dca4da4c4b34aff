/** Spaces what is written to one conversation: a short burst at once, then one message after the other. */
import { setTimeout as pause } from 'node:timers/promises';

/** Waits until a message may go to that conversation. */
export type Pace = (conversation: string) => Promise<void>;

export interface PaceOptions {
  /** Milliseconds for each message of a conversation. */
  readonly between: number;
  /** Messages that may go at once after a rest. */
  readonly burst: number;
}

export function openPace({ between, burst }: PaceOptions): Pace {
  /** When the allowance of a conversation is whole again. */
  const whole = new Map<string, number>();
  return async (conversation) => {
    const now = performance.now();
    const next = Math.max(whole.get(conversation) ?? now, now) + between;
    whole.set(conversation, next);
    if (whole.size > 1_000) forgetIdle(whole, now);
    const wait = next - now - between * burst;
    if (wait > 0) await pause(wait, undefined, { ref: false });
  };
}

function forgetIdle(whole: Map<string, number>, now: number): void {
  for (const [conversation, at] of whole) if (at < now) whole.delete(conversation);
}
