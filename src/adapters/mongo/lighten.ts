/** Moves the history of a plan or row into documents of its own once it is long, so that nothing grows until it cannot be changed. */
import type { ClientSession, Db } from 'mongodb';
import { documentKey } from './document-key.ts';
import type { HistoryRecord } from './history-record.ts';

/** A part of the history of a plan or row, the newest of which stands with what it tells of. */
export interface HistoryPart {
  readonly organisation: string;
  readonly plan: string;
  /** Its place, as of everything sealed: "plan/..." or "row/...". */
  readonly document: string;
  readonly entries: readonly HistoryRecord[];
}

/** A plan, or a row of it, by its id. */
export interface Growing {
  readonly organisation: string;
  readonly plan: string;
  readonly row?: string;
}

interface Grown {
  readonly _id: string;
  readonly organisation: string;
  readonly history: readonly HistoryRecord[];
}

/** Bytes of history (and remembered arrivals) from which on a document is lightened: some sixty answers. */
export const mostGrown = 32_768;
/** So many arrivals are remembered at least; a platform redelivers within minutes. */
const arrivalsKept = 50;
/** Entries of one part: each may hold some tens of kilobytes. */
const partLength = 100;

/** All or nothing: what is added meanwhile makes it begin again. */
export const lighten = (db: Db, growing: Growing): Promise<void> =>
  db.client.withSession((session) => session.withTransaction(() => move(db, growing, session)));

async function move(db: Db, { organisation, plan, row }: Growing, session: ClientSession): Promise<void> {
  const grown = db.collection<Grown>(row === undefined ? 'plans' : 'rows');
  const which = { _id: documentKey(organisation, row ?? plan), organisation };
  const { history = [] } = (await grown.findOne(which, { session, projection: { history: 1 } })) ?? {};
  const document = row === undefined ? `plan/${plan}` : `row/${row}`;
  const parts = Array.from({ length: Math.ceil(history.length / partLength) }, (_, part) => ({
    ...{ organisation, plan, document },
    entries: history.slice(part * partLength, (part + 1) * partLength),
  }));
  // What was written together with its plan is told there: of that a row only remembers the arrivals.
  if (parts.length > 0) await db.collection<HistoryPart>('histories').insertMany(parts, { session });
  const arrivals = { $slice: ['$arrivals', -arrivalsKept] };
  await grown.updateOne(which, [{ $set: { history: [], arrivals } }], { session });
}
