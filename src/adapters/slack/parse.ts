/** Turns the body of a request from Slack into an arrival, or says that it is malformed or none of our business. */
import { z } from 'zod';
import { parseEvent } from './parse-event.ts';
import { parseInteraction } from './parse-interaction.ts';
import { ignored, malformed, type Parsed } from './parsed.ts';

/** By these words the library tells what a body is: it throws where they are no texts and objects (bolt 5.1). */
const bodySchema = z.looseObject({
  type: z.string().optional(),
  event: z.looseObject({ type: z.string() }).optional(),
  command: z.string().optional(),
  actions: z.array(z.looseObject({})).min(1).optional(),
  authorizations: z.array(z.looseObject({})).nullish(),
});

/** Reads a body that was decoded already. Never throws. */
export function parseBody(body: unknown): Parsed {
  const read = bodySchema.safeParse(body);
  if (!read.success) return malformed;
  const { type, event, command } = read.data;
  if (event !== undefined) return type === 'event_callback' ? parseEvent(read.data) : ignored;
  // An event without its event is cut off.
  if (type === 'event_callback') return malformed;
  if (type === undefined && command === undefined) return malformed;
  return parseInteraction(read.data);
}
