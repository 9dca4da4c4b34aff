/** All that belongs to plans that are kept no longer: found and erased, and nothing of what goes on. */
import type { Db, Document } from 'mongodb';
import { type ColleaguePart, partOf, takeOut } from './colleague-parts.ts';
import { type Kept, openStored } from './open-stored.ts';
import type { Sealer } from './sealer.ts';

export interface PlanData {
  readonly own: readonly Kept[];
  /** What colleagues have before them of these plans. */
  readonly parts: readonly ColleaguePart[];
}

interface Which {
  readonly organisation: string;
  /** Ids of plans. */
  readonly plans: readonly string[];
  readonly sealer: Sealer;
}

/** By collection: where a document says of which plan it is. The plan itself is last: whatever was broken off finds it again. */
const belonging: Readonly<Record<string, string>> = {
  ...{ rows: 'plan', histories: 'plan', documents: 'plan', log: 'plan', meetings: 'plan', readings: 'plan' },
  ...{ obligations: 'about.plan', deliveries: 'content.plan', tickets: 'of' },
  plans: 'id',
};

/** Nothing is changed. */
export async function findPlanData(db: Db, { organisation, plans, sealer }: Which): Promise<PlanData> {
  const own: Kept[] = [];
  for (const [collection, path] of Object.entries(belonging))
    for await (const document of db.collection(collection).find<Document>({ organisation, [path]: { $in: plans } }))
      own.push({ collection, document });
  const speaks = (text: string): boolean => plans.some((id) => text.includes(id));
  const parts: ColleaguePart[] = [];
  for (const collection of ['talks', 'deliveries'])
    for await (const document of db.collection(collection).find<Document>({ organisation })) {
      const kept = { collection, document };
      const isOwn = own.some((one) => one.collection === collection && one.document._id === document._id);
      const part = isOwn ? null : partOf(kept, openStored(kept, sealer), speaks);
      if (part !== null) parts.push(part);
    }
  return { own, parts };
}

/** Can be broken off and done again. @returns what a colleague went on with meanwhile, and so is left */
export async function erasePlanData(db: Db, organisation: string, { own, parts }: PlanData): Promise<readonly Kept[]> {
  const left: Kept[] = [];
  for (const part of parts) if (!(await takeOut(db, organisation, part))) left.push(part.kept);
  for (const { collection, document } of own)
    await db.collection(collection).deleteOne({ _id: document._id, organisation });
  return left;
}
