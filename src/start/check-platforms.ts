/** Looks at the start whether a chat platform, or the mail server, works, and tells it in the terminal and to the administrators. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Say } from '../bot/core/texts.ts';
import type { Trouble } from '../bot/outbox/tell-administrators.ts';
import { within } from '../shared/with-timeout.ts';
import { type FoundTrouble, troubleLines } from './platform-lines.ts';

export interface Platform {
  readonly name: string;
  /** What to look at where it says nothing. */
  readonly whenSilent: string;
  /** What does not work. Never throws. */
  check(): Promise<readonly FoundTrouble[]>;
  /** What works, in words behind the name; null where nothing does. */
  works(troubles: readonly FoundTrouble[]): Promise<string | null>;
}

export interface Looking {
  readonly say: Say;
  readonly tellAdministrators: (trouble: Trouble) => Promise<void>;
  /** Writes a line into the terminal. */
  readonly announce: (line: string) => void;
  /** Aborted once Solis stops. */
  readonly closed: AbortSignal;
}

/** Milliseconds until a platform that says nothing is told to be silent. */
const longestSilence = 5_000;
const again = 30_000;

/** Asks until the platform answers, then tells once. Never throws. */
export async function lookAfter(platform: Platform, looking: Looking): Promise<void> {
  const { announce, closed } = looking;
  let isToldSilent = false;
  const tellSilent = (): void => {
    if (!isToldSilent) announce(`${platform.name}: no answer yet; Solis goes on asking. ${platform.whenSilent}`);
    isToldSilent = true;
  };
  while (!closed.aborted) {
    const checking = platform.check();
    if ((await within(checking, longestSilence)).kind === 'late' && !closed.aborted) tellSilent();
    const troubles = await checking;
    if (closed.aborted) return;
    if (!troubles.some(isSilent)) return tell(platform, troubles, looking);
    tellSilent();
    await pause(again, undefined, { signal: closed, ref: false }).catch(() => undefined);
  }
}

/** Whether the platform was not heard at all, so that nothing is known yet. */
const isSilent = ({ code }: Trouble): boolean => /-(unreachable|rate-limited|busy)$/.test(code);

async function tell(platform: Platform, troubles: readonly FoundTrouble[], looking: Looking): Promise<void> {
  const { say, tellAdministrators, announce, closed } = looking;
  for (const line of troubleLines(platform.name, troubles, say)) announce(line);
  const works = await platform.works(troubles);
  if (works !== null && !closed.aborted) announce(`${platform.name}: ${works}`);
  for (const trouble of troubles) await tellAdministrators(trouble);
}
