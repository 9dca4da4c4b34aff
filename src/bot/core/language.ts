/**
 * The language the bot speaks with a member: the one they chose, else what the school's file says of them, else the one
 * they speak, else that of their client (many a Latvian teacher's client is an English one), else the school's.
 */
import type { Language, Member, Organisation } from '../../domain/people/organisation.ts';
import type { Recipient } from '../ports/chats.ts';
import type { Conversation } from '../ports/conversation.ts';

export const languageOf = (
  { language: ofSchool }: Pick<Organisation, 'language'>,
  member: Pick<Member, 'language'>,
  conversation: Conversation | null,
): Language => conversation?.language ?? member.language ?? conversation?.spoken ?? conversation?.locale ?? ofSchool;

/** A channel is written to in the language of the organisation. */
export const languageTo = ({ language }: Pick<Organisation, 'language'>, to: Recipient): Language =>
  to.kind === 'member' ? to.language : language;
