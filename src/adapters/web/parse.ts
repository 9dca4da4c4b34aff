/** Turns a posted form of the local chat into an `Incoming`. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Incoming, IncomingEvent } from '../../bot/ports/incoming.ts';
import type { FormValues } from '../../bot/ports/view.ts';
import { WebFault } from './errors.ts';
import type { Seat } from './seat.ts';

export type WebAct = 'say' | 'tap' | 'form' | 'draft';

export interface Post {
  readonly organisation: string;
  readonly seat: Seat;
  readonly act: WebAct;
  /** The decoded body, as it came. */
  readonly body: unknown;
}

export interface WebArrival {
  readonly incoming: Incoming;
  /** Id of the message that holds the tapped button or the form; null on a page of its own and in the row of commands. */
  readonly message: string | null;
}

const idSchema = z.string().regex(/^[\w-]{8,120}$/);
/** Whether a value of an address can be the id of a message. */
export const isMessageId = (value: unknown): value is string => idSchema.safeParse(value).success;

const tokenSchema = z.string().min(1).max(2000);
const listSchema = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

const postSchema = z
  .object({
    id: idSchema,
    message: idSchema.optional(),
    token: tokenSchema.optional(),
    phrase: tokenSchema.optional(),
    text: z.string().optional(),
    single: listSchema.default([]),
    several: listSchema.default([]),
  })
  .catchall(listSchema);

/** Reads a post. Throws `bad-post` for what no page of ours sends; null where nothing was typed. */
export function parsePost({ organisation, seat, act, body }: Post): WebArrival | null {
  const parsed = postSchema.safeParse(body ?? {});
  if (!parsed.success) throw new WebFault('bad-post');
  const event = eventOf(act, parsed.data);
  if (event === null) return null;
  const incoming = incomingOf({ organisation, seat, id: arrivalId(parsed.data.id, seat, event), event });
  return { incoming, message: parsed.data.message ?? null };
}

/** Puts an event into its envelope. */
export function incomingOf(of: {
  readonly organisation: string;
  readonly seat: Seat;
  readonly id: string;
  readonly event: IncomingEvent;
}): Incoming {
  const { place, speaker } = of.seat;
  return {
    organisation: of.organisation,
    id: of.id,
    from: { platform: 'web', user: speaker.id },
    place: place.kind === 'member' ? { kind: 'private' } : { kind: 'channel', channel: place.channel },
    event: of.event,
  };
}

function eventOf(act: WebAct, post: z.infer<typeof postSchema>): IncomingEvent | null {
  const token = post.phrase ?? post.token;
  switch (act) {
    case 'say': {
      const text = plain(post.text).trim();
      return text === '' ? null : { kind: 'text', text };
    }
    case 'tap':
      return { kind: 'tap', token: needed(token) };
    case 'form':
      return { kind: 'form', token: needed(token), values: valuesOf(post) };
    case 'draft':
      return { kind: 'draft', token: needed(post.token), values: valuesOf(post) };
    default: {
      const never: never = act;
      return never;
    }
  }
}

/** A form names its fields, since a browser leaves out boxes that are not ticked. */
function valuesOf(post: z.infer<typeof postSchema>): FormValues {
  const typed = (name: string): readonly string[] => [post[`f.${name}`] ?? []].flat();
  return Object.fromEntries([
    ...post.single.map((name) => [name, plain(typed(name)[0])] as const),
    ...post.several.map((name) => [name, typed(name)] as const),
  ]);
}

/** Browsers send every line break as two characters, which a person did not type and which would count against the longest answer. */
function plain(text: string | undefined): string {
  return (text ?? '').replaceAll('\r\n', '\n');
}

function needed(token: string | undefined): string {
  if (token === undefined) throw new WebFault('bad-post');
  return token;
}

/** The page's id and what was done: a double tap is the same arrival, going back and answering differently is another. */
function arrivalId(id: string, seat: Seat, event: IncomingEvent): string {
  const done = JSON.stringify([seat.base, seat.speaker.id, event]);
  return `${id}-${createHash('sha256').update(done).digest('hex').slice(0, 16)}`;
}
