/** "Remind now": whoever stands above those who owe a duty has them reminded of it, each at most once a day. */
import { leadsOver } from '../../domain/duties/duty-access.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { Member } from '../../domain/people/organisation.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { type DutyLookup, isMine } from './load-duties.ts';

/** Not of what rests, of what is questioned, nor of what is their own. */
export function mayRemindOf(scene: DutyLookup, member: Member, obligation: Obligation): boolean {
  const { state, disputed, stopped, waitsFor } = obligation;
  const isOwed = state === 'open' && disputed === undefined && stopped === undefined && waitsFor === undefined;
  const { organisation } = scene.services;
  return isOwed && leadsOver({ organisation, member }, obligation) && !isMine(scene, member, obligation);
}

/** @returns whether anybody is reminded who was not today. Throws what the stores throw */
export async function remindHolders(
  { services, today, now }: DutyLookup,
  by: Member,
  { key, holders }: Obligation,
): Promise<boolean> {
  const added = await enqueue(
    services,
    holders.map((member) => ({
      key: `reminder/${key}/${member}/${today}`,
      to: { kind: 'member', member },
      content: { kind: 'reminder', obligation: key, by: by.id },
      notBefore: now,
    })),
  );
  return added > 0;
}
