/** What somebody tapped, and the id of the tap: of the same rendering with the same content it is the same tap. */
import { createHash } from 'node:crypto';
import { readActionData } from './action-data.ts';
import type { Tapped } from './arrival.ts';

/** What was tapped, and its id. A button that Solis cannot have made is answered as one from an older time. */
export function tappedIn(
  data: unknown,
  user = '',
): { readonly tapped: Tapped; readonly id: string; readonly origin?: string } {
  const read = readActionData(data);
  if (read === null)
    return { tapped: { kind: 'tap', token: '', values: {} }, id: shortHash(JSON.stringify(data ?? null)) };
  const { kind, token, nonce, values, origin } = read;
  const id = `${nonce}-${shortHash(JSON.stringify([user, token, values]))}`;
  return { tapped: { kind, token, values }, id, ...(origin !== null && { origin }) };
}

/** A short name for something long. */
export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
