/** What somebody's words tell of the language they want to be answered in. */
import { sentenceLanguage } from '../../domain/language/sentence-language.ts';
import type { Member } from '../../domain/people/organisation.ts';
import { languageOf } from '../core/language.ts';
import { readIntent } from '../core/read-intent.ts';
import type { Services } from '../core/turn.ts';
import type { Conversation } from '../ports/conversation.ts';
import type { Incoming } from '../ports/incoming.ts';

/**
 * A command in the school's language says that they speak it, whatever their client does; one in another changes nothing.
 * Two whole sentences running in another language than they are answered in change it; an answer to an open question is of the plan, not of them.
 *
 * @param before the talk as it stood before these words
 */
export function withHeardLanguage(
  { say, organisation }: Services,
  { event }: Pick<Incoming, 'event'>,
  { member, before }: { readonly member: Member; readonly before: Conversation },
): Conversation {
  if (event.kind !== 'text') return before;
  const command = readIntent(event.text, say)?.language;
  const spoken = command === organisation.language ? { ...before, spoken: command } : before;
  const sentence = before.focus?.asked === undefined ? sentenceLanguage(event.text) : null;
  if (sentence === null) return spoken;
  const { wrote, ...rest } = spoken;
  if (sentence === languageOf(organisation, member, spoken)) return rest;
  if (wrote !== sentence) return { ...rest, wrote: sentence };
  // What somebody chose, or the school wrote of them, outranks what they speak.
  const isSettled = (before.language ?? member.language) !== undefined;
  return { ...rest, [isSettled ? 'language' : 'spoken']: sentence };
}
