/** Seals what people write before it reaches the database (AES-256-GCM), bound to its place so that it cannot be moved elsewhere. */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { lately } from '../../shared/lately.ts';
import { takeRandomBytes } from '../../shared/random-bytes.ts';
import type { DataKey } from './data-keys.ts';
import { StoreFault } from './store-fault.ts';

/** Where a sealed blob belongs; it opens nowhere else. */
export interface SealedPlace {
  readonly organisation: string;
  /** "plan/…", "row/…" or "conversation/…". */
  readonly document: string;
  readonly part: string;
}

/** Of what the local chat of a trial keeps. */
export const trialPlace: SealedPlace = { organisation: '', document: 'web-chat', part: 'message' };

export interface Sealer {
  /** Seals JSON-like data with the newest key: "v1.keyId.iv.tag.data". */
  seal(value: unknown, place: SealedPlace): string;
  /**
   * Opens what was sealed at that place, with whichever known key sealed it. The caller names the type, since only it knows
   * what it sealed there. Throws a `StoreFault`: `unknown-key`, or `broken-seal` where the blob was changed or moved.
   */
  unseal<T>(sealed: string, place: SealedPlace): T;
}

/** Remembers what it opened lately. */
export interface RememberingSealer extends Sealer {
  /** The same for what is read once, by the thousand: it remembers nothing. */
  readonly inPassing: Sealer;
}

const algorithm = 'aes-256-gcm';
const tagLength = 16;
/** 96 bits, the length GCM is made for (NIST SP 800-38D, 5.2.1.1). */
const ivLength = 12;
/** Characters of blobs whose words are remembered, opened: a person who goes on has their plan opened with every answer. */
const remembered = 4_000_000;

/** What was opened, and where. */
interface Opened {
  readonly place: string;
  readonly value: unknown;
}

/** @param keys newest first; the first one seals, all of them open */
export const sealer = (keys: readonly DataKey[]): RememberingSealer => {
  const [newest] = keys;
  if (newest === undefined) throw new StoreFault('unknown-key', 'No key to seal with.');
  const byId = new Map(keys.map((key) => [key.id, key]));
  const opened = lately<Opened>(remembered);
  const inPassing: Sealer = {
    seal: (value, place) => seal(value, newest, boundTo(place)),
    unseal: <T>(sealed: string, place: SealedPlace) => unseal(sealed, byId, place) as T,
  };
  return {
    inPassing,
    seal: inPassing.seal,
    unseal: <T>(sealed: string, at: SealedPlace) => {
      const place = boundTo(at);
      const known = opened.get(sealed);
      if (known?.place === place) return known.value as T;
      const value = inPassing.unseal<T>(sealed, at);
      opened.keep(sealed, { place, value });
      return value;
    },
  };
};

const unseal = (sealed: string, keys: ReadonlyMap<string, DataKey>, place: SealedPlace): unknown => {
  const [version, id, iv, tag, data, ...more] = sealed.split('.');
  if (
    version !== 'v1' ||
    id === undefined ||
    iv === undefined ||
    tag === undefined ||
    data === undefined ||
    more.length > 0
  ) {
    throw brokenSeal(place);
  }
  const key = keys.get(id);
  if (key === undefined)
    throw new StoreFault('unknown-key', `The key "${id}" that sealed ${name(place)} is not known.`);
  return JSON.parse(open({ iv: bytes(iv), tag: bytes(tag), data: bytes(data) }, key, place));
};

const seal = (value: unknown, key: DataKey, place: string): string => {
  const iv = takeRandomBytes(ivLength);
  const cipher = createCipheriv(algorithm, key.secret, iv, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(place, 'utf8'));
  const data = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return ['v1', key.id, ...[iv, cipher.getAuthTag(), data].map((part) => part.toString('base64url'))].join('.');
};

const open = (blob: { iv: Buffer; tag: Buffer; data: Buffer }, key: DataKey, place: SealedPlace): string => {
  try {
    const decipher = createDecipheriv(algorithm, key.secret, blob.iv, { authTagLength: tagLength });
    decipher.setAAD(Buffer.from(boundTo(place), 'utf8'));
    decipher.setAuthTag(blob.tag);
    return decipher.update(blob.data, undefined, 'utf8') + decipher.final('utf8');
  } catch {
    // The cause is left out: it says no more than this does.
    throw brokenSeal(place);
  }
};

const boundTo = ({ organisation, document, part }: SealedPlace): string =>
  JSON.stringify([organisation, document, part]);

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');

const name = ({ document, part }: SealedPlace): string => `${document} (${part})`;

const brokenSeal = (place: SealedPlace): StoreFault =>
  new StoreFault('broken-seal', `${name(place)} was changed or moved since it was sealed.`);
