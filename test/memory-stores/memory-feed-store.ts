/** The twin of the store of calendar feeds, in memory. */
import type { Feed, FeedStore } from '../../src/bot/ports/feeds.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryFeedStore = (): FeedStore => {
  const kept = new Map<string, Feed>();
  const key = (organisation: string, member: string): string => JSON.stringify([organisation, member]);
  return {
    load: async (organisation, member) => kept.get(key(organisation, member)) ?? null,
    save: async (organisation, feed) => void kept.set(key(organisation, feed.member), frozenCopy(feed)),
    end: async (organisation, member) => void kept.delete(key(organisation, member)),
  };
};
