/** Writes down that a message of the day has gone out: what was nudged of, and what was told. May run twice. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { nudgedOn, toldNews } from '../../domain/duties/changes.ts';
import { lookContextOf } from '../../domain/duties/check-context.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import { overtaken, retryOnConflict } from '../../shared/retry-on-conflict.ts';
import type { Services } from '../core/turn.ts';

export interface Out {
  readonly today: LocalDate;
  /** Keys of what was nudged of. */
  readonly nudged: readonly string[];
  /** What there was news about, and for whom: also for those who are away and have another read them. */
  readonly told: readonly { readonly key: string; readonly member: MemberId }[];
}

/** Throws after several lost races in a row; a duty that ended meanwhile is left as it is. */
export async function markTold(services: Services, out: Out): Promise<void> {
  const { organisation } = services;
  let keys: readonly string[] = [...new Set([...out.nudged, ...out.told.map(({ key }) => key)])];
  if (keys.length === 0) return;
  await retryOnConflict(`${keys.length} duties`, async () => {
    const found = await services.obligations.findAll(organisation.id, keys);
    const writes = found.flatMap((before) => {
      const now = marked(services, out, before);
      return now === before ? [] : [{ obligation: now, seen: before.revision }];
    });
    keys = writes.length === 0 ? [] : await services.obligations.write(organisation.id, writes);
    return keys.length === 0 ? undefined : overtaken;
  });
}

function marked({ organisation }: Services, { today, nudged, told }: Out, before: Obligation): Obligation {
  const context = lookContextOf(before, { organisation, today });
  const isNudged = before.state === 'open' && nudged.includes(before.key) && !before.nudged.includes(today);
  const after = isNudged ? nudgedOn(before, today, context) : before;
  return told
    .filter(({ key }) => key === before.key)
    .reduce(
      (now, { member }) => (now.news.some((news) => news.member === member) ? toldNews(now, member, context) : now),
      after,
    );
}
