/** What somebody writes about a duty: judged before it is kept, and kept where it was typed before it was clear which duty it is about. */

import type { Obligation } from '../../domain/duties/obligation.ts';
import { longestText } from '../../domain/privacy/free-text.ts';
import { judgeText } from '../core/judge-text.ts';
import type { Turn } from '../core/turn.ts';
import { problemWords } from '../core/views/problem-words.ts';
import type { Conversation } from '../ports/conversation.ts';

/** What is wrong with it, in words; null where nothing is. @param duty that it is about, once that is known */
export function remarkProblem(turn: Turn, text: string, duty?: Pick<Obligation, 'about'>): string | null {
  const about = duty === undefined ? {} : { about: duty.about.whom ?? null };
  const problem = judgeText(turn, text, { longest: longestText.remark, ...about });
  return problem === null ? null : problemWords(turn.say, problem);
}

const token = 'duty-remark';

/** @param duties keys of those that it may be about */
export const withRemarkDraft = (turn: Turn, reason: string, duties: readonly string[]): Conversation => ({
  ...turn.conversation,
  draft: { token, values: { reason, duties }, at: turn.now },
});

/** What was kept for that duty; empty where nothing was. */
export const remarkDraft = ({ draft }: Conversation, duty: string): string =>
  draft?.token === token && (draft.values.duties ?? []).includes(duty) ? String(draft.values.reason ?? '') : '';

export function withoutRemarkDraft(conversation: Conversation): Conversation {
  if (conversation.draft?.token !== token) return conversation;
  const { draft: _, ...rest } = conversation;
  return rest;
}
