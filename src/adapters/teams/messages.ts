/** Messages in Teams: posts a view as cards, puts one in the place of another. */
import { randomUUID } from 'node:crypto';
import type { Say } from '../../bot/core/texts.ts';
import type { View } from '../../bot/ports/view.ts';
import type { Connector, ConversationAddress, Message } from './connector.ts';
import { isGone } from './errors.ts';
import type { TeamsCredentials } from './options.ts';
import { type CardPart, renderChange, renderParts } from './render.ts';
import type { RenderContext } from './render-context.ts';

export interface Shown {
  readonly view: View;
  readonly say: Say;
}

/** Every method throws what the connector throws. */
export interface Messages {
  /** A view as cards. */
  parts(shown: Shown): readonly CardPart[];
  /** The messages that show a view. */
  of(shown: Shown): readonly Message[];
  /** Posts a view as one message or several; gives the id of the first. @param below id of the message that it answers */
  post(place: ConversationAddress, shown: Shown, below?: string): Promise<string>;
  /** Puts a view where a message stands, and what does not fit below; where the message is gone, posts it anew. */
  replace(place: ConversationAddress, message: string, shown: readonly Message[]): Promise<void>;
  /** Puts a view where a message stands; false where the message is gone, and nothing was posted. */
  change(place: ConversationAddress, message: string, shown: Shown): Promise<boolean>;
}

export const cardType = 'application/vnd.microsoft.card.adaptive';

/** A short name for one rendering. */
export const newNonce = (): string => randomUUID().slice(0, 8);

/** The messages that hold these cards. The summary of each is its plain-text twin, for notifications and screen readers. */
export const messagesOf = (parts: readonly CardPart[]): readonly Message[] =>
  parts.map(({ card, twin }) => ({
    type: 'message',
    summary: twin,
    attachments: [{ contentType: cardType, content: card }],
  }));

export function openMessages(connector: Connector, config: Pick<TeamsCredentials, 'phoneFallback'> | null): Messages {
  const contextOf = (say: Say): RenderContext => ({
    ...{ say, nonce: newNonce() },
    ...(config?.phoneFallback && { phones: true }),
  });
  const parts = ({ view, say }: Shown): readonly CardPart[] => renderParts(view, contextOf(say));
  const of = (shown: Shown): readonly Message[] => messagesOf(parts(shown));
  const postAll = async (place: ConversationAddress, messages: readonly Message[], below?: string): Promise<string> => {
    const ids: string[] = [];
    for (const message of messages) ids.push(await connector.send(place, message, below));
    return ids[0] ?? '';
  };
  return {
    parts,
    of,
    post: (place, shown, below) => postAll(place, of(shown), below),
    replace: async (place, message, [first, ...others]) => {
      if (first === undefined) return;
      try {
        await connector.update(place, message, first);
      } catch (error) {
        if (!isGone(error)) throw error;
        await postAll(place, [first, ...others]);
        return;
      }
      await postAll(place, others);
    },
    change: async (place, message, { view, say }) => {
      const [changed] = messagesOf([renderChange(view, contextOf(say))]);
      if (changed === undefined) return false;
      try {
        await connector.update(place, message, changed);
        return true;
      } catch (error) {
        if (isGone(error)) return false;
        throw error;
      }
    },
  };
}
