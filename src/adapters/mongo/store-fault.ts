/** What can go wrong with the database as a coded error; its message names ids and places, never what somebody wrote. */

export type StoreFaultCode =
  /** No server answered at the address. */
  | 'unreachable'
  /** Nobody knows the host by that name. */
  | 'name-not-found'
  /** No safe connection comes about. */
  | 'tls'
  /** The replica set has another name. */
  | 'wrong-set'
  /** The replica set elects, or the address leads past its primary. */
  | 'no-primary'
  /** A member of a replica set that nobody began. */
  | 'not-begun'
  /** A version that cannot do what the stores ask of it. */
  | 'too-old'
  /** The server does not know us. */
  | 'login'
  /** The server knows us, and does not let us do our work. */
  | 'no-rights'
  /** The database is there under a name in other small and capital letters. */
  | 'other-case'
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
  /** A database to be filled from a backup that holds something already. */
  | 'not-empty'
  /** A file that is no backup, or not a whole one. */
  | 'bad-backup'
  /** A backup in which nothing is of the organisation of the settings. */
  | 'other-organisation'
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
