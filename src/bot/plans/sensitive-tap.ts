/** Whether a button is about a sensitive section: what it opens never stands in a chat. */
import { isSensitive } from '../../domain/plan-types/find-types.ts';
import { tapOf } from '../core/tap.ts';

/** False for a token that was made up. */
export function isSensitiveTap(token: string): boolean {
  const tap = tapOf(token);
  return tap !== null && 'section' in tap && isSensitive(tap.section);
}
