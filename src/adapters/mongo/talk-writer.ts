/** Writes what changes in talks, in the order in which it came: whatever comes while a command is under way goes with the next. */
import { type Document, MongoBulkWriteError } from 'mongodb';
import type { Collection } from 'mongoose';
import { gathering } from '../../shared/gather.ts';
import { isDuplicateKey } from './document-key.ts';

/** One change of one talk. */
export interface TalkWrite {
  readonly key: string;
  readonly organisation: string;
  readonly update: Document;
}

export interface TalkWriter<Write extends TalkWrite> {
  /** Resolves once it is written, with all that came before it. Rejects where that fails. */
  readonly write: (one: Write) => Promise<void>;
  /** The same, within a moment: for what nobody waits for. */
  readonly writeSoon: (one: Write) => Promise<void>;
  /** All that is not known to be written, the oldest first. */
  readonly unwritten: () => readonly Write[];
  /** Resolves once nothing is left to be written. Never rejects. */
  readonly settled: () => Promise<void>;
}

/** Milliseconds for which is gathered what nobody waits for. */
const pause = 200;

export function talkWriter<Write extends TalkWrite>(talks: Collection): TalkWriter<Write> {
  let waiting: readonly Write[] = [];
  let sending: readonly Write[] = [];
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  const send = async (): Promise<void> => {
    await Promise.allSettled([running]);
    next = null;
    [sending, waiting] = [waiting, []];
    running = writeAll(talks, sending).finally(() => {
      sending = [];
    });
    await running;
  };
  const flush = (): Promise<void> => {
    next ??= send();
    return next;
  };
  const soon = gathering<Write>(pause, flush);
  const put = (one: Write): void => {
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

/** In order; of two first ones of one talk at once the server lets one fail, which is then there. */
async function writeAll(talks: Collection, writes: readonly TalkWrite[]): Promise<void> {
  if (writes.length === 0) return;
  const updates = writes.map(({ key, organisation, update }) => ({
    updateOne: { filter: { _id: key as never, organisation }, update, upsert: true },
  }));
  try {
    await talks.bulkWrite(updates, { ordered: true });
  } catch (error) {
    const [failed] = error instanceof MongoBulkWriteError ? [error.writeErrors].flat() : [];
    if (failed === undefined || !isDuplicateKey(error)) throw error;
    await writeAll(talks, writes.slice(failed.index));
  }
}
