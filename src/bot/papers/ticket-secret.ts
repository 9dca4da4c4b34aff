/** The secret of a ticket: whoever holds it may fetch a file, and only what it hashes to is kept. */
import { createHash } from 'node:crypto';
import { takeRandomBytes } from '../../shared/random-bytes.ts';

const length = 32;

/** A new one, fit to stand in an address. */
export const newSecret = (): string => takeRandomBytes(length).toString('base64url');

/** The id of its ticket. It is random throughout, so that a hash without salt tells nothing of it. */
export const ticketOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
