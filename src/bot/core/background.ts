/** Work that is done after a turn was answered: whoever changes something says here that there is something to do. */
export interface Background {
  /** There is something to send. Never throws. */
  readonly send: () => void;
  /** What is owed because of that plan may have changed; null: what is owed because of none. Never throws. */
  readonly derive: (plan: string | null) => void;
}
