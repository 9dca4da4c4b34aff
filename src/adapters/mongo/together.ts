/** Makes several changes together or not at all. */
import type { ClientSession, Connection } from 'mongoose';

/**
 * Runs the work in a transaction, which a throw rolls back. The work may run more than once, so it changes nothing else.
 * The driver's own transaction: mongoose's resets the documents it created by setting `__v`, which our strict schemas refuse.
 */
export const together = (connection: Connection, work: (session: ClientSession) => Promise<void>): Promise<void> =>
  connection.withSession((session) => session.withTransaction(() => work(session)));
