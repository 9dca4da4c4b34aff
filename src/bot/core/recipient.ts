/** A member as the bot writes to them of its own accord: in their language, and first where they last wrote. */
import type { Member } from '../../domain/people/organisation.ts';
import type { ChatPort, Recipient } from '../ports/chats.ts';
import { languageOf } from './language.ts';
import type { Say } from './texts.ts';
import type { Foundation } from './turn.ts';

export interface MemberRecipient {
  readonly to: Extract<Recipient, { readonly kind: 'member' }>;
  readonly say: Say;
  /** In the order in which they are tried. */
  readonly chats: readonly ChatPort[];
}

export async function recipientOf(services: Foundation, member: Member): Promise<MemberRecipient> {
  const { organisation, conversations, chats, say } = services;
  const conversation = await conversations.load(organisation.id, member.id);
  const language = languageOf(organisation, member, conversation);
  const isFirst = ({ platform }: ChatPort): number => Number(platform === conversation?.platform);
  return {
    to: { kind: 'member', member: member.id, language },
    say: say(language),
    chats: chats.toSorted((one, other) => isFirst(other) - isFirst(one)),
  };
}
