/** Fills a database and opens the bot over it, once watched and once not. */
import { connectStores, type Stores } from '../src/adapters/mongo/connect.ts';
import { newDataKey, parseDataKeys } from '../src/adapters/mongo/data-keys.ts';
import { sealer } from '../src/adapters/mongo/sealer.ts';
import { openLastShown } from '../src/bot/core/last-shown.ts';
import type { Foundation } from '../src/bot/core/turn.ts';
import { type Bot, createBot } from '../src/bot/create-bot.ts';
import { createReceive } from '../src/bot/receive.ts';
import type { RuledOrganisation } from '../src/domain/duties/rule.ts';
import { createTexts } from '../test/texts.ts';
import { firstVersion } from '../test/world/first-version.ts';
import { measuredPlans } from '../test/world/measured-plans.ts';
import { inventedSchool } from '../test/world/schools.ts';
import { othersPlans, store } from './fill.ts';
import type { Bench } from './measure.ts';
import { storedPlan } from './stored-plan.ts';
import { watchCommands } from './watched-commands.ts';

const say = createTexts();
const clock = { now: () => new Date('2026-11-23T08:00:00.000Z') };
const chat: Foundation['chats'][number] = {
  platform: 'web',
  send: async () => null,
  change: async () => true,
  reaches: async () => null,
};

const botOver = (organisation: RuledOrganisation, stores: Stores): Bot =>
  createBot({
    ...stores,
    ...firstVersion,
    ...{ organisation, chats: [chat], mailer: null, desk: null, clock, say },
    report: (fault, error) => console.error(fault, error),
  });

/** Labels of the questions, as a submitted plan keeps them. */
const wording = Object.fromEntries(
  Array.from({ length: 90 }, (_, index) => [`section-${index}.field`, say('lv')('help.title')]),
);

export interface BenchSize {
  /** In the whole database. */
  readonly plans: number;
  readonly tasks: number;
  /** Of the measured school. */
  readonly learners: number;
}

/** @returns the bench, and what ends its connections once the last deliveries are done */
export async function openBench(
  uri: string,
  { plans, tasks, learners }: BenchSize,
): Promise<{ readonly bench: Bench; readonly close: () => Promise<void> }> {
  const read = parseDataKeys(newDataKey());
  if (read.kind === 'faults') throw new Error('A new key cannot be read.');
  const watched = await connectStores({ uri, keys: read.keys, onCommand: () => {} });
  const unwatched = await connectStores({ uri, keys: read.keys });
  const { db, conversations } = unwatched;
  const school = inventedSchool(learners);
  const seals = sealer(read.keys);
  const ours = measuredPlans(school, wording).map((plan) => storedPlan(plan, seals));
  const ourTasks = ours.reduce((sum, { rows }) => sum + rows.length, 0);
  await store(db, ours);
  await store(db, othersPlans({ plans: plans - ours.length, tasks: tasks - ourTasks }, seals));
  const behind = botOver(school, unwatched);
  await behind.sweep();
  const bench: Bench = {
    stores: watched,
    ...{ db, conversations, organisation: school.id, stored: new Map(ours.map((one) => [one.plan.id, one])) },
    // What goes on behind the turns is none of their cost: it is done through the other stores.
    watched: createReceive(
      { ...botOver(school, watched).services, background: behind.services.background },
      openLastShown(),
    ),
    ...{ unwatched: behind.receive, settled: unwatched.settled },
    watch: watchCommands(watched.connection.getClient()),
  };
  const close = async () => {
    await new Promise((done) => setTimeout(done, 300));
    await Promise.all([watched.close(), unwatched.close()]);
  };
  return { bench, close };
}
