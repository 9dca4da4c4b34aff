/** Opens a stored document as far as it opens: one broken seal keeps back neither the others nor the search. */
import type { Document } from 'mongodb';
import { opens } from './opens.ts';
import type { SealedPlace, Sealer } from './sealer.ts';

export interface Kept {
  readonly collection: string;
  readonly document: Document;
}

export interface Opened {
  /** Null where something in it does not open. */
  readonly content: unknown;
  /** Every text that was sealed in it, as far as they open. */
  readonly words: readonly string[];
}

/** Of its collection and id: what stands in the terminal. */
export const placeOf = ({ collection, document }: Kept): string => `${collection} ${document._id}`;

export function openStored({ collection, document }: Kept, { seal, unseal }: Sealer): Opened {
  const words: string[] = [];
  const noting: Sealer = {
    seal,
    unseal: <T>(sealed: string, place: SealedPlace) => {
      const value = unseal<T>(sealed, place);
      words.push(...textsIn(value));
      return value;
    },
  };
  try {
    const content = opens[collection]?.(document as never, noting) ?? document;
    return { content, words };
  } catch {
    return { content: null, words };
  }
}

/** All texts in it, wherever they stand. */
export const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};
