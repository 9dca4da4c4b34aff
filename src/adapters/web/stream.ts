/** A stream of what is new, to an open page (server-sent events). */
import type { Response } from 'express';
import type { Html } from './html.ts';

/** Less than the idle limits of browsers and proxies. */
const beatMs = 20_000;

export interface Stream {
  /** Sends a list item of the page's log. @param number the page asks for what came after it, when it comes back */
  item(number: number, item: Html): void;
  /** Sends the strip at the top of the page. */
  strip(strip: Html): void;
  /** Calls once the page went away. */
  ended(work: () => void): void;
}

/** Begins the stream, and keeps it alive until the page goes away. */
export function openStream(response: Response): Stream {
  response.set('Content-Type', 'text/event-stream; charset=utf-8');
  response.flushHeaders();
  const write = (text: string): void => void (response.writableEnded || response.write(text));
  write('retry: 1500\n\n');
  const beat = setInterval(() => write(': still here\n\n'), beatMs);
  response.on('close', () => clearInterval(beat));
  return {
    item: (number, { markup }) => write(`id: ${number}\ndata: ${JSON.stringify(markup)}\n\n`),
    strip: ({ markup }) => write(`event: demo\ndata: ${JSON.stringify(markup)}\n\n`),
    ended: (work) => void response.on('close', work),
  };
}
