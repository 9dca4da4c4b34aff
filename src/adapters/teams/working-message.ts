/** Shows that the bot is writing, while an answer takes its time. */

import type { ConversationAddress } from './connector.ts';
import { letGo, type TeamsContext } from './context.ts';
import { patience } from './timeouts.ts';

/** Begins after a second. Give an end to it with what it returns; a sign that could not be given is nobody's trouble. */
export function showTyping(desk: TeamsContext, place: ConversationAddress): () => void {
  const sign = (): void =>
    letGo(
      desk,
      desk.connector.send(place, { type: 'typing' }).catch(() => undefined),
      {},
    );
  let timer = setTimeout(function again() {
    sign();
    timer = setTimeout(again, patience.typingAgain);
  }, patience.typing);
  return () => clearTimeout(timer);
}
