/** Which buttons open a dialog: what they show of a sensitive section, or ask about it, never stands in a chat. */

import { opensForm, type TapKind, tapOf } from '../../bot/core/tap.ts';
import { isSensitiveTap } from '../../bot/plans/sensitive-tap.ts';

/** They only show something, as forms do: a dialog may be opened again without harm. */
const apart: readonly TapKind[] = ['read', 'ask-return'];

export function opensDialog(token: string): boolean {
  const tap = tapOf(token);
  return tap !== null && isSensitiveTap(token) && (opensForm(token) || apart.includes(tap.kind));
}
