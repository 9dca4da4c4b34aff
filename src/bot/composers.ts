/** Who puts a message together, by what it says. */

import type { Services } from './core/turn.ts';
import { composeDaily } from './duties/daily.ts';
import { composeDigest } from './duties/digest.ts';
import { composeEscalation } from './duties/escalation.ts';
import { composeMeeting } from './meetings/compose-meeting.ts';
import { composeTrouble } from './outbox/compose-trouble.ts';
import type { Compose, Composed } from './outbox/composed.ts';
import { composeNotice } from './plans/compose-notice.ts';
import type { Delivery, DeliveryContent } from './ports/delivery.ts';

const composers = {
  daily: composeDaily,
  digest: composeDigest,
  notice: composeNotice,
  escalation: composeEscalation,
  meeting: composeMeeting,
  trouble: composeTrouble,
} as const satisfies { readonly [Kind in DeliveryContent['kind']]: Compose<Kind> };

/** What the delivery says now; null where there is nothing to say any more. */
export function compose(services: Services, delivery: Delivery): Promise<Composed | null> {
  // The compiler cannot follow that the kind of the content names its own composer.
  const composer = composers[delivery.content.kind] as (
    services: Services,
    delivery: Delivery,
  ) => Promise<Composed | null>;
  return composer(services, delivery);
}
