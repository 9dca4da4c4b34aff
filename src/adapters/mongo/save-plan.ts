/** Makes one write of a plan: a single guarded update where one document is enough, a transaction where it is not. */
import { type ClientSession, type Connection, trusted } from 'mongoose';
import type { PlanStatus } from '../../domain/plan/life-cycle.ts';
import type { PlanWrite, Saved } from '../../domain/plan/plan-write.ts';
import { defined } from '../../shared/defined.ts';
import { newMark } from './derive-marks.ts';
import { isDuplicateKey } from './document-key.ts';
import { type PlanChange, planChanges, type Seen } from './plan-changes.ts';
import type { PlanCollections } from './plan-record.ts';

/** @returns see `Saved`; the second read that tells `stale` from `repeated` is made only where nothing was written */
export const savePlan = async (collections: PlanCollections, write: PlanWrite): Promise<Saved> => {
  const changes = planChanges(write, { sealer: collections.sealer, mark: newMark() });
  const guard = { organisation: write.plan.organisation, arrival: write.arrival };
  try {
    const made = await makeAll(collections, changes, guard);
    return made ? 'saved' : await repeatedOrStale(collections, changes, guard);
  } catch (error) {
    if (isDuplicateKey(error)) return 'repeated';
    throw error;
  }
};

interface Guard {
  readonly organisation: string;
  readonly arrival: string;
}

/** Thrown to roll back: what was seen is no longer so. */
class Overtaken extends Error {}

const makeAll = async (
  collections: PlanCollections,
  changes: readonly PlanChange[],
  guard: Guard,
): Promise<boolean> => {
  const [only, ...more] = changes;
  if (only === undefined) return true;
  if (more.length === 0) return make(collections, only, guard);
  try {
    await together(collections.connection, async (session) => {
      // One by one: a transaction's first command must not meet its second.
      for (const change of changes) {
        if (!(await make(collections, change, { ...guard, session }))) throw new Overtaken();
      }
    });
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
};

/** As the driver sees them: on the way of every answer nothing is cast. */
interface Keyed {
  readonly _id: string;
}

const make = async (
  { db }: PlanCollections,
  change: PlanChange,
  { session, ...guard }: Guard & { readonly session?: ClientSession },
): Promise<boolean> => {
  const options = session === undefined ? {} : { session };
  switch (change.kind) {
    case 'update-plan':
      return (
        (await db.collection<Keyed>('plans').updateOne(asSeen(change, guard), change.update, options)).matchedCount ===
        1
      );
    case 'update-row':
      return (
        (await db.collection<Keyed>('rows').updateOne(asSeen(change, guard), change.update, options)).matchedCount === 1
      );
    case 'add-row':
      await db.collection<Keyed>('rows').insertOne(change.record, options);
      return true;
    default:
      return change satisfies never;
  }
};

interface Target {
  readonly key: string;
  readonly seen: Seen;
  readonly status?: PlanStatus;
}

const asSeen = ({ key, seen, status }: Target, { organisation, arrival }: Guard) => ({
  _id: key,
  organisation,
  arrivals: { $ne: arrival },
  ...defined({ status }),
  ...Object.fromEntries(seen.map(({ path, revision }) => [path, revision === 0 ? notYet : revision])),
});

/** Null finds a section that was never stored: its revision is 0 as well. */
const notYet = { $in: [0, null] };

const repeatedOrStale = async (
  { plans, rows }: PlanCollections,
  changes: readonly PlanChange[],
  { organisation, arrival }: Guard,
): Promise<Saved> => {
  const before = (kinds: readonly PlanChange['kind'][]) => ({
    _id: trusted({ $in: changes.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => key) }),
    organisation,
    arrivals: arrival,
  });
  const touchesPlan = changes.some(({ kind }) => kind === 'update-plan');
  if (touchesPlan && (await plans.exists(before(['update-plan']))) !== null) return 'repeated';
  const touchesRows = changes.some(({ kind }) => kind !== 'update-plan');
  return touchesRows && (await rows.exists(before(['update-row', 'add-row']))) !== null ? 'repeated' : 'stale';
};

/**
 * Runs the work in a transaction, which a throw rolls back. The work may run more than once, so it changes nothing else.
 * The driver's own transaction: mongoose's resets the documents it created by setting `__v`, which our strict schemas refuse.
 */
export const together = (connection: Connection, work: (session: ClientSession) => Promise<void>): Promise<void> =>
  connection.withSession((session) => session.withTransaction(() => work(session)));
