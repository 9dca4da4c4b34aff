/** A reason that was typed before it was clear which duty it is about: kept until the form asks for it. */

import type { Turn } from '../core/turn.ts';
import type { Conversation } from '../ports/conversation.ts';

const token = 'duty-remark';

export const withRemarkDraft = (turn: Turn, reason: string): Conversation => ({
  ...turn.conversation,
  draft: { token, values: { reason }, at: turn.now },
});

/** What was kept; empty where nothing was. */
export const remarkDraft = ({ draft }: Conversation): string =>
  draft?.token === token ? String(draft.values.reason ?? '') : '';

export function withoutRemarkDraft(conversation: Conversation): Conversation {
  if (conversation.draft?.token !== token) return conversation;
  const { draft: _, ...rest } = conversation;
  return rest;
}
