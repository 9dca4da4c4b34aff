/** Fills the database with the plans and tasks of many organisations around the one that is measured. */
import type { Db } from 'mongodb';
import type { HistoryPart } from '../src/adapters/mongo/lighten.ts';
import type { PlanRecord } from '../src/adapters/mongo/plan-record.ts';
import type { RowRecord } from '../src/adapters/mongo/row-record.ts';
import type { Sealer } from '../src/adapters/mongo/sealer.ts';
import { inventedPlan, type Stage } from '../test/world/invented-plan.ts';
import { type StoredPlan, storedPlan } from './stored-plan.ts';

/** Plans of a school, on average: twenty thousand plans are those of some six hundred schools. */
const plansOfSchool = 33;
const stages: readonly Stage[] = ['findings', 'tasks', 'carried-out', 'closed'];
const subjects = ['latviesu-valoda', 'matematika', 'vesture', 'biologija', 'sports'].map(
  (subject, index) => [subject, `skolotajs-${index}`] as const,
);

/** So many documents go to the database at once. */
const batch = 1_000;

/** Writes documents in batches, the plans and rows as they come. */
export async function store(db: Db, plans: Iterable<StoredPlan>): Promise<void> {
  let waiting: { plans: PlanRecord[]; rows: RowRecord[]; parts: HistoryPart[] } = { plans: [], rows: [], parts: [] };
  const write = async () => {
    const { plans: some, rows, parts } = waiting;
    waiting = { plans: [], rows: [], parts: [] };
    if (some.length > 0) await db.collection<PlanRecord>('plans').insertMany(some, { ordered: false });
    if (rows.length > 0) await db.collection<RowRecord>('rows').insertMany(rows, { ordered: false });
    if (parts.length > 0) await db.collection<HistoryPart>('histories').insertMany(parts, { ordered: false });
  };
  for (const { plan, rows, parts } of plans) {
    waiting.plans.push(plan);
    waiting.rows.push(...rows);
    waiting.parts.push(...parts);
    if (waiting.plans.length + waiting.rows.length >= batch) await write();
  }
  await write();
}

/** Plans of other schools: a quarter in each stage, six or seven tasks in each that has any, so that there are five to a plan. */
export function* othersPlans(
  count: { readonly plans: number; readonly tasks: number },
  sealer: Sealer,
): Iterable<StoredPlan> {
  const withTasks = Math.floor((count.plans * 3) / 4);
  let tasks = 0;
  let filled = 0;
  for (let index = 0; index < count.plans; index += 1) {
    const stage = stages[index % stages.length]!;
    const school = `skola-${Math.floor(index / plansOfSchool)}`;
    const place = index % plansOfSchool;
    if (stage !== 'findings') filled += 1;
    const due = stage === 'findings' ? 0 : Math.round((count.tasks * Math.min(filled, withTasks)) / withTasks) - tasks;
    tasks += due;
    const invention = {
      ...{ id: `plans-${school}-${place}`, organisation: school, learner: `J-${place}`, class: `${(place % 9) + 1}.a` },
      ...{ stage, by: 'skolotajs-0', subjects, tasks: due },
    };
    yield storedPlan(inventedPlan(invention), sealer);
  }
}
