/** What the codes of a failed sending mean: whether it is worth another try, when, and who must hear of it. */
import { DeliveryFailed } from '../ports/chats.ts';

/** What a failure is recorded as. */
export const codeOf = (failure: unknown): string => (failure instanceof DeliveryFailed ? failure.code : 'fault');

/** It may be taken at another time; a fault of our own may be mended. */
export const isPassing = (code: string): boolean => code === 'fault' || /-(rate-limited|busy|unreachable)$/.test(code);

/** What keeps a platform from everybody, and not from one member or channel alone. */
export const isEverybodys = (code: string): boolean => /-(token|credentials|missing-scope|disabled)$/.test(code);

/** Minutes after each claim, one that only met the night too; a message that nothing took for a day or two is given up. */
const waits = [1, 5, 15, 60, 180, 360, 720, 720] as const;
/** So often a platform's own word on when to come back is taken as it is. */
const patientTries = 3;

/**
 * When another try is worth it after so many; null where it is not any more.
 * @param tries claims so far, this one too
 */
export function nextTry(tries: number, failures: readonly unknown[], now: Date): Date | null {
  const asked = Math.max(0, ...failures.map((one) => (one instanceof DeliveryFailed ? (one.retryAfterMS ?? 0) : 0)));
  const minutes = waits[tries - 1];
  if (minutes === undefined) return null;
  const wait = asked > 0 && tries <= patientTries ? asked : Math.max(asked, minutes * 60_000);
  return new Date(now.getTime() + wait);
}
