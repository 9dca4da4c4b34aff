/** What reading a body comes to. */
import type { z } from 'zod';
import type { SlackArrival } from './arrival.ts';

export type Parsed =
  | { readonly kind: 'arrival'; readonly arrival: SlackArrival }
  /** Well-formed, and nothing to do about it. */
  | { readonly kind: 'ignored' }
  /** Not what Slack sends. */
  | { readonly kind: 'malformed' };

export const ignored: Parsed = { kind: 'ignored' };
export const malformed: Parsed = { kind: 'malformed' };

/** What a schema reads becomes an arrival; null is none of our business; what the schema cannot read is malformed. */
export function arrivalFrom<Read>(read: z.ZodSafeParseResult<Read>, made: (of: Read) => SlackArrival | null): Parsed {
  if (!read.success) return malformed;
  const arrival = made(read.data);
  return arrival === null ? ignored : { kind: 'arrival', arrival };
}
