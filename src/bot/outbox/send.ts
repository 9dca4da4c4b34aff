/** Writes to a member at once, where they can be reached; what must not be lost goes through the outbox instead. */
import type { Member } from '../../domain/people/organisation.ts';
import { languageOf } from '../core/language.ts';
import type { Say } from '../core/texts.ts';
import type { Services } from '../core/turn.ts';
import { DeliveryFailed } from '../ports/ports.ts';
import type { View } from '../ports/view.ts';
import { inOrder } from './in-order.ts';

export interface Letter {
  /** Names the message: the same key is posted once, as far as a platform can tell. */
  readonly key: string;
  /** Null where there is nothing to say any more. */
  readonly view: (say: Say) => View | null;
}

/** Writes on the platform where the member last wrote, else on the next one that reaches them. Throws the last failure where none does. */
export async function sendToMember(services: Services, member: Member, letter: Letter): Promise<void> {
  const { organisation } = services;
  const conversation = await services.conversations.load(organisation.id, member.id);
  const language = languageOf(organisation, member, conversation);
  const view = letter.view(services.say(language));
  if (view === null) return;
  let failure: unknown = new DeliveryFailed('unreachable', 'there is no platform');
  for (const chat of inOrder(services.chats, conversation?.platform)) {
    try {
      await chat.send(organisation.id, { kind: 'member', member: member.id, language }, view, letter.key);
      return;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
