/** Who puts a message together, by what it says; the compiler names what is missing. */
import { composeDaily } from './duties/daily.ts';
import { composeDigest } from './duties/digest.ts';
import { composeEscalation } from './duties/escalation.ts';
import { composeMeeting } from './meetings/compose-meeting.ts';
import { composeTrouble } from './outbox/compose-trouble.ts';
import type { Composers } from './outbox/composed.ts';
import { composeNotice } from './plans/compose-notice.ts';

export const composers = {
  daily: composeDaily,
  digest: composeDigest,
  notice: composeNotice,
  escalation: composeEscalation,
  meeting: composeMeeting,
  trouble: composeTrouble,
} as const satisfies Composers;
