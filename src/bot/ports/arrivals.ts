/** What came from a platform and was taken on, so that what is delivered twice is done once. */
/** Whether an arrival is now ours to do, is in somebody else's hands, or was done before. */
export type Taken = 'begun' | 'held' | 'done';

/** Remembers for some days what was taken on, so that what is delivered twice is done once. */
export interface ArrivalStore {
  /**
   * Takes an arrival on. It is held for a minute: who is killed in the midst of it loses it then, so that a redelivery
   * can be done.
   */
  begin(organisation: string, id: string, now: Date): Promise<Taken>;
  done(organisation: string, id: string): Promise<void>;
}
