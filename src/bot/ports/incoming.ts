/** What a person does on a platform, and what the bot answers. */
import type { Language, MemberId } from '../../domain/people/organisation.ts';
import type { Account, Profile } from './accounts.ts';
import type { FormValues, View } from './view.ts';

/** Who speaks. Whoever sits down in the local chat is the member they choose; an account is linked to one. */
export type Speaker =
  | { readonly platform: 'web'; readonly user: MemberId }
  | (Account & {
      /** What the platform says of the account; asked for where it is not linked yet. Throws where the platform does not answer. */
      readonly profile: () => Promise<Profile>;
      /** The language of the person's client, where it is known without asking. */
      readonly language?: Language;
    });

/** What a person did on a platform, verified and typed by its adapter. */
export interface Incoming {
  readonly organisation: string;
  /** The platform's own id of the arrival: the same thing delivered twice carries the same id. */
  readonly id: string;
  readonly from: Speaker;
  readonly place: { readonly kind: 'private' } | { readonly kind: 'channel'; readonly channel: string };
  readonly event: IncomingEvent;
  /** The platform's id of the private message in whose place the answer comes, where there is one. */
  readonly message?: string;
}

export type IncomingEvent =
  /** The bot was added, to a private chat or to a channel. */
  | { readonly kind: 'hello' }
  /** The person opened the page that the platform keeps for them; it changes nothing of the talk. */
  | { readonly kind: 'home' }
  /** `files`: files or pictures came with it, which Solis does not read. */
  | { readonly kind: 'text'; readonly text: string; readonly files?: true }
  /** A message of more than the bot reads: nothing of it goes any further. */
  | { readonly kind: 'too-long'; readonly longest: number }
  /** What has ended every process that began it. */
  | { readonly kind: 'set-aside' }
  /** The person changed a message after it was sent. */
  | { readonly kind: 'edited' }
  /** A message, by whomever it was written, that the person wants to make a task of. */
  | { readonly kind: 'make-task'; readonly text: string }
  | { readonly kind: 'tap'; readonly token: string }
  /** A form, or a phrase tapped in one, with all that is typed in it. */
  | { readonly kind: 'form'; readonly token: string; readonly values: FormValues }
  /** What is typed in a form so far; kept, not judged. */
  | { readonly kind: 'draft'; readonly token: string; readonly values: FormValues };

export interface Outcome {
  /** The answer; null where there is nothing to say (a kept draft). A tapped message is replaced by it. */
  readonly reply: View | null;
  /** Posted below in private, as a message of its own, where what was tapped stays and something was opened from it. */
  readonly beside?: View;
  /** Takes the place of the private message that answered an arrival before: what was asked in it was answered in words. */
  readonly closed?: Closed;
  /** What a platform that keeps its own record may keep of the typed message, where that is not the message itself. */
  readonly heard?: string;
  /** Set where the answer to something said in a channel goes to the person's private chat instead. */
  readonly inPrivate?: View;
  /** What the views are written in. */
  readonly language: Language;
}

export interface Closed {
  /** The arrival whose answer asked. */
  readonly shownBy: string;
  /** The platform's id of the message, where it was known before it was answered. */
  readonly message?: string;
  readonly view: View;
}
