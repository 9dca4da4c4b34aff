/** What the addresses of the local chat have at hand. */
import type { Request, Response } from 'express';
import type { Clock } from '../../bot/ports/clock.ts';
import type { Incoming, Outcome } from '../../bot/ports/incoming.ts';
import type { Action } from '../../bot/ports/view.ts';
import type { Language, Member, Organisation } from '../../domain/people/organisation.ts';
import type { InTurn } from '../../shared/keyed-queue.ts';
import type { Demo } from './demo.ts';
import type { DraftOf } from './drawn-draft.ts';
import type { Feed } from './feed.ts';
import type { Reader } from './render-message.ts';
import type { Seat } from './seat.ts';

export interface WebAppOptions {
  readonly organisation: Organisation;
  readonly feed: Feed;
  readonly receive: (incoming: Incoming) => Promise<Outcome>;
  /** Texts of the page around the views: keys that begin with "web.". They are escaped here, so they must not be escaped before. */
  readonly say: (language: Language, key: string, params?: Readonly<Record<string, string | number>>) => string;
  /** The row of commands near the place to write. */
  readonly menu: (member: Member, language: Language) => readonly Action[];
  /** The language that a member reads now. */
  readonly languageOf: (member: Member) => Promise<Language>;
  /** What a member typed into forms and did not send yet, by the button that sends them. */
  readonly draftsOf: (member: Member) => Promise<DraftOf>;
  readonly clock: Clock;
  /** Where this is a trial. */
  readonly demo?: Demo;
  /** Does what is due after each stop of a clock that is moved on. */
  readonly clockMoved?: () => Promise<void>;
  readonly log: { error(details: object, message: string): void };
}

export interface WebContext extends WebAppOptions {
  readonly inTurn: InTurn;
  readonly newId: () => string;
  /** Open streams of new messages. */
  readonly streams: Set<Response>;
}

export interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** The person of that seat as a reader, in the language they read now. */
export async function readerOf(
  { organisation, say, languageOf, newId }: WebContext,
  { speaker, base }: Seat,
): Promise<Reader> {
  return { organisation, self: speaker.id, language: await languageOf(speaker), say, base, newId };
}

/** The chat's address; in a channel with who speaks there. */
export function chatAddress({ base, place, speaker }: Seat, extra: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...(place.kind === 'channel' ? { as: speaker.id } : {}), ...extra }).toString();
  return query === '' ? base : `${base}?${query}`;
}
