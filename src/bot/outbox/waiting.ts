/** Whether a claimed message must wait for another hour or day. */
import { today } from '../../domain/calendar/local-date.ts';
import { usualPreferences } from '../../domain/people/preferences.ts';
import type { Services } from '../core/turn.ts';
import type { Delivery } from '../ports/delivery.ts';
import type { DeliveryOutcome } from '../ports/duty-ports.ts';
import { nextOpening } from './hours.ts';
import { wayOf } from './ways.ts';

/**
 * Null where it may go out now. The message of a day is never sent on another: that day has one of its own. A mail wakes
 * nobody. Channels are written to when the school works.
 */
export async function waitingFor(services: Services, { key, to, content }: Delivery): Promise<DeliveryOutcome | null> {
  const { organisation, clock } = services;
  const now = clock.now();
  const day = today(now, organisation.zone);
  if (content.kind === 'daily' && content.date !== day) return { state: 'dropped' };
  if (wayOf(key) === 'mail') return null;
  const preferences =
    to.kind === 'member' ? await services.preferences.load(organisation.id, to.member) : usualPreferences;
  const opening = nextOpening(organisation, preferences, now);
  if (opening === null) return null;
  if (content.kind === 'daily' && opening.date !== day) return { state: 'dropped' };
  return { state: 'pending', notBefore: opening.at.toISOString() };
}
