/** Plans, their rows, history and pending notices in MongoDB. */

import { type Connection, type QueryFilter, trusted } from 'mongoose';
import type { Added, PendingNotice, PlaceInWork, PlanStore, WritingMark } from '../../bot/ports/plans.ts';
import { classOf, type PlanSubject } from '../../domain/people/subject.ts';
import type { HistoryEntry } from '../../domain/plan/history.ts';
import { periodOfKey } from '../../domain/plan/period.ts';
import type { Plan, PlanOutline, PlanRead } from '../../domain/plan/plan.ts';
import { storedSubject, subjectKey } from '../../domain/plan/subject-kinds.ts';
import { defined } from '../../shared/defined.ts';
import { deriveAll, derived, newMark, toDerive } from './derive-marks.ts';
import { creating, documentKey, memberPath, sectionPath, upserting } from './document-key.ts';
import { historyRecord } from './history-record.ts';
import { planHistory } from './plan-history.ts';
import { planPipelines } from './plan-pipelines.ts';
import {
  type PlanCollections,
  type PlanRecord,
  planCollections,
  planOf,
  planRecord,
  type StoredPlan,
} from './plan-record.ts';
import { readPlan } from './read-plan.ts';
import { rowRecord } from './row-record.ts';
import { savePlan, together } from './save-plan.ts';
import type { RememberingSealer, Sealer } from './sealer.ts';
import { planHome } from './section-record.ts';
import { within } from './within.ts';

/** So many that the plans of a school come with the first batch, and no second command follows. */
const batchSize = 501;

export const planStore = (connection: Connection, sealer: RememberingSealer): PlanStore => {
  const collections = planCollections(connection, sealer);
  const { plans } = collections;
  const read = async (
    pipeline: ReturnType<typeof planPipelines.one>,
    opening: Sealer = sealer,
  ): Promise<readonly PlanRead[]> => {
    const found = await plans.collection.aggregate<StoredPlan>(pipeline, { batchSize }).toArray();
    return found.map((record) => planOf(record, opening));
  };
  return {
    add: async (organisation, plan, first, place) =>
      add(collections, { plan: within(organisation, 'Plan', plan), first, place }),
    nextNumber: (organisation, series) => nextNumber(collections, organisation, series),
    load: (organisation, id) => load(collections, organisation, id),
    ofSubject: (organisation, about) => read(planPipelines.ofSubject(organisation, subjectKey(about))),
    // Those that are named a sweep derives, once each; whoever looks at a list looks at it again.
    list: (organisation, filter) =>
      read(planPipelines.list(organisation, filter), filter.ids === undefined ? sealer : sealer.inPassing),
    save: async (organisation, write) =>
      savePlan(collections, { ...write, plan: within(organisation, 'Plan', write.plan) }),
    history: (organisation, id) => planHistory(collections, organisation, id),
    writing: (organisation, mark) => markWriting(collections, organisation, mark),
    pendingNotices: (organisation) => pendingNotices(collections, organisation),
    strikeNotice: (organisation, notice) => strikeNotice(collections, organisation, notice),
    toDerive: (organisation, day, limit) => toDerive(collections, { organisation, day, limit }),
    derived: (organisation, all) => derived(collections, organisation, all),
    deriveAll: (organisation, classes) => deriveAll(collections, organisation, classes),
    move: (organisation, about) => move(collections, organisation, about),
    outlines: (organisation) => outlines(collections, { organisation }),
    endedBefore: (organisation, { type, statuses, before }) =>
      outlines(collections, {
        ...{ organisation, type },
        ...{ status: trusted({ $in: [...statuses] }), statusAt: trusted({ $lt: before }) },
      }),
  };
};

const load = async (collections: PlanCollections, organisation: string, id: string): Promise<PlanRead | null> => {
  const [found] = await collections.plans.collection
    .aggregate<StoredPlan>(planPipelines.one(organisation, id))
    .toArray();
  return found === undefined ? null : readPlan(collections, found);
};

interface Adding {
  readonly plan: Plan;
  readonly first: HistoryEntry;
  readonly place: PlaceInWork | undefined;
}

