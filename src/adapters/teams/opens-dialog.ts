/** Which buttons open a dialog: what they show of a sensitive section, or ask about it, never stands in a chat. */

import { opensFormIfSensitive } from '../../bot/core/tap.ts';
import { isSensitiveTap } from '../../bot/plans/sensitive-tap.ts';

export const opensDialog = (token: string): boolean => isSensitiveTap(token) && opensFormIfSensitive(token);
