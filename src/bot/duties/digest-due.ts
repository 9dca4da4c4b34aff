/** Puts the digest of the week into the outbox once its hour has come. */
import { freeDaysOf } from '../../domain/calendar/free-days.ts';
import { addDays, type LocalDate, mondayOf } from '../../domain/calendar/local-date.ts';
import { instantAt } from '../../domain/calendar/local-time.ts';
import type { DigestTime } from '../../domain/people/organisation.ts';
import { isAtWork, usualPreferences } from '../../domain/people/preferences.ts';
import { momentOf } from '../core/moment.ts';
import type { Services } from '../core/turn.ts';
import { enqueue } from '../outbox/enqueue.ts';

/** Does nothing where it is there already. Throws what the store throws. */
export async function addDigests(services: Services): Promise<void> {
  const { organisation, now, today } = momentOf(services);
  const { digest } = organisation;
  if (digest === null) return;
  const monday = mondayOf(today);
  const day = dayOfDigest(digest, monday, freeDaysOf(organisation));
  if (day === null || now < instantAt(day, digest.hour, organisation.zone).toISOString()) return;
  await enqueue(
    services,
    digest.channels.map((channel) => ({
      key: `digest/${channel}/${monday}`,
      to: { kind: 'channel', channel },
      content: { kind: 'digest', week: monday },
      notBefore: now,
    })),
  );
}

/** Its weekday, or the next day of the week on which the school works; null where there is none left. */
function dayOfDigest({ weekday }: DigestTime, monday: LocalDate, freeDays: ReadonlySet<LocalDate>): LocalDate | null {
  const days = [weekday, 2, 3, 4, 5, 6, 7].filter((one) => one >= weekday).map((one) => addDays(monday, one - 1));
  return days.find((day) => isAtWork(usualPreferences, day, freeDays)) ?? null;
}
