/** The moment at which something is looked at or done. */
import { type LocalDate, today } from '../../domain/calendar/local-date.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { RuledOrganisation } from '../../domain/duties/rule.ts';
import type { Clock } from '../ports/clock.ts';

export interface Moment {
  readonly organisation: RuledOrganisation;
  readonly now: Instant;
  /** In the organisation's zone. */
  readonly today: LocalDate;
}

/** This moment. */
export function momentOf({
  organisation,
  clock,
}: {
  readonly organisation: RuledOrganisation;
  readonly clock: Clock;
}): Moment {
  const now = clock.now();
  return { organisation, now: now.toISOString(), today: today(now, organisation.zone) };
}
