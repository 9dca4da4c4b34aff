/** Where a message goes. */
export interface MessagePlace {
  readonly channel: string;
  /** Set where it belongs into a thread. */
  readonly thread?: string;
}
