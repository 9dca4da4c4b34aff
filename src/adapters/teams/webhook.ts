/** The door for what Teams posts: nobody but Teams comes in, and only from the school's tenant. */
import express, { type NextFunction, type Request, type RequestHandler, type Response, type Router } from 'express';
import { isFromHere, isToHere } from '../../shared/from-here.ts';
import { wellFormed } from '../../shared/well-formed-json.ts';
import { readActivity, type TeamsActivity, tenantOf } from './activity.ts';
import type { TeamsArrival } from './arrival.ts';
import { faultOf } from './errors.ts';
import type { Microsoft } from './microsoft.ts';
import type { TeamsOptions } from './options.ts';
import { parseActivity } from './parse.ts';

export interface DoorOptions extends Pick<TeamsOptions, 'config' | 'connectorHosts' | 'log'> {
  readonly microsoft: Microsoft;
  /** Never throws. */
  readonly take: (arrival: TeamsArrival) => Promise<unknown>;
}

/** Bytes of one request; the largest message in Teams is a part of it. */
const largestBody = '256kb';

const path = '/api/messages';

/** `POST /api/messages`; every other address is left alone. */
export function openDoor(options: DoorOptions): Router {
  const router = express.Router();
  const answer = (request: Request, response: Response) => enter(options, request, response);
  const guard = options.config === null ? onlyFromHere : anybody;
  router.post(path, guard, express.json({ limit: largestBody, reviver: wellFormed }), answer);
  router.all(path, (_, response) => void response.set('allow', 'POST').status(405).end());
  // Express knows a handler of faults by its four parameters.
  router.use(path, (error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    if (status >= 500) options.log.error(faultOf(error), 'teams: a request could not be answered');
    if (!response.headersSent) end(response, status);
  });
  return router;
}

/** Nothing is told but the number. */
const end = (response: Response, status: number): void => void response.status(status).end();

const anybody: RequestHandler = (_request, _response, next) => next();

/** Without credentials: callers on this computer, neither through a proxy nor out of a page in a browser. */
const onlyFromHere: RequestHandler = (request, response, next) => {
  const isOfPage = ['origin', 'sec-fetch-site'].some((name) => request.headers[name] !== undefined);
  if (isFromHere(request) && isToHere(request) && !isOfPage) next();
  else end(response, 403);
};

async function enter(options: DoorOptions, request: Request, response: Response): Promise<void> {
  const { microsoft, take } = options;
  const activity = readActivity(request.body);
  if (activity === null) return end(response, 400);
  if (!(await microsoft.isSigned(activity, request.headers.authorization ?? ''))) return end(response, 401);
  if (!isForUs(options, activity)) return end(response, 403);
  const parsed = parseActivity(activity);
  switch (parsed.kind) {
    case 'malformed':
      return end(response, 400);
    case 'unknown':
      return end(response, 501);
    case 'ignored':
      return end(response, 200);
    case 'arrival': {
      const body = await take(parsed.arrival);
      return body === undefined ? end(response, 200) : void response.json(body);
    }
    default:
      return parsed satisfies never;
  }
}

/** A token names no tenant, so that a bot of another school could be spoken for with its own. */
function isForUs({ config, connectorHosts = [], log }: DoorOptions, activity: TeamsActivity): boolean {
  const trust = { anonymous: config === null, more: connectorHosts };
  const wrong = [
    ...(activity.channelId === 'msteams' ? [] : ['channel']),
    ...(config === null || isTenant(config.tenantId, tenantOf(activity)) ? [] : ['tenant']),
    ...(isTrustedService(activity.serviceUrl, trust) ? [] : ['service']),
  ];
  if (wrong.length > 0) log.warn({ wrong }, 'teams: somebody from elsewhere was turned away');
  return wrong.length === 0;
}

/** Ids are the same in small and in capital letters. */
const isTenant = (ours: string, told: string | undefined): boolean => ours.toLowerCase() === told?.toLowerCase();

/** The connectors of Teams' public cloud, as Microsoft's own library lists them (microsoft/teams.ts, cloud-environment.ts). */
const microsoftHosts = [
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
];

interface Trust {
  /** Without credentials anybody on this computer may call, and could send the bot anywhere. */
  readonly anonymous: boolean;
  /** More names of computers, for tests. */
  readonly more: readonly string[];
}

/** Whether the bot may write to that address, which a request told. */
function isTrustedService(address: string, { anonymous, more }: Trust): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (isLoopbackName(hostname) && protocol === 'http:') return anonymous || more.includes(hostname);
  if (protocol !== 'https:') return false;
  return more.includes(hostname) || (!anonymous && port === '' && microsoftHosts.includes(hostname));
}

/** Whether a name in an address means this computer. */
const isLoopbackName = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
