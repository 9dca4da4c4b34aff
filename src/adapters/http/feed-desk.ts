/** The address at which a calendar asks for what is somebody's. */
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { openTries } from '../../shared/tries.ts';

export interface FeedDeskOptions {
  /** The calendar of an address as text; null for one that serves no more. */
  readonly feed: (token: string) => Promise<string | null>;
  /** Told what went wrong; never the address. */
  readonly report: (error: unknown) => void;
}

/** A calendar keeps what it read and asks whether that is still so; nobody between keeps any. */
const headers = {
  'Cache-Control': 'private, no-cache',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
} as const;

/** `/calendar/<token>.ics`: 200 with the calendar, 304 where nothing changed, 404 for any other address, 429 for whoever asks for many of those. */
export function feedDesk({ feed, report }: FeedDeskOptions): Router {
  const tries = openTries();
  const router = express.Router();
  router.get('/calendar/:token.ics', async (request, response) => {
    const caller = request.ip ?? '';
    if (tries.isSpent(caller)) return void response.sendStatus(429);
    const text = await feed(String(request.params.token));
    if (text === null) {
      tries.miss(caller);
      return void response.sendStatus(404);
    }
    response.set(headers).type('text/calendar').send(text);
  });
  // Express knows a handler of faults by its four parameters.
  router.use('/calendar', (error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    report(error);
    response.sendStatus(500);
  });
  return router;
}
