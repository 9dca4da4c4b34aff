/** What Solis keeps for a colleague and speaks of several learners: of it only the parts that speak of one of them are taken. */
import type { Db } from 'mongodb';
import type { TalkRecord } from './conversation-store.ts';
import type { KeptDelivery } from './delivery-store.ts';
import { type Kept, type Opened, textsIn } from './open-stored.ts';

const ofTalk = ['focus', 'question', 'draft', 'task', 'tasks', 'entry', 'said', 'warned', 'form', 'acts'] as const;
const ofDelivery = ['shown'] as const;

/** By collection: the fields of which each speaks of whatever the colleague had before them. */
const fields: Readonly<Record<string, readonly string[]>> = {
  talks: ofTalk satisfies readonly (keyof TalkRecord)[],
  deliveries: ofDelivery satisfies readonly (keyof KeptDelivery)[],
};

/** The document of a colleague, and what remains of each field that speaks of the learner; undefined: nothing does. */
export interface ColleaguePart {
  readonly kept: Kept;
  readonly remains: Readonly<Record<string, readonly unknown[] | undefined>>;
}

/** The document without what a colleague did there about several learners: whom the rest names, it is about. */
export const withoutParts = ({ collection, document }: Kept): unknown =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !(fields[collection] ?? []).includes(name)));

/** @returns null where no part of it speaks of the learner */
export function partOf(kept: Kept, { content }: Opened, speaks: (text: string) => boolean): ColleaguePart | null {
  const { collection, document } = kept;
  const read = (content ?? document) as Readonly<Record<string, unknown>>;
  const isTheirs = (value: unknown): boolean => speaks(textsIn(value).join('\n'));
  const remains = (fields[collection] ?? []).flatMap((name) => {
    const opened = read[name];
    if (!isTheirs(opened)) return [];
    const stored: unknown = document[name];
    const rest =
      Array.isArray(opened) && Array.isArray(stored)
        ? stored.filter((_, index) => !isTheirs(opened[index]))
        : undefined;
    return [[name, rest] as const];
  });
  return remains.length === 0 ? null : { kept, remains: Object.fromEntries(remains) };
}

/** @returns false where the colleague went on meanwhile, and nothing was written */
export async function takeOut(db: Db, organisation: string, { kept, remains }: ColleaguePart): Promise<boolean> {
  const { collection, document } = kept;
  const seen = Object.fromEntries(Object.keys(remains).map((name) => [name, document[name]]));
  const set = Object.entries(remains).filter(([, rest]) => rest !== undefined);
  const unset = Object.entries(remains).filter(([, rest]) => rest === undefined);
  const { matchedCount } = await db.collection(collection).updateOne(
    { _id: document._id, organisation, ...seen },
    {
      ...(set.length > 0 && { $set: Object.fromEntries(set) }),
      ...(unset.length > 0 && { $unset: Object.fromEntries(unset.map(([name]) => [name, 1 as const])) }),
    },
  );
  return matchedCount === 1;
}
