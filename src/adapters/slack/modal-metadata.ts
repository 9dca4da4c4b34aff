/** What a modal carries and gives back: which form it is, which rendering, and the message it was opened from. Ids only. */
import { z } from 'zod';
import { metadataCharacters } from './limits.ts';

const shape = z.object({
  token: z.string().min(1).max(1000).nullable(),
  nonce: z.string().min(1).max(100),
  origin: z.object({ channel: z.string().min(1).max(100), ts: z.string().min(1).max(100) }).nullable(),
});

export interface ModalMetadata {
  /** What its submit button stands for; null for a modal without a form. */
  readonly token: string | null;
  readonly nonce: string;
  readonly origin: { readonly channel: string; readonly ts: string } | null;
}

/** The text that goes with the modal. */
export const writeMetadata = ({ token, nonce, origin }: ModalMetadata): string =>
  JSON.stringify({ token, nonce, origin });

/** Reads what came back with a modal; null where Solis cannot have written it. */
export function readMetadata(text: string): ModalMetadata | null {
  if (text.length > metadataCharacters) return null;
  try {
    const read = shape.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    // No JSON at all: somebody made it up.
    return null;
  }
}
