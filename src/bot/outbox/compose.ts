/** Who puts a message together, by what it says. */
import type { Delivery, DeliveryContent } from '../delivery.ts';
import { composeDaily } from '../duties/daily.ts';
import { composeDigest } from '../duties/digest.ts';
import { composeEscalation } from '../duties/escalation.ts';
import { composeMeeting } from '../meetings/compose-meeting.ts';
import type { World } from '../turn.ts';
import { composeNotice } from './compose-notice.ts';
import { composeTrouble } from './compose-trouble.ts';
import type { Compose, Composed } from './composed.ts';

const composers = {
  daily: composeDaily,
  digest: composeDigest,
  notice: composeNotice,
  escalation: composeEscalation,
  meeting: composeMeeting,
  trouble: composeTrouble,
} as const satisfies { readonly [Kind in DeliveryContent['kind']]: Compose<Kind> };

/** What the delivery says now; null where there is nothing to say any more. */
export function compose(world: World, delivery: Delivery): Promise<Composed | null> {
  // The compiler cannot follow that the kind of the content names its own composer.
  const composer = composers[delivery.content.kind] as (world: World, delivery: Delivery) => Promise<Composed | null>;
  return composer(world, delivery);
}
