/** How the library calls Slack where nobody waits for it: after a 429 no call of that method goes before Slack has time again. */
import type { FetchFunction } from '@slack/web-api';
import { type Busy, openThrottle, type Throttle } from './throttle.ts';

export interface PatientFetchOptions {
  /** Milliseconds for one call, without what it waits. */
  readonly timeout: number;
  /** Milliseconds that a call waits where Slack has no time. */
  readonly busy: number;
  /** Calls of one method that go at once. */
  readonly atOnce: number;
}

/** Slack counts each method by itself. A call that would have to wait longer gets Slack's own answer, without being made. */
export function patientFetch({ timeout, busy, atOnce }: PatientFetchOptions): FetchFunction {
  const throttles = new Map<string, Throttle<Response>>();
  const throttleOf = (method: string): Throttle<Response> => {
    const known = throttles.get(method) ?? openThrottle({ most: atOnce, longest: busy, sentAwayFor });
    throttles.set(method, known);
    return known;
  };
  return async (url, init) => {
    const method = new URL(url).pathname;
    const answer = await throttleOf(method)(() => fetch(url, { ...init, signal: AbortSignal.timeout(timeout) }));
    return 'busyFor' in answer ? tooBusy(answer) : answer;
  };
}

function sentAwayFor({ status, headers }: Response): number | null {
  const seconds = Number.parseInt(headers.get('retry-after') ?? '', 10);
  return status === 429 && Number.isFinite(seconds) ? seconds * 1_000 : null;
}

const tooBusy = ({ busyFor }: Busy): Response =>
  new Response(null, { status: 429, headers: { 'retry-after': String(Math.ceil(busyFor / 1_000)) } });
