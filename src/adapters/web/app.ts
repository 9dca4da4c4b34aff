/** The local chat: its addresses. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { Organisation } from '../../domain/people/organisation.ts';
import { openQueue } from '../../shared/keyed-queue.ts';
import {
  answerClock,
  answerClockState,
  answerMailEvents,
  answerMailFile,
  answerMails,
  answerMove,
} from './answer-demo.ts';
import { answerChat, answerEvents, answerFormPage, answerPeople } from './answer-page.ts';
import { answerPost } from './answer-post.ts';
import type { WebAppOptions, WebContext } from './context.ts';
import { WebFault } from './errors.ts';
import { answerFault } from './fault.ts';
import { guard } from './guard.ts';
import { largestPost } from './limits.ts';
import type { WebAct } from './parse.ts';
import { channelSeat, privateSeat, type Seat } from './seat.ts';

export interface WebApp {
  /** Answers `/` and what is below `/as`, `/channel`, `/mail`, `/clock` and `/web`, and leaves every other address alone. */
  readonly router: Router;
  /** Ends the open streams, so that the server can stop. */
  close(): void;
}

const acts: readonly WebAct[] = ['say', 'tap', 'form', 'draft'];
const assets = ['style.css', 'chat.css', 'view.css', 'chart.css', 'form.css', 'demo.css', 'client.js', 'icon.svg'];
const own = ['/as', '/channel', '/mail', '/clock', '/web'];

/** Builds the local chat. It has no sign-in, so it refuses whatever does not come from this computer. */
export function createWebApp(options: WebAppOptions): WebApp {
  const desk: WebContext = { ...options, inTurn: openQueue(), newId: randomUUID, streams: new Set() };
  const router = express.Router();
  router.get('/', guard, (request, response) => answerPeople(desk, { request, response }));
  router.use(own, guard, express.urlencoded({ extended: false, limit: largestPost }));
  for (const asset of assets) router.get(`/web/${asset}`, (_, response) => sendAsset(asset, response));
  serveChat(router, '/as/:member', (request) => privateSeat(desk.organisation, parameter(request, 'member')), desk);
  serveChat(router, '/channel/:channel', (request) => channelSeatOf(desk.organisation, request), desk);
  serveDemo(router, desk);
  router.use(own, () => {
    throw new WebFault('no-such-page');
  });
  // Express knows a handler of faults by its four parameters.
  router.use((error: unknown, request: Request, response: Response, _next: NextFunction) =>
    answerFault(error, desk, { request, response }),
  );
  return { router, close: () => [...desk.streams].forEach((stream) => void stream.end()) };
}

function serveChat(router: Router, path: string, seatOf: (request: Request) => Seat, desk: WebContext): void {
  router.get(path, (request, response) => answerChat(desk, seatOf(request), { request, response }));
  router.get(`${path}/form`, (request, response) => answerFormPage(desk, seatOf(request), { request, response }));
  router.get(`${path}/events`, (request, response) => answerEvents(desk, seatOf(request), { request, response }));
  for (const act of acts) {
    router.post(`${path}/${act}`, (request, response) =>
      answerPost(desk, { act, seat: seatOf(request) }, { request, response }),
    );
  }
}

function serveDemo(router: Router, desk: WebContext): void {
  router.get('/clock', (request, response) => answerClock(desk, { request, response }));
  router.get('/clock/state', (request, response) => answerClockState(desk, { request, response }));
  router.post('/clock', (request, response) => answerMove(desk, { request, response }));
  router.get('/mail', (request, response) => answerMails(desk, { request, response }));
  router.get('/mail/events', (request, response) => answerMailEvents(desk, { request, response }));
  router.get('/mail/:mail/solis.ics', (request, response) => answerMailFile(desk, { request, response }));
}

/** In a channel the form or the address says who speaks; where neither does, it is the first member. */
function channelSeatOf(organisation: Organisation, request: Request): Seat {
  const body: unknown = request.body;
  const posted = typeof body === 'object' && body !== null && 'as' in body ? body.as : undefined;
  const speaker = posted ?? request.query.as ?? organisation.members[0]?.id;
  return channelSeat(organisation, parameter(request, 'channel'), String(speaker));
}

function parameter(request: Request, name: string): string {
  return String(request.params[name]);
}

function sendAsset(name: string, response: Response): void {
  response.set('Cache-Control', 'no-cache');
  response.sendFile(fileURLToPath(new URL(name, import.meta.url)), { cacheControl: false });
}
