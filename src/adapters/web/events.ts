/** The stream that brings new and changed messages to an open chat (server-sent events). */
import type { Response } from 'express';
import type { Feed } from './feed.ts';
import { type Reader, renderMessage } from './render-message.ts';
import type { Message, Place } from './transcript.ts';

/** Less than the idle limits of browsers and proxies. */
const beatMs = 20_000;

export interface Stream {
  readonly feed: Feed;
  readonly place: Place;
  readonly reader: Reader;
  /** Change number of the last message that the page has. */
  readonly since: number;
  readonly response: Response;
}

/** Sends what changed since, then whatever changes, until the page goes away. */
export async function streamEvents({ feed, place, reader, since, response }: Stream): Promise<void> {
  response.set('Content-Type', 'text/event-stream; charset=utf-8');
  response.flushHeaders();
  response.write('retry: 1500\n\n');
  let sent = since;
  const send = (message: Message): void => {
    if (message.changed <= sent || response.writableEnded) return;
    sent = message.changed;
    response.write(`id: ${message.changed}\ndata: ${JSON.stringify(renderMessage(message, reader).markup)}\n\n`);
  };
  // Listening begins before the look back, so that nothing falls between the two.
  const early: Message[] = [];
  let heard = (message: Message): void => void early.push(message);
  const stop = feed.listen(reader.organisation.id, place, (message) => heard(message));
  const beat = setInterval(() => response.writableEnded || response.write(': still here\n\n'), beatMs);
  response.on('close', () => {
    stop();
    clearInterval(beat);
  });
  const missed = [...(await feed.since(reader.organisation.id, place, since))];
  for (const message of [...missed, ...early].sort((one, other) => one.changed - other.changed)) send(message);
  heard = send;
}
