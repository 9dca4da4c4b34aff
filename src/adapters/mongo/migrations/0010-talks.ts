/** What is remembered of a talk stands in parts, each sealed by itself: docs/decisions/0040. */
import type { Db } from 'mongodb';
import type { Conversation, TaskDraft } from '../../../bot/ports/conversation.ts';
import { defined } from '../../../shared/defined.ts';
import { type TalkRecord, talkParts } from '../conversation-store.ts';
import { isDuplicateKey } from '../document-key.ts';
import { createCollection, type Migration } from '../migrate.ts';
import type { Sealer } from '../sealer.ts';

/** As the version before kept it: all that was typed in one blob. */
interface Kept extends Omit<Conversation, 'draft' | 'task' | 'warned' | 'acts'> {
  readonly _id: string;
  readonly organisation: string;
  readonly member: string;
  readonly sealed?: string;
}

type Typed = Pick<Conversation, 'draft' | 'warned' | 'acts'> & {
  readonly task?: TaskDraft & { readonly learner?: string };
};

const inParts = ({ _id, organisation, member, sealed, ...clear }: Kept, sealer: Sealer): TalkRecord => {
  const owner = { organisation, member };
  const place = { organisation, document: `conversation/${member}`, part: 'typed' };
  const { task, ...typed } = sealed === undefined ? {} : sealer.unseal<Typed>(sealed, place);
  const parts = talkParts(owner, { ...clear, ...typed, ...defined({ task: task && byKey(task) }) }, sealer);
  return { _id, ...owner, ...parts, mode: clear.mode };
};

const byKey = ({ learner, ...task }: Required<Typed>['task']): TaskDraft =>
  learner === undefined || task.about !== undefined ? task : { ...task, about: `learner:${learner}` };

export const talks = (sealer: Sealer): Migration => ({
  name: '0010-talks',
  up: async (db: Db) => {
    await createCollection(db, 'talks');
    // One that is there already goes on from where it is by now.
    for await (const kept of db.collection<Kept>('conversations').find())
      await db
        .collection<TalkRecord>('talks')
        .insertOne(inParts(kept, sealer))
        .catch((error: unknown) => {
          if (!isDuplicateKey(error)) throw error;
        });
  },
});
