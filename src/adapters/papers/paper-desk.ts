/** The desk at which papers are fetched: a page with a button, and behind it the file, once. */
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { Say } from '../../bot/core/texts.ts';
import type { PaperFile, PaperFormat } from '../../bot/ports/papers.ts';
import { type Language, languages, type Organisation } from '../../domain/people/organisation.ts';
import { openTries } from '../../shared/tries.ts';
import { type DeskPage, pageOf } from './desk-page.ts';

export interface PaperDeskOptions {
  /** The file of a secret, once; null for one that serves no more. */
  readonly collect: (secret: string) => Promise<PaperFile | null>;
  readonly say: (language: Language) => Say;
  /** Its language is for whoever asks for none of ours. */
  readonly organisation: Pick<Organisation, 'language'>;
  /** Told what went wrong; never the secret. */
  readonly report: (error: unknown) => void;
}

const types: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Nothing is kept on the way, shown within another page, or told to whoever is linked to. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
} as const;

/**
 * The addresses below `/papers`. Chats and their guards look at every address that is sent, before a person does: so that
 * a look costs nothing, the file is given for the button on the page alone.
 */
export function paperDesk(options: PaperDeskOptions): Router {
  const tries = openTries();
  const router = express.Router();
  router.use('/papers', (_, response, next) => {
    response.set(headers);
    next();
  });
  router.get('/papers/:secret', (request, response) => sendPage(options, { request, response }, 'ready'));
  router.post('/papers/:secret', async (request, response) => {
    const caller = request.ip ?? '';
    if (tries.isSpent(caller)) return sendPage(options, { request, response }, 'busy');
    const file = await options.collect(String(request.params.secret));
    if (file === null) {
      tries.miss(caller);
      return sendPage(options, { request, response }, 'gone');
    }
    response.attachment(file.name).type(types[endingOf(file)]).send(Buffer.from(file.bytes));
  });
  // Express knows a handler of faults by its four parameters.
  router.use('/papers', (error: unknown, request: Request, response: Response, _next: NextFunction) => {
    options.report(error);
    sendPage(options, { request, response }, 'failed');
  });
  return router;
}

const endingOf = ({ name }: PaperFile): PaperFormat => name.slice(name.lastIndexOf('.') + 1) as PaperFormat;

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

const statuses: Readonly<Record<DeskPage, number>> = { ready: 200, gone: 410, busy: 429, failed: 500 };

function sendPage({ say, organisation }: PaperDeskOptions, { request, response }: Exchange, page: DeskPage): void {
  const asked = request.acceptsLanguages(...languages);
  const words = say(languages.find((one) => one === asked) ?? organisation.language);
  response.status(statuses[page]).type('html').send(pageOf(page, words));
}
