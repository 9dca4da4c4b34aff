/** What was said in each member's chat and in each channel: the memory that a real chat platform would have of its own. */

import type { View } from '../../bot/ports/view.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Language, MemberId } from '../../domain/people/organisation.ts';

export type ChatPlace =
  | { readonly kind: 'member'; readonly member: MemberId }
  | { readonly kind: 'channel'; readonly channel: string };

export type Content =
  | { readonly kind: 'said'; readonly by: MemberId; readonly text: string }
  | { readonly kind: 'shown'; readonly view: View };

export interface NewMessage {
  readonly id: string;
  readonly at: Instant;
  readonly language: Language;
  /** Id of the arrival that this answers: the same arrival again is answered already. */
  readonly arrival?: string;
  readonly content: Content;
}

export interface Message extends NewMessage {
  /** Its change number when it was added: messages stand in this order. */
  readonly position: number;
  /** Grows with every change in the organisation, so that a reader can ask for what changed since. */
  readonly changed: number;
}

export interface Transcript {
  /** Adds a message at the end, or puts new content in the place of the one with this id. Gives it back with its change number. */
  put(organisation: string, place: ChatPlace, message: NewMessage): Promise<Message>;
  /** The last `count` messages, oldest first. */
  last(organisation: string, place: ChatPlace, count: number): Promise<readonly Message[]>;
  /** Messages added or changed after that change number, oldest first. */
  since(organisation: string, place: ChatPlace, changed: number): Promise<readonly Message[]>;
  /** The message of that id, or null. */
  find(organisation: string, place: ChatPlace, id: string): Promise<Message | null>;
  /** Id of the message that answered this arrival, of several the last; or null. */
  answerTo(organisation: string, place: ChatPlace, arrival: string): Promise<string | null>;
}

/** One word for a place, unique within an organisation. */
export function placeKey(place: ChatPlace): string {
  return place.kind === 'member' ? `member:${place.member}` : `channel:${place.channel}`;
}

/** Gives ever larger whole numbers: microseconds of the clock, or one more than the last where the clock stands still or goes back. */
export function changeNumbers(last: number): () => number {
  let latest = last;
  return () => {
    latest = Math.max(latest + 1, Date.now() * 1000);
    return latest;
  };
}
