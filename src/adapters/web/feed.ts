/** The transcript with an ear to it: whoever has a chat open hears of every message at once. */
import { openQueue } from '../../shared/keyed-queue.ts';
import { type ChatPlace, type Message, type NewMessage, placeKey, type Transcript } from './transcript.ts';

export interface Feed extends Transcript {
  /** Calls `heard` for each message put in that place from now on. Gives the function that ends it. */
  listen(organisation: string, place: ChatPlace, heard: (message: Message) => void): () => void;
}

/** Puts an ear to a transcript. Only what is put through the feed is heard. */
export function openFeed(transcript: Transcript): Feed {
  const ears = new Map<string, Set<(message: Message) => void>>();
  const inTurn = openQueue();
  return {
    ...transcript,
    // One after the other, so that a reader hears of changes in the order of their numbers.
    async put(organisation: string, place: ChatPlace, message: NewMessage) {
      const key = `${organisation}/${placeKey(place)}`;
      return inTurn(key, async () => {
        const kept = await transcript.put(organisation, place, message);
        for (const heard of ears.get(key) ?? []) heard(kept);
        return kept;
      });
    },
    listen(organisation, place, heard) {
      const key = `${organisation}/${placeKey(place)}`;
      const listeners = ears.get(key) ?? new Set();
      ears.set(key, listeners.add(heard));
      return () => {
        listeners.delete(heard);
        if (listeners.size === 0) ears.delete(key);
      };
    },
  };
}
