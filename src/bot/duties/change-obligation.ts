/** Changes one duty as a member asked: read, decided, written; where somebody was faster it is read and decided anew. */
import { type CheckContext, lookContextOf } from '../../domain/duties/check-context.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
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

const tries = 4;

/** Throws after several lost races in a row. */
export async function changeObligation(turn: Turn, change: Change): Promise<Changed> {
  const { services, organisation } = turn;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const before = await services.obligations.find(organisation.id, change.key);
    if (before === null) return { kind: 'gone' };
    const now = change.to(before, lookContextOf(before, turn));
    if (now === null) return { kind: 'same', now: before };
    const overtaken = await services.obligations.write(organisation.id, [{ obligation: now, seen: before.revision }]);
    if (overtaken.length > 0) continue;
    await note(turn, change, now);
    void refreshDaily(services, concerned(before, now), { member: turn.member.id, date: change.shownIn });
    return { kind: 'changed', before, now };
  }
  throw new Error(`duty ${change.key}: ${tries} lost races in a row`);
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
