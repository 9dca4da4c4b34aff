/** Which buttons open a dialog: what they show of a sensitive section, or ask about it, never stands in a chat. */

import { opensFormIfSensitive, tapOf } from '../../bot/core/tap.ts';
import { isSensitive } from '../../domain/plan-types/find-types.ts';

export function opensDialog(token: string): boolean {
  const tap = tapOf(token);
  if (tap === null || !('section' in tap) || !opensFormIfSensitive(token)) return false;
  return isSensitive('type' in tap ? tap.type : undefined, tap.section);
}
