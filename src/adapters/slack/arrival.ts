/** What can arrive from Slack, verified and typed. */
import type { FormValues } from '../../bot/ports/view.ts';
import type { ModalMetadata } from './modal-metadata.ts';
import type { Unsent } from './read-action.ts';

export interface Person {
  readonly user: string;
  /** The workspace that the person belongs to, where Slack tells it: another one for a guest from a shared channel. */
  readonly home?: string;
}

interface ArrivalBase {
  /** The platform's own id: the same thing delivered twice carries the same id. */
  readonly id: string;
  /** The workspace it came from. */
  readonly team: string;
}

interface ByPerson extends ArrivalBase {
  readonly person: Person;
}

/** Something a person said or did. Slack delivers it again until it is acknowledged. */
export type SlackEvent =
  | (ByPerson & {
      readonly kind: 'message';
      readonly channel: string;
      readonly text: string;
      readonly files?: true;
      /** An earlier message was changed into this one. */
      readonly edited?: true;
      /** Set where it was said in a thread. */
      readonly thread?: string;
    })
  | (ByPerson & {
      readonly kind: 'mention';
      readonly channel: string;
      readonly text: string;
      readonly files?: true;
      readonly thread: string;
    })
  | (ByPerson & {
      readonly kind: 'home-opened';
      readonly channel: string;
      readonly tab: 'home' | 'messages';
      /** What was put into the page that stands there. */
      readonly before?: string;
      /** Slack's own hash of that page. */
      readonly seen?: string;
    })
  /** Somebody came into a channel; the person is who invited them. */
  | (ArrivalBase & {
      readonly kind: 'joined';
      readonly who: string;
      readonly inviter?: string;
      readonly channel: string;
    })
  | (ArrivalBase & {
      readonly kind: 'channel';
      readonly channel: string;
      readonly change: 'renamed' | 'archived' | 'unarchived' | 'deleted';
      readonly name?: string;
    })
  | (ArrivalBase & { readonly kind: 'user-changed'; readonly user: string })
  | (ArrivalBase & { readonly kind: 'removed'; readonly how: 'app_uninstalled' | 'tokens_revoked' });

/** A tap or a form; a trigger opens one form within three seconds. */
export type SlackInteraction =
  | (ByPerson & {
      readonly kind: 'command';
      readonly channel: string;
      readonly text: string;
      readonly trigger: string;
    })
  | (ByPerson & { readonly kind: 'my-plans'; readonly trigger: string })
  | (ByPerson & { readonly kind: 'add-task'; readonly trigger: string; readonly text: string })
  | (ByPerson & {
      readonly kind: 'action';
      readonly trigger: string;
      readonly at: TapPlace;
      readonly tap: Tapped;
      /** What is typed in the form beside a button that sends nothing. */
      readonly unsent: Unsent | null;
    })
  | (ByPerson & {
      readonly kind: 'submission';
      readonly view: OpenView;
      readonly metadata: ModalMetadata;
      readonly values: FormValues;
    })
  | (ByPerson & { readonly kind: 'closed'; readonly metadata: ModalMetadata; readonly values: FormValues });

export type SlackArrival = SlackEvent | SlackInteraction;
export type ArrivalOf<Kind extends SlackArrival['kind']> = Extract<SlackArrival, { readonly kind: Kind }>;

interface Tapped {
  readonly kind: 'tap' | 'form';
  readonly token: string;
  readonly values: FormValues;
}

export type TapPlace =
  | {
      readonly kind: 'message';
      readonly channel: string;
      readonly ts: string;
      readonly thread?: string;
      /** Only the person sees it, and it cannot be changed. */
      readonly passing: boolean;
    }
  | { readonly kind: 'modal'; readonly view: OpenView; readonly metadata: ModalMetadata | null }
  | { readonly kind: 'home' };

/** A form as it stands on the person's screen. */
export interface OpenView {
  readonly id: string;
  /** As Slack sent it. */
  readonly view: Readonly<Record<string, unknown>>;
  /** What is filled in, by block and action. */
  readonly state: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
}

/** Private chats of the bot begin with a D. */
export const isPrivateChat = (channel: string): boolean => channel.startsWith('D');
