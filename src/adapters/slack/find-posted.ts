/** Finds in a private chat what was posted there before: an earlier process may have been killed before it could note so. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

const messageSchema = z.object({
  ts: z.string(),
  metadata: z.object({ event_payload: z.object({ key: z.string(), part: z.string().optional() }) }),
});

/** Messages of a private chat that are looked through. */
const lookedThrough = 50;

/** Where the message of that key begins; null where it does not stand there, or not to its end. Throws what the Web API throws. */
export async function findPosted(
  client: WebClient,
  { channel, key }: { readonly channel: string; readonly key: string },
): Promise<string | null> {
  const { messages = [] } = await client.conversations.history({
    channel,
    limit: lookedThrough,
    include_all_metadata: true,
  });
  // The newest stands first.
  const named = messages.flatMap((one) => {
    const read = messageSchema.safeParse(one).data;
    return read?.metadata.event_payload.key === key ? [{ ts: read.ts, part: read.metadata.event_payload.part }] : [];
  });
  const end = named.findIndex(({ part }) => part === undefined);
  if (end < 0) return null;
  const first = named.slice(end).find(({ part }) => part === 'first') ?? named[end];
  return first?.ts ?? null;
}
