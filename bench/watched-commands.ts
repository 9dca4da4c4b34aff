/** Counts what a turn asks of the database: its commands, the documents examined for them and returned by them, the bytes of the replies. */
import {
  BSON,
  type CommandStartedEvent,
  type CommandSucceededEvent,
  type Db,
  type Document,
  type MongoClient,
} from 'mongodb';

export interface Command {
  readonly name: string;
  readonly command: Document;
  readonly reply: Document;
}

/** What one turn did itself, and what was done after it: the notices that it caused, sent one by one. */
export interface Commands {
  readonly turn: readonly Command[];
  readonly deliveries: readonly Command[];
}

const uninteresting: readonly string[] = ['endSessions', 'hello', 'ping', 'explain'];

/** Watches a client that reports its commands (`monitorCommands`). */
export function watchCommands(
  client: MongoClient,
): (speaker: string, act: () => Promise<unknown>) => Promise<Commands> {
  let seen: Command[] = [];
  const open = new Map<number, CommandStartedEvent>();
  client.on('commandStarted', (event) => open.set(event.requestId, event));
  client.on('commandFailed', ({ requestId }) => open.delete(requestId));
  client.on('commandSucceeded', ({ requestId, commandName, reply }: CommandSucceededEvent) => {
    const { command } = open.get(requestId) ?? { command: {} };
    open.delete(requestId);
    if (!uninteresting.includes(commandName)) seen.push({ name: commandName, command, reply: reply as Document });
  });
  return async (speaker, act) => {
    seen = [];
    await act();
    await quiet(() => open.size);
    return {
      turn: seen.filter((one) => !isDelivery(one, speaker)),
      deliveries: seen.filter((one) => isDelivery(one, speaker)),
    };
  };
}

/** Until nothing has been under way for a while: deliveries go on after the turn was answered. */
async function quiet(underWay: () => number): Promise<void> {
  for (let still = 0; still < 3; still = underWay() === 0 ? still + 1 : 0) {
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** A delivery is put into the outbox, looks up somebody else's language, and strikes its notice off the plan or row. */
export function isDelivery({ command }: Pick<Command, 'command'>, speaker: string): boolean {
  if (command.insert === 'deliveries' || command.update === 'deliveries') return true;
  if (command.find === 'talks') return command.filter?._id?.endsWith(`/${speaker}`) !== true;
  return (command.updates ?? []).some((one: Document) => one.u?.$pull?.notices !== undefined);
}

/** Documents that a reply brings, plans and the rows within them alike; for a write, those that it met or made. */
export function documentsIn({ reply }: Pick<Command, 'reply'>): number {
  const found: readonly Document[] | undefined = reply.cursor?.firstBatch;
  if (found === undefined) return Number(reply.n ?? 0);
  return found.reduce((sum, document) => sum + documentsOf(document), 0);
}

/** What a turn begins with holds the account, the talk and the plan that it is in. */
function documentsOf({ account, talk, focused = [], rows = [] }: Document): number {
  if (talk === undefined) return 1 + rows.length;
  return (account === undefined ? 0 : 1) + talk.length + focused.length + rows.length;
}

export const bytesIn = (commands: readonly Command[]): number =>
  commands.reduce((sum, { reply }) => sum + (reply.cursor === undefined ? 0 : BSON.calculateObjectSize(reply)), 0);

/** Documents that the server examines for a command, those of a looked-up collection too; an insert examines none. */
export async function examinedFor(db: Db, { name, command }: Command): Promise<number> {
  if (name !== 'find' && name !== 'aggregate' && name !== 'update') return 0;
  const { lsid, $db, $clusterTime, txnNumber, autocommit, startTransaction, writeConcern, maxTimeMS, ...explained } =
    command;
  return examinedIn(await db.command({ explain: explained, verbosity: 'executionStats' }));
}

/** Adds up what an explanation tells of its parts; where a whole tells it as well as its stages, only the whole counts. */
export function examinedIn(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  const own = 'totalDocsExamined' in part ? Number(part.totalDocsExamined) : 0;
  return Object.entries(part)
    .filter(([key]) => key !== 'executionStages' && !(key === 'executionStats' && 'stages' in part))
    .reduce((sum, [, value]) => sum + examinedIn(value), own);
}
