/** Writes to a member at once, where they can be reached; what must not be lost goes through the outbox instead. */
import type { Member } from '../domain/people/organisation.ts';
import { languageOf } from './language-of.ts';
import { inOrder } from './outbox/in-order.ts';
import { DeliveryFailed } from './ports.ts';
import type { Say } from './texts.ts';
import type { World } from './turn.ts';
import type { View } from './view.ts';

export interface Letter {
  /** Names the message: the same key is posted once, as far as a platform can tell. */
  readonly key: string;
  /** Null where there is nothing to say any more. */
  readonly view: (say: Say) => View | null;
}

/** Writes on the platform where the member last wrote, else on the next one that reaches them. Throws the last failure where none does. */
export async function sendToMember(world: World, member: Member, letter: Letter): Promise<void> {
  const { organisation } = world;
  const conversation = await world.conversations.load(organisation.id, member.id);
  const language = languageOf(organisation, member, conversation);
  const view = letter.view(world.say(language));
  if (view === null) return;
  let failure: unknown = new DeliveryFailed('unreachable', 'there is no platform');
  for (const chat of inOrder(world.chats, conversation?.platform)) {
    try {
      await chat.send(organisation.id, { kind: 'member', member: member.id, language }, view, letter.key);
      return;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
