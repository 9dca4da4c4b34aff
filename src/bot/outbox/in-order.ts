/** The chats in the order in which they are tried: first where the person last wrote. */
import type { PlatformId } from '../ports/platform-id.ts';
import type { ChatPort } from '../ports/ports.ts';

export const inOrder = (chats: readonly ChatPort[], first: PlatformId | undefined): readonly ChatPort[] =>
  chats.toSorted((one, other) => Number(other.platform === first) - Number(one.platform === first));