/** The arrival that begins a plan is not remembered as written: the same arrival may go on to write to the new plan. */
const add = async (collections: PlanCollections, adding: Adding): Promise<Added> => {
  const { plan, place } = adding;
  const { organisation, id } = plan;
  const added = await tryToAdd(collections, adding);
  if (added || place === undefined) return added ? 'added' : 'exists';
  const { plans } = collections;
  if ((await plans.exists({ _id: documentKey(organisation, id), organisation })) !== null) return 'exists';
  // Whoever has it may be over since.
  const over = { organisation, place: place.name, status: trusted({ $nin: [...place.statuses] }) };
  await plans.updateOne(over, { $unset: { place: 1 } });
  return (await tryToAdd(collections, adding)) ? 'added' : 'barred';
};

/** False where a plan of that id, or with that place, is there. */
const tryToAdd = async (
  { connection, plans, rows, sealer }: PlanCollections,
  { plan, first, place }: Adding,
): Promise<boolean> => {
  const history = [historyRecord(first, planHome(plan.organisation, plan.id), sealer)];
  const record = { ...planRecord(plan, sealer), ...defined({ place: place?.name }), history, underived: newMark() };
  return creating(() =>
    plan.rows.length === 0
      ? plans.create([record])
      : together(connection, async (session) => {
          await plans.create([record], { session });
          await rows.create(
            plan.rows.map((row) => rowRecord(row, plan, sealer)),
            { session, ordered: true },
          );
        }),
  );
};

interface SeriesRecord {
  readonly _id: string;
  readonly organisation: string;
  readonly last: number;
}

const nextNumber = async ({ db }: PlanCollections, organisation: string, series: string): Promise<number> => {
  const counted = await upserting(() =>
    db
      .collection<SeriesRecord>('series')
      .findOneAndUpdate(
        { _id: documentKey(organisation, series), organisation },
        { $inc: { last: 1 } },
        { upsert: true, returnDocument: 'after' },
      ),
  );
  return counted?.last ?? 1;
};

/** A mark never goes back in time, whichever of two arrives first. */
const markWriting = async ({ plans }: PlanCollections, organisation: string, mark: WritingMark): Promise<void> => {
  const path = `writing.${sectionPath(mark.section)}.${memberPath(mark.member)}`;
  await plans.updateOne({ _id: documentKey(organisation, mark.plan), organisation }, { $max: { [path]: mark.at } });
};

const pendingNotices = async ({ plans }: PlanCollections, organisation: string): Promise<readonly PendingNotice[]> => {
  type Found = { readonly plan: string; readonly notices: readonly PendingNotice['notice'][] };
  const found = await plans.aggregate<Found>(planPipelines.notices(organisation));
  return found.flatMap(({ plan, notices }) => notices.map((notice) => ({ plan, notice })));
};

const strikeNotice = async (
  { plans, rows }: PlanCollections,
  organisation: string,
  { plan, notice: { key } }: PendingNotice,
): Promise<void> => {
  const strike = { $pull: { notices: { key } } };
  const struck = await plans.updateOne(
    { _id: documentKey(organisation, plan), organisation, 'notices.key': key },
    strike,
  );
  if (struck.matchedCount === 0) await rows.updateMany({ organisation, plan, 'notices.key': key }, strike);
};

const move = async ({ plans, rows }: PlanCollections, organisation: string, about: PlanSubject): Promise<void> => {
  const ofSubject = { organisation, about: subjectKey(about) };
  const inClass = { $set: defined({ class: classOf(about) }) };
  // The plans last: what is broken off is done again, for they are still in the class of before.
  await rows.updateMany(ofSubject, inClass);
  await plans.updateMany(ofSubject, inClass);
};

type OutlineRecord = Pick<PlanRecord, 'id' | 'type' | 'about' | 'class' | 'period' | 'status'>;

/** No more than the index holds. */
const outlines = async (
  { plans }: PlanCollections,
  wanted: QueryFilter<PlanRecord>,
): Promise<readonly PlanOutline[]> => {
  const found = await plans
    .find(wanted, { _id: 0, id: 1, type: 1, about: 1, class: 1, period: 1, status: 1 })
    .sort({ about: 1, startedAt: -1, id: 1 })
    .lean<OutlineRecord[]>();
  return found.map(({ id, type, about, class: inClass, period, status }) => ({
    ...{ id, type, status },
    about: storedSubject(about, inClass),
    period: periodOfKey(period),
  }));
};
