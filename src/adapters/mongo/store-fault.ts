/** What can go wrong with the database as a coded error; its message names ids and places, never what somebody wrote. */

export type StoreFaultCode =
  /** No server answered at the address. */
  | 'unreachable'
  /** The server answered and turned us away. */
  | 'refused'
  /** The address itself cannot be read. */
  | 'bad-address'
  /** A standalone server: plans and their rows could not be written together. */
  | 'no-transactions'
  /** Another process has been preparing the database for too long. */
  | 'migration-locked'
  /** Sealed with a key that is not among the configured ones. */
  | 'unknown-key'
  /** Changed or moved since it was sealed. */
  | 'broken-seal'
  /** A plan of one organisation handed to the store of another: a bug of the caller. */
  | 'wrong-organisation'
  /** A change that names a section, row or key which cannot be stored: a bug of the caller. */
  | 'bad-write';

export class StoreFault extends Error {
  readonly code: StoreFaultCode;

  constructor(code: StoreFaultCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StoreFault';
    this.code = code;
  }
}
