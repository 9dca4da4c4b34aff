/** Takes one kind of turn several times, each from the same state, and tells what it cost. */
import { BSON, type Db } from 'mongodb';
import type { Stores } from '../src/adapters/mongo/connect.ts';
import type { PlanRecord } from '../src/adapters/mongo/plan-record.ts';
import type { RowRecord } from '../src/adapters/mongo/row-record.ts';
import type { Receive } from '../src/bot/core/answer-in-time.ts';
import { type Conversation, type ConversationStore, newConversation } from '../src/bot/ports/conversation.ts';
import type { IncomingEvent } from '../src/bot/ports/incoming.ts';
import { planId } from '../test/world/measured-plans.ts';
import type { StoredPlan } from './stored-plan.ts';
import type { MeasuredTurn } from './turns.ts';
import { bytesIn, type Command, documentsIn, examinedFor, type watchCommands } from './watched-commands.ts';

export interface Bench {
  readonly db: Db;
  readonly organisation: string;
  /** Through stores that report their commands. */
  readonly watched: Receive;
  readonly watch: ReturnType<typeof watchCommands>;
  /** Through stores that do not, so that the reporting is not measured. */
  readonly unwatched: Receive;
  /** Resolves once nothing is left that is written behind the unwatched turns. */
  readonly settled: () => Promise<void>;
  readonly conversations: ConversationStore;
  /** That report their commands. */
  readonly stores: Stores;
  /** By the plan's id. */
  readonly stored: ReadonlyMap<string, StoredPlan>;
}

export interface Cost {
  readonly commands: readonly string[];
  readonly deliveries: number;
  readonly examined: number;
  readonly returned: number;
  readonly loadedBytes: number;
  /** Without what is written behind the turn. */
  readonly sentBytes: number;
  /** Whether any reply held a plan's history, which no turn needs. */
  readonly loadedHistory: boolean;
  /** Median of all times, of this process alone. */
  readonly processorMs: number;
}

export async function measure(bench: Bench, turn: MeasuredTurn, times: number): Promise<Cost> {
  const commands = await count(bench, turn);
  const reading = commands.turn.filter(({ name }) => name !== 'insert');
  // Explained over what they met: a row that the turn added was not there yet.
  await lead(bench, turn);
  const examined = await Promise.all(reading.map((one) => examinedFor(bench.db, one)));
  return {
    commands: commands.turn.map(titleOf),
    deliveries: commands.deliveries.length,
    examined: sum(examined),
    returned: sum(reading.map(documentsIn)),
    loadedBytes: bytesIn(commands.turn),
    sentBytes: sum(
      commands.turn
        .filter(({ command }) => command.update !== 'talks')
        .map(({ command }) => BSON.calculateObjectSize(command)),
    ),
    loadedHistory: commands.turn.some(({ reply }) =>
      JSON.stringify(reply.cursor?.firstBatch ?? []).includes('"history"'),
    ),
    processorMs: await processorMs(bench, turn, times),
  };
}

async function count(bench: Bench, turn: MeasuredTurn) {
  await lead(bench, turn);
  return bench.watch(turn.speaker, async () => {
    await take(bench, turn, bench.watched, turn.event);
    // Of what is written behind the turn, its part is a whole command here, where nothing else is gathered with it.
    await bench.stores.settled();
  });
}

/** Plans, rows and conversation as they are before the turn. */
async function lead(bench: Bench, turn: MeasuredTurn): Promise<void> {
  const before = turn.learner === undefined ? undefined : bench.stored.get(planId(turn.learner));
  if (before !== undefined) {
    const { plan, rows } = before;
    await bench.db.collection<PlanRecord>('plans').replaceOne({ _id: plan._id }, plan);
    await bench.db.collection<RowRecord>('rows').deleteMany({ organisation: plan.organisation, plan: plan.id });
    if (rows.length > 0) await bench.db.collection<RowRecord>('rows').insertMany([...rows]);
  }
  // Of somebody who has written here before: only a first message writes down where they are.
  const talk: Conversation = { ...(turn.conversation ?? newConversation), platform: 'web', spoken: 'lv' };
  const was = await bench.conversations.load(bench.organisation, turn.speaker);
  await bench.conversations.save(bench.organisation, turn.speaker, talk, was);
  for (const event of turn.before ?? []) await take(bench, turn, bench.unwatched, event);
  await bench.settled();
}

let arrivals = 0;

async function take({ organisation }: Bench, turn: MeasuredTurn, receive: Receive, event: IncomingEvent) {
  arrivals += 1;
  const from = { platform: 'web', user: turn.speaker } as const;
  const { reply } = await receive({ organisation, id: `bench-${arrivals}`, from, place: { kind: 'private' }, event });
  if (event === turn.event && reply?.name !== turn.view)
    throw new Error(`"${turn.name}" was answered with ${reply?.name}: ${JSON.stringify(reply, null, 1)}`);
}

async function processorMs(bench: Bench, turn: MeasuredTurn, times: number): Promise<number> {
  const spent: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await lead(bench, turn);
    const start = process.cpuUsage();
    await take(bench, turn, bench.unwatched, turn.event);
    await bench.settled();
    const { user, system } = process.cpuUsage(start);
    spent.push((user + system) / 1000);
    // Its deliveries end before the next begins.
    if (turn.learner !== undefined) await new Promise((done) => setTimeout(done, 10));
  }
  return spent.sort((one, other) => one - other)[Math.floor(times / 2)]!;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** "aggregate plans", and "getMore plans" where a read does not come at once. */
const titleOf = ({ name, command }: Command): string =>
  typeof command[name] === 'string' ? `${name} ${command[name]}` : name;

const mostExaminedPerReturned = 1.2;

/** Documents that the server examined for each that it returned or wrote. */
export const ratioOf = ({ examined, returned }: Cost): number => (returned === 0 ? examined : examined / returned);

/** What a turn costs too much of, in words; nothing where it keeps to its limits. */
export function faultsOf({ most }: MeasuredTurn, cost: Cost): readonly string[] {
  return [
    ...(most !== undefined && cost.commands.length > most ? [`more than ${most} commands`] : []),
    ...(ratioOf(cost) >= mostExaminedPerReturned ? [`${mostExaminedPerReturned} or more examined per returned`] : []),
    ...(cost.loadedHistory ? ['the history was loaded'] : []),
  ];
}
