/** The transcript in the collection `web_messages`; what was said and shown is sealed, since it can hold learners' data. */
import type { Collection, Db } from 'mongodb';
import type { Language } from '../../domain/people/organisation.ts';
import { defined } from '../../shared/defined.ts';
import { type Content, changeNumbers, type Message, placeKey, type Transcript } from './transcript.ts';

/** Encrypts a text for the database, and back. */
export interface Sealer {
  seal(text: string): string;
  unseal(sealed: string): string;
}

interface StoredMessage {
  readonly organisation: string;
  readonly place: string;
  readonly id: string;
  readonly position: number;
  readonly changed: number;
  readonly at: string;
  readonly language: Language;
  readonly arrival?: string;
  readonly sealed: string;
}

/** Opens the transcript: makes its indexes and goes on counting changes where the last process stopped. */
export async function mongoTranscript(db: Db, sealer: Sealer): Promise<Transcript> {
  const messages = db.collection<StoredMessage>('web_messages');
  await messages.createIndexes([
    { key: { organisation: 1, place: 1, id: 1 }, unique: true },
    { key: { organisation: 1, place: 1, position: 1 } },
    { key: { organisation: 1, place: 1, changed: 1 } },
    { key: { organisation: 1, place: 1, arrival: 1 } },
    { key: { changed: 1 } },
  ]);
  const newest = await messages.find().sort({ changed: -1 }).limit(1).next();
  return transcriptIn(messages, sealer, changeNumbers(newest?.changed ?? 0));
}

function transcriptIn(messages: Collection<StoredMessage>, sealer: Sealer, nextChange: () => number): Transcript {
  const open = ({ id, at, language, arrival, changed, position, sealed }: StoredMessage): Message => ({
    id,
    at,
    language,
    changed,
    position,
    ...defined({ arrival }),
    content: JSON.parse(sealer.unseal(sealed)) as Content,
  });
  return {
    async put(organisation, place, { content, ...message }) {
      const changed = nextChange();
      const kept = await messages.findOneAndUpdate(
        { organisation, place: placeKey(place), id: message.id },
        {
          $set: { ...message, changed, sealed: sealer.seal(JSON.stringify(content)) },
          $setOnInsert: { position: changed },
          ...(message.arrival === undefined ? { $unset: { arrival: true } } : {}),
        },
        { upsert: true, returnDocument: 'after', projection: { position: 1 } },
      );
      return { ...message, content, changed, position: kept?.position ?? changed };
    },
    async last(organisation, place, count) {
      const newestFirst = messages
        .find({ organisation, place: placeKey(place) })
        .sort({ position: -1 })
        .limit(count);
      return (await newestFirst.toArray()).reverse().map(open);
    },
    async since(organisation, place, changed) {
      const filter = { organisation, place: placeKey(place), changed: { $gt: changed } };
      return (await messages.find(filter).sort({ position: 1 }).toArray()).map(open);
    },
    async find(organisation, place, id) {
      const found = await messages.findOne({ organisation, place: placeKey(place), id });
      return found && open(found);
    },
    async answerTo(organisation, place, arrival) {
      const found = await messages.findOne(
        { organisation, place: placeKey(place), arrival },
        { projection: { id: 1 }, sort: { position: -1 } },
      );
      return found?.id ?? null;
    },
  };
}
