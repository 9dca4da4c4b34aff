/** Messages in Slack: posts a view, puts one in the place of another, takes one away. */

import { randomUUID } from 'node:crypto';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { ChatLog } from '../../bot/core/chat-options.ts';
import type { Say } from '../../bot/core/texts.ts';
import type { View } from '../../bot/ports/view.ts';
import { faultOf, isGoneMessage, isRefusedBlocks, slackWord } from './errors.ts';
import type { MessagePlace } from './message-place.ts';
import { renderChange, renderMessages, type SlackMessage } from './render.ts';
import { shareCharts } from './share-charts.ts';

export interface PostedMessage {
  readonly channel: string;
  readonly ts: string;
}

export interface Shown {
  readonly view: View;
  readonly say: Say;
}

/** Every method throws what the Web API throws. */
export interface Messages {
  /** Posts a view as one message or several; gives the first of them. */
  post(place: MessagePlace, shown: Shown, key?: string): Promise<PostedMessage>;
  /** Puts a view where a message stands, and what does not fit below; where the message is gone, posts it anew. */
  replace(message: MessagePlace & PostedMessage, shown: Shown): Promise<void>;
  /** Puts a view where a message stands; false where the message is gone, and nothing was posted. */
  change(message: PostedMessage, shown: Shown): Promise<boolean>;
  /** Shows it in a channel to one person only. */
  whisper(place: MessagePlace & { readonly user: string }, shown: Shown): Promise<void>;
  remove(message: PostedMessage): Promise<void>;
}

/** A short name for one rendering. */
export const newNonce = (): string => randomUUID().slice(0, 8);

/** Names what was sent, so that it can be found again; readable by everybody in the conversation, so ids only. */
const metadataOf = (event_payload: MessageName) => ({ metadata: { event_type: 'solis', event_payload } });

/** The key stands on the last part by itself: what was cut short is sent again. The first part tells where the message begins. */
type MessageName = { key: string } | { key: string; part: 'first' };
const namesOf = (key: string, index: number, parts: number) => {
  if (index === parts - 1) return metadataOf({ key });
  return index === 0 ? metadataOf({ key, part: 'first' }) : {};
};

const noPreviews = { unfurl_links: false, unfurl_media: false } as const;
const inThread = ({ thread }: MessagePlace) => (thread === undefined ? {} : { thread_ts: thread });
const rendered = ({ view, say }: Shown) => renderMessages(view, { say, nonce: newNonce() });

interface Worded {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** Where Slack does not take the blocks, their full plain-text twin goes alone: without buttons, but whole. */
const openWriting =
  (log: ChatLog) =>
  async <Given>({ text, blocks }: SlackMessage, call: (worded: Worded) => Promise<Given>): Promise<Given> => {
    try {
      return await call({ text, blocks: [...blocks] });
    } catch (error) {
      if (!isRefusedBlocks(error)) throw error;
      log.error(faultOf(error), 'slack: a message goes as plain text');
      return call({ text, blocks: [] });
    }
  };

export function openMessages(client: WebClient, log: ChatLog): Messages {
  const write = openWriting(log);
  const postAll = async (place: MessagePlace, parts: ReturnType<typeof rendered>, key?: string) => {
    const posted: PostedMessage[] = [];
    for (const [index, part] of parts.entries()) {
      const named = key === undefined ? {} : namesOf(key, index, parts.length);
      const { channel } = place;
      const { ts } = await write(part, (worded) =>
        client.chat.postMessage({ channel, ...worded, ...noPreviews, ...inThread(place), ...named }),
      );
      posted.push({ channel: place.channel, ts: ts ?? '' });
    }
    return posted;
  };
  return {
    post: async (place, shown, key) => {
      const [first] = await postAll(place, rendered(shown), key);
      await shareCharts({ client, log }, place, shown.view);
      return first ?? { channel: place.channel, ts: '' };
    },
    replace: async (message, shown) => {
      const [first, ...others] = rendered(shown);
      if (first === undefined) return;
      try {
        await write(first, (worded) => client.chat.update({ ...at(message), ...worded }));
      } catch (error) {
        if (!isGoneMessage(error)) throw error;
        await postAll(message, [first, ...others]);
        return shareCharts({ client, log }, message, shown.view);
      }
      await postAll(message, others);
      await shareCharts({ client, log }, message, shown.view);
    },
    change: async (message, { view, say }) => {
      try {
        await write(renderChange(view, { say, nonce: newNonce() }), (worded) =>
          client.chat.update({ ...at(message), ...worded }),
        );
        return true;
      } catch (error) {
        if (isGoneMessage(error) || slackWord(error) === 'channel_not_found') return false;
        throw error;
      }
    },
    whisper: async (place, shown) => {
      const { channel, user } = place;
      for (const part of rendered(shown))
        await write(part, (worded) => client.chat.postEphemeral({ channel, user, ...worded, ...inThread(place) }));
    },
    remove: async (message) => void (await client.chat.delete(at(message))),
  };
}

const at = ({ channel, ts }: PostedMessage) => ({ channel, ts });
