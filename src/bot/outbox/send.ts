/** Writes to a member at once, where they can be reached; what must not be lost goes through the outbox instead. */
import type { Member } from '../../domain/people/organisation.ts';
import { recipientOf } from '../core/recipient.ts';
import type { Say } from '../core/texts.ts';
import type { Services } from '../core/turn.ts';
import { DeliveryFailed } from '../ports/chats.ts';
import type { View } from '../ports/view.ts';

export interface KeyedView {
  /** Names the message: the same key is posted once, as far as a platform can tell. */
  readonly key: string;
  /** Null where there is nothing to say any more. */
  readonly view: (say: Say) => View | null;
}

/** Writes on the platform where the member last wrote, else on the next one that reaches them. Throws the last failure where none does. */
export async function sendToMember(services: Services, member: Member, letter: KeyedView): Promise<void> {
  const { organisation } = services;
  const { to, say, chats } = await recipientOf(services, member);
  const view = letter.view(say);
  if (view === null) return;
  let failure: unknown = new DeliveryFailed('unreachable', 'there is no platform');
  for (const chat of chats) {
    try {
      await chat.send(organisation.id, { to, view, key: letter.key });
      return;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
