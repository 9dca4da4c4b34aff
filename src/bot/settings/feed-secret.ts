/** The address of somebody's calendar: a secret, and whose it is behind it; only what the secret hashes to is kept. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { MemberId } from '../../domain/people/organisation.ts';
import { takeRandomBytes } from '../../shared/random-bytes.ts';

const bytes = 32;
/** Of those bytes in base64url. */
const letters = 43;

/** A new secret, and what stands in the address. */
export function newFeedSecret(member: MemberId): { readonly token: string; readonly hash: string } {
  const secret = takeRandomBytes(bytes).toString('base64url');
  return { token: secret + Buffer.from(member).toString('base64url'), hash: hashOf(secret) };
}

/** Whose the address says it is; nothing is proven by that. */
export const memberIn = (token: string): MemberId => Buffer.from(token.slice(letters), 'base64url').toString();

/** Whether the secret of an address is the one that was kept. The time it takes tells nothing. */
export const isSecret = (token: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(token.slice(0, letters))), Buffer.from(hash));

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
