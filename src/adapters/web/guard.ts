/** Keeps the local chat local: it has no sign-in, so only pages of this computer, opened on this computer, may use it. */
import type { NextFunction, Request, Response } from 'express';
import { isFromHere, isToHere } from '../../shared/from-here.ts';
import { WebFault, type WebFaultCode } from './errors.ts';

const headers = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** Sets the security headers and refuses, with 403, whatever did not come from this computer and this very site. */
export function guard(request: Request, response: Response, next: NextFunction): void {
  response.set(headers);
  const refusal = refusalOf(request);
  if (refusal !== null) throw new WebFault(refusal);
  next();
}

/** Why a request is refused, or null. A foreign `Host` is DNS rebinding; a foreign `Origin` or fetch site is another page's doing. */
function refusalOf(request: Request): WebFaultCode | null {
  const { headers: sent } = request;
  if (!isFromHere(request)) return 'not-local';
  if (!isToHere(request)) return 'foreign-host';
  if (sent.origin !== undefined && sent.origin !== `http://${sent.host}`) return 'foreign-origin';
  return isForeignFetch(request) ? 'foreign-origin' : null;
}

/** Browsers say where a request began. Another site may at most lead a person to the front page. */
function isForeignFetch({ headers: sent, method, originalUrl }: Request): boolean {
  const site = sent['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return !(method === 'GET' && originalUrl === '/' && sent['sec-fetch-mode'] === 'navigate');
}
