/** Changes one duty as a member asked: read, decided, written; where somebody was faster it is read and decided anew. */
import { type CheckContext, lookContextOf } from '../../domain/duties/check-context.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import { overtaken, retryOnConflict } from '../../shared/retry-on-conflict.ts';
import type { Turn } from '../core/turn.ts';
import { refreshDaily } from './refresh.ts';

export type Changed =
  | { readonly kind: 'changed'; readonly before: Obligation; readonly now: Obligation }
  /** There was nothing to change any more. */
  | { readonly kind: 'same'; readonly now: Obligation }
  | { readonly kind: 'gone' };

export interface Change {
  readonly key: string;
  /** The duty as it is to be; null where it stays as it is. */
  readonly to: (now: Obligation, context: CheckContext) => Obligation | null;
  /** What the audit trail says of it. */
  readonly what: string;
  /** The day of the daily message whose answer shows the change anyway. */
  readonly shownIn: string;
}

/** Throws after several lost races in a row. */
export function changeObligation(turn: Turn, change: Change): Promise<Changed> {
  const { services, organisation } = turn;
  return retryOnConflict<Changed>(`duty ${change.key}`, async () => {
    const before = await services.obligations.find(organisation.id, change.key);
    if (before === null) return { kind: 'gone' };
    const now = change.to(before, lookContextOf(before, turn));
    if (now === null) return { kind: 'same', now: before };
    const lost = await services.obligations.write(organisation.id, [{ obligation: now, seen: before.revision }]);
    if (lost.length > 0) return overtaken;
    await note(turn, change, now);
    void refreshDaily(services, concerned(before, now), { member: turn.member.id, date: change.shownIn });
    return { kind: 'changed', before, now };
  });
}

function note(
  { services, organisation, member, now: at }: Turn,
  { what }: Change,
  { about }: Obligation,
): Promise<void> {
  const plan = about.plan === undefined ? {} : { plan: about.plan };
  return services.audit.append(organisation.id, [{ at, member: member.id, act: 'changed', what, ...plan }]);
}

/** Whoever's messages speak of it. */
function concerned(...versions: readonly Obligation[]): readonly string[] {
  const members = versions.flatMap(({ holders, escalated, news, disputed, snoozeAsked }) => [
    ...holders,
    ...(escalated?.to ?? []),
    ...news.map(({ member }) => member),
    ...(disputed === undefined ? [] : [disputed.by]),
    ...(snoozeAsked === undefined ? [] : [snoozeAsked.by]),
  ]);
  return [...new Set(members)];
}
