/** Writes what changes in talks, in the order in which it came: whatever comes while a command is under way goes with the next, of each talk as one. */
import { type AnyBulkWriteOperation, type Document, MongoBulkWriteError } from 'mongodb';
import type { Collection } from 'mongoose';
import { type TalkChange, together } from '../../bot/ports/talk-change.ts';
import { gathering } from '../../shared/gather.ts';
import { isDuplicateKey } from './document-key.ts';

/** One change of one talk. */
export interface TalkWrite {
  readonly key: string;
  readonly organisation: string;
  readonly member: string;
  readonly change: TalkChange;
}

export interface TalkWriter {
  /** Resolves once it is written, with all that came before it. Rejects where that fails. */
  readonly write: (one: TalkWrite) => Promise<void>;
  /** The same, within a moment: for what nobody waits for. */
  readonly writeSoon: (one: TalkWrite) => Promise<void>;
  /** All that is not known to be written, the oldest first. */
  readonly unwritten: () => readonly TalkWrite[];
  /** Resolves once nothing is left to be written. Never rejects. */
  readonly settled: () => Promise<void>;
}

/** Milliseconds for which is gathered what nobody waits for. */
const pause = 200;

/** @param updateOf seals what was typed */
export function talkWriter(talks: Collection, updateOf: (write: TalkWrite) => Document): TalkWriter {
  let waiting: readonly TalkWrite[] = [];
  let sending: readonly TalkWrite[] = [];
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  const send = async (): Promise<void> => {
    await Promise.allSettled([running]);
    next = null;
    [sending, waiting] = [waiting, []];
    running = writeAll(
      talks,
      merged(sending).map((one) => updating(one, updateOf(one))),
    ).finally(() => {
      sending = [];
    });
    await running;
  };
  const flush = (): Promise<void> => {
    next ??= send();
    return next;
  };
  const soon = gathering<TalkWrite>(pause, flush);
  const put = (one: TalkWrite): void => {
    waiting = [...waiting, one];
  };
  return {
    write: (one) => {
      put(one);
      return flush();
    },
    writeSoon: (one) => {
      put(one);
      return soon.add(one);
    },
    unwritten: () => [...sending, ...waiting],
    settled: async () => {
      await soon.settled();
      await Promise.allSettled([next, running]);
    },
  };
}

/** One for each talk. */
function merged(writes: readonly TalkWrite[]): readonly TalkWrite[] {
  const talks = new Map<string, TalkWrite>();
  for (const write of writes) {
    const before = talks.get(write.key);
    talks.set(write.key, before === undefined ? write : { ...write, change: together(before.change, write.change) });
  }
  return [...talks.values()];
}

type TalkUpdate = Extract<AnyBulkWriteOperation, { updateOne: unknown }>;

const updating = ({ key, organisation }: TalkWrite, update: Document): TalkUpdate => ({
  updateOne: { filter: { _id: key as never, organisation }, update, upsert: true },
});

/** In order; of two first ones of one talk at once the server lets one fail, which is then there. */
async function writeAll(talks: Collection, updates: readonly TalkUpdate[]): Promise<void> {
  if (updates.length === 0) return;
  try {
    await talks.bulkWrite([...updates], { ordered: true });
  } catch (error) {
    const [failed] = error instanceof MongoBulkWriteError ? [error.writeErrors].flat() : [];
    if (failed === undefined || !isDuplicateKey(error)) throw error;
    await writeAll(talks, updates.slice(failed.index));
  }
}
