/** What can arrive from Teams, verified and typed. */

import type { FormValues } from '../../bot/ports/view.ts';
import type { Language } from '../../domain/people/organisation.ts';

/** A conversation in which something was said or done. */
export interface Spot {
  readonly serviceUrl: string;
  /** As Teams told it: in a channel with the thread. */
  readonly conversation: string;
  /** The conversation without its thread. */
  readonly root: string;
  readonly scope: 'personal' | 'group' | 'channel';
  /** The bot's id in Teams (28:...). */
  readonly bot: string;
  readonly tenant?: string;
  readonly team?: string;
  /** What the channel is called, where Teams told it. */
  readonly name?: string;
}

export interface Person {
  /** The account: its id in the school's directory; where Teams does not tell it, its id for this bot. */
  readonly user: string;
  /** The person's id for this bot (29:...). */
  readonly address: string;
  readonly language?: Language;
}

export interface Tapped {
  readonly kind: 'tap' | 'form';
  readonly token: string;
  readonly values: FormValues;
}

export interface ArrivalBase {
  /** The same thing delivered twice carries the same id. */
  readonly id: string;
  readonly spot: Spot;
  readonly person: Person;
}

export type TeamsArrival =
  | (ArrivalBase & {
      readonly kind: 'message';
      /** Of the message itself, so that the answer comes below it. */
      readonly message?: string;
      readonly said:
        | { readonly kind: 'text'; readonly text: string; readonly files?: true }
        | { readonly kind: 'edited' }
        | Tapped;
    })
  /** A button of a card: the answer takes the card's place. */
  | (ArrivalBase & { readonly kind: 'action'; readonly tapped: Tapped; readonly message?: string })
  /** A button that opens a dialog. */
  | (ArrivalBase & { readonly kind: 'dialog-opened'; readonly tapped: Tapped; readonly message?: string })
  /** A button in a dialog; the message is the one that the dialog was opened from. */
  | (ArrivalBase & { readonly kind: 'dialog-sent'; readonly tapped: Tapped; readonly message?: string })
  /** "Add as a task" on a message that somebody wrote. */
  | (ArrivalBase & { readonly kind: 'make-task'; readonly text: string })
  /** The bot was added; an update of it is no reason for a welcome. */
  | (ArrivalBase & { readonly kind: 'added'; readonly isNew: boolean })
  | (ArrivalBase & { readonly kind: 'removed' })
  | (ArrivalBase & {
      readonly kind: 'channel';
      readonly channel: string;
      readonly change: 'there' | 'renamed' | 'gone';
    })
  | (ArrivalBase & { readonly kind: 'team-gone'; readonly how: 'deleted' | 'archived' });

export type ArrivalOf<Kind extends TeamsArrival['kind']> = Extract<TeamsArrival, { readonly kind: Kind }>;

export type Parsed =
  | { readonly kind: 'arrival'; readonly arrival: TeamsArrival }
  /** Of no interest to Solis. */
  | { readonly kind: 'ignored' }
  /** An invoke that asks for something which Solis does not do. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'malformed' };
