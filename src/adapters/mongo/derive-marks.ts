/** Which plans' duties must be derived anew: each change leaves a mark of its own on its document, which only who has seen it takes away. */
import { trusted } from 'mongoose';
import type { DerivedPlan, PlanToDerive } from '../../bot/ports/plans.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { ClassId } from '../../domain/people/organisation.ts';
import { takeRandomBytes } from '../../shared/random-bytes.ts';
import { documentKey } from './document-key.ts';
import { planPipelines } from './plan-pipelines.ts';
import type { PlanCollections } from './plan-record.ts';

interface MarkQuery {
  readonly organisation: string;
  readonly day: LocalDate;
  readonly limit: number;
}

export const toDerive = async (
  { db }: Pick<PlanCollections, 'db'>,
  { organisation, day, limit }: MarkQuery,
): Promise<readonly PlanToDerive[]> => {
  type Found = { readonly _id: string; readonly marks: readonly string[] };
  const found = await db
    .collection('plans')
    .aggregate<Found>(planPipelines.toDerive(organisation, day, limit))
    .toArray();
  return found.map(({ _id, marks }) => ({ id: _id, marks }));
};

/** The rows last: killed in between, the plans are derived once more. */
export const derived = async (
  { db }: Pick<PlanCollections, 'db'>,
  organisation: string,
  plans: readonly DerivedPlan[],
): Promise<void> => {
  if (plans.length === 0) return;
  const updates = alike(plans).map(([{ marks, wake }, ids]) => ({
    updateMany: {
      filter: { _id: { $in: ids.map((id) => documentKey(organisation, id)) }, organisation },
      update: [settling(marks, wake)],
    },
  }));
  await db.collection<{ readonly _id: string }>('plans').bulkWrite(updates, { ordered: false });
  const marks = plans.flatMap((plan) => plan.marks);
  if (marks.length === 0) return;
  const ofPlans = { organisation, plan: { $in: plans.map(({ id }) => id) }, underived: { $in: marks } };
  await db.collection('rows').updateMany(ofPlans, { $unset: { underived: 1 } });
};

type Settled = Omit<DerivedPlan, 'id'>;

/** The ids of those that are settled in the same way: after other rules or people all plans have one mark. */
function alike(plans: readonly DerivedPlan[]): readonly (readonly [Settled, readonly string[]])[] {
  const groups = new Map<string, readonly [Settled, string[]]>();
  for (const { id, ...settled } of plans) {
    const key = JSON.stringify([settled.wake, settled.marks]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [settled, [id]]);
    else group[1].push(id);
  }
  return [...groups.values()];
}

const settling = (marks: readonly string[], wake: LocalDate | null) => ({
  $set: {
    underived: { $cond: [{ $in: ['$underived', { $literal: marks }] }, '$$REMOVE', '$underived'] },
    wake: wake === null ? '$$REMOVE' : { $literal: wake },
  },
});

export const deriveAll = async (
  { plans }: Pick<PlanCollections, 'plans'>,
  organisation: string,
  classes?: readonly ClassId[],
): Promise<void> => {
  const among = classes && { class: trusted({ $in: [...classes, null] }) };
  await plans.updateMany({ organisation, ...among }, { $set: { underived: newMark() } });
};

/** Not the arrival's id: one arrival may begin a plan and write to it. */
export const newMark = (): string => takeRandomBytes(9).toString('base64url');
