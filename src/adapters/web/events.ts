/** Brings new and changed messages to an open chat. */
import type { Feed } from './feed.ts';
import { type Reader, renderMessage } from './render-message.ts';
import type { Stream } from './stream.ts';
import type { ChatPlace, Message } from './transcript.ts';

export interface Listening {
  readonly feed: Feed;
  readonly place: ChatPlace;
  readonly reader: Reader;
  /** Change number of the last message that the page has. */
  readonly since: number;
  readonly stream: Stream;
}

/** Sends what changed since, then whatever changes, until the page goes away. */
export async function streamMessages({ feed, place, reader, since, stream }: Listening): Promise<void> {
  let sent = since;
  const send = (message: Message): void => {
    if (message.changed <= sent) return;
    sent = message.changed;
    stream.item(message.changed, renderMessage(message, reader));
  };
  // Listening begins before the look back, so that nothing falls between the two.
  const early: Message[] = [];
  let heard = (message: Message): void => void early.push(message);
  stream.ended(feed.listen(reader.organisation.id, place, (message) => heard(message)));
  const missed = [...(await feed.since(reader.organisation.id, place, since))];
  for (const message of [...missed, ...early].sort((one, other) => one.changed - other.changed)) send(message);
  heard = send;
}
