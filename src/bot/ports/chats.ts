/** A chat platform, as the bot writes to it of its own accord. */
import type { Language, MemberId } from '../../domain/people/organisation.ts';
import type { Posted } from './delivery.ts';
import type { PlatformId } from './platform-id.ts';
import type { View } from './view.ts';

/** Where a message goes: a member's private chat, or a channel of the team. */
export type Recipient =
  | { readonly kind: 'member'; readonly member: MemberId; readonly language: Language }
  | { readonly kind: 'channel'; readonly channel: string };

interface NewMessage {
  readonly to: Recipient;
  readonly view: View;
  /** Names the message: what was posted under it before is not posted again, as far as the platform can tell. */
  readonly key?: string;
  /** Nobody has tried to post it under that key before, so that the platform need not be asked. */
  readonly isNew?: boolean;
  /** Asked after all waiting, right before it is posted; throws `Overtaken` where it is not to be any more. */
  readonly mayGo?: () => Promise<void>;
}

/** One chat platform, as the bot writes to it of its own accord. */
export interface ChatPort {
  readonly platform: PlatformId;
  /**
   * Posts a new message. Throws a `DeliveryFailed` where the platform will not take it.
   * @returns where its first part stands; null where that is not known (posted by an earlier process)
   */
  send(organisation: string, message: NewMessage): Promise<Posted | null>;
  /**
   * Puts another view in the place of a message. False where it stands there no longer, and nothing was posted.
   * Throws a `DeliveryFailed` where the platform does not answer.
   */
  change(organisation: string, to: Recipient, posted: Posted, view: View): Promise<boolean>;
  /** Whether the member could be written to, without writing; the code of what stands against it, or null. Never throws. */
  reaches(organisation: string, member: MemberId): Promise<string | null>;
}

/** The platform will not take a message. Its code begins with the platform ("slack-archived") and is the key of a text that names the remedy. */
export class DeliveryFailed extends Error {
  readonly code: string;
  /** How long the platform asks us to wait, where it says so. */
  readonly retryAfterMS: number | undefined;
  constructor(code: string, message: string, retryAfterMS?: number) {
    super(message);
    this.name = 'DeliveryFailed';
    this.code = code;
    this.retryAfterMS = retryAfterMS;
  }
}

/** Another process has the message in hand by now: it was not posted by this one, and is nothing to be tried otherwise. */
export class Overtaken extends DeliveryFailed {
  constructor() {
    super('overtaken', 'another process has the message in hand');
    this.name = 'Overtaken';
  }
}
