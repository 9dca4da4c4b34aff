/** What came from a platform and was taken on, so that what is delivered twice is done once. */

/**
 * Whether an arrival is now ours to do, is in somebody else's hands, or was done before. `set-aside`: it is ours, but it
 * has ended every process that began it: it is only told of.
 */
export type Taken = 'begun' | 'set-aside' | 'held' | 'done';

/** The time at which it is begun no more: a platform delivers an event hardly more often. */
export const mostTries = 3;

/** Remembers for some days what was taken on, so that what is delivered twice is done once. */
export interface ArrivalStore {
  /**
   * Takes an arrival on. It is held for a minute: who is killed in the midst of it loses it then, so that a redelivery
   * can be done, but not for the third time.
   */
  begin(organisation: string, id: string): Promise<Taken>;
  done(organisation: string, id: string): Promise<void>;
  /** It failed, and whoever began it lives: that is no sign against it. */
  failed(organisation: string, id: string): Promise<void>;
  /** Notes which message of the platform answers it, also where it was never taken on. */
  answered(organisation: string, id: string, message: string): Promise<void>;
  /** The platform's id of the message that answers it; null where none was noted. */
  answerTo(organisation: string, id: string): Promise<string | null>;
}
