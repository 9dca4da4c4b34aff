/** Tells whoever was named to stand in that they do, or need not any more; what was overtaken since is not sent. */
import type { Absence } from '../../domain/people/preferences.ts';
import type { Turn } from '../core/turn.ts';
import { enqueue } from '../outbox/enqueue.ts';

/** Tells nobody where nobody was named. */
export async function tellStandIn(turn: Turn, { from, to, standIn }: Absence, what: 'asked' | 'over'): Promise<void> {
  if (standIn === undefined) return;
  const content = { kind: 'stand-in', absent: turn.member.id, from, to, what } as const;
  const key = ['stand-in', standIn, what, turn.id].join('/');
  await enqueue(turn.services, [{ key, to: { kind: 'member', member: standIn }, content, notBefore: turn.now }]);
}
