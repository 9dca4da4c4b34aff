/** The transcript in memory: the twin of the stored one, for tests. */
import {
  type ChatPlace,
  changeNumbers,
  type Message,
  type NewMessage,
  placeKey,
  type Transcript,
} from '../../../src/adapters/web/transcript.ts';

/** An empty transcript. */
export function memoryTranscript(): Transcript {
  const places = new Map<string, Message[]>();
  const nextChange = changeNumbers(0);
  const at = (organisation: string, place: ChatPlace): Message[] => {
    const key = `${organisation}/${placeKey(place)}`;
    const messages = places.get(key) ?? [];
    places.set(key, messages);
    return messages;
  };
  return {
    async put(organisation, place, message: NewMessage) {
      const messages = at(organisation, place);
      const changed = nextChange();
      const index = messages.findIndex(({ id }) => id === message.id);
      const kept: Message = { ...message, changed, position: messages[index]?.position ?? changed };
      if (index < 0) messages.push(kept);
      else messages[index] = kept;
      return kept;
    },
    async last(organisation, place, count) {
      return at(organisation, place).slice(-count);
    },
    async since(organisation, place, changed) {
      return at(organisation, place).filter((message) => message.changed > changed);
    },
    async find(organisation, place, id) {
      return at(organisation, place).find((message) => message.id === id) ?? null;
    },
    async answerTo(organisation, place, arrival) {
      return at(organisation, place).findLast((message) => message.arrival === arrival)?.id ?? null;
    },
  };
}
