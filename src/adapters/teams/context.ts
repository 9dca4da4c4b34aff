/** What the answers of the Teams app have at hand. */

import type { Receive } from '../../bot/core/answer-in-time.ts';
import type { Say } from '../../bot/core/texts.ts';
import type { Tell } from '../../bot/outbox/tell-administrators.ts';
import type { Language } from '../../domain/people/organisation.ts';
import type { InTurn } from '../../shared/keyed-queue.ts';
import type { Person } from './arrival.ts';
import type { Connector } from './connector.ts';
import { faultOf } from './errors.ts';
import type { Messages } from './messages.ts';
import type { TeamsOptions } from './options.ts';
import type { PrivateChats } from './private-chat.ts';
import type { Profiles } from './profile.ts';

export interface TeamsContext extends TeamsOptions {
  readonly receive: Receive;
  readonly tell: Tell;
  readonly connector: Connector;
  readonly messages: Messages;
  readonly profiles: Profiles;
  readonly chats: PrivateChats;
  readonly inTurn: InTurn;
  /** The language in which each account was last answered. */
  readonly languages: Map<string, Language>;
  /** The message that was last posted in answer to each account, and which arrival it answers. */
  readonly answered: Map<string, Answered>;
  /** What is under way and nobody waits for. */
  readonly underWay: Set<Promise<unknown>>;
}

interface Answered {
  readonly arrival: string;
  /** Teams' id of it. */
  readonly message: string;
}

/** Says something in the language that the person reads, as far as it is known before the bot was asked. */
export const sayTo = ({ languages, organisation, say }: TeamsContext, { user, language }: Person): Say =>
  say(languages.get(user) ?? language ?? organisation.language);

/** Lets work go on of which nobody waits for the end; what it throws is logged. */
export function letGo(
  { log, underWay }: Pick<TeamsContext, 'log' | 'underWay'>,
  work: Promise<unknown>,
  ids: Readonly<Record<string, string>>,
): void {
  const running = work
    .catch((error: unknown) => log.error({ ...faultOf(error), ...ids }, 'teams: an answer did not reach anybody'))
    .finally(() => underWay.delete(running));
  underWay.add(running);
}
