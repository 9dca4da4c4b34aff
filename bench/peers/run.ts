/** Solis beside other engines that do the same on the same MongoDB, in rounds that alternate; what is told are ratios. */
import { BSON, type CommandStartedEvent, type Db } from 'mongodb';
import { benchDatabase } from '../bench-database.ts';
import { openBare } from './bare.ts';
import { openBotbuilder } from './botbuilder.ts';
import { answerText, type Engine, type OpenEngine, type Opened, questions } from './engine.ts';
import { openGrammy } from './grammy.ts';
import { openSolis } from './solis.ts';

const [rounds = 5] = process.argv.slice(2).map(Number);
const opens: readonly OpenEngine[] = [openBare, openBotbuilder, openGrammy, openSolis];
/** People who answer at once, and people who answer one after the other. */
const together = 20;
const alone = 5;

let groups = 0;

async function group(engine: Engine, size: number): Promise<readonly string[]> {
  groups += 1;
  const people = Array.from({ length: size }, (_, n) => `${groups}-${n}`);
  for (const person of people) await engine.begin(person);
  return people;
}

async function fill(engine: Engine, person: string): Promise<void> {
  for (let n = 1; n < questions; n += 1) await engine.answer(person, answerText(n));
}

/** Turns a second. */
async function pace(engine: Engine, size: number, atOnce: boolean): Promise<number> {
  const people = await group(engine, size);
  const begun = performance.now();
  if (atOnce) await Promise.all(people.map((person) => fill(engine, person)));
  else for (const person of people) await fill(engine, person);
  return (size * (questions - 1)) / ((performance.now() - begun) / 1_000);
}

interface Weight {
  readonly commands: number;
  /** Bytes of all commands of the last answer. */
  readonly sent: number;
  readonly journal: number;
}

const journalOf = async (db: Db): Promise<number> =>
  Number((await db.admin().serverStatus()).wiredTiger.log['log bytes of payload data']);

/** One person alone, through a client that tells its commands. */
async function weigh(open: OpenEngine, uri: string): Promise<Weight> {
  const engine: Opened = await open(uri, { monitorCommands: true });
  const [person = ''] = await group(engine, 1);
  const seen: CommandStartedEvent[] = [];
  const before = await journalOf(engine.client.db());
  for (let n = 1; n < questions - 1; n += 1) await engine.answer(person, answerText(n));
  const journal = ((await journalOf(engine.client.db())) - before) / (questions - 2);
  engine.client.on('commandStarted', (event) => seen.push(event));
  await engine.answer(person, answerText(questions - 1));
  const sent = [...seen];
  await engine.close();
  return {
    commands: sent.length,
    sent: sent.reduce((sum, { command }) => sum + BSON.calculateObjectSize(command), 0),
    journal,
  };
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const database = await benchDatabase();
try {
  const engines: Opened[] = [];
  for (const open of opens) engines.push(await open(database.uri, {}));
  const paces = new Map(engines.map(({ name }) => [name, { one: [] as number[], many: [] as number[] }]));
  for (const engine of engines) await pace(engine, together, true);
  for (let round = 1; round <= rounds; round += 1)
    for (const engine of engines) {
      const [one, many] = [await pace(engine, alone, false), await pace(engine, together, true)];
      paces.get(engine.name)?.one.push(one);
      paces.get(engine.name)?.many.push(many);
      console.log(
        `round ${round}: ${engine.name.padEnd(24)} ${one.toFixed(0).padStart(5)} ${many.toFixed(0).padStart(5)} turns a second`,
      );
    }
  const [bare, botbuilder] = engines.map(({ name }) => paces.get(name));
  const ratio = (to: typeof bare, name: string): string =>
    (['one', 'many'] as const)
      .map((way) => (median(paces.get(name)?.[way] ?? []) / median(to?.[way] ?? [])).toFixed(2))
      .join(' / ');
  for (const [index, { name }] of engines.entries()) {
    const { commands, sent, journal } = await weigh(opens[index]!, database.uri);
    console.log(
      `${name.padEnd(24)} 1 / ${together} at once: ${ratio(botbuilder, name)} of botbuilder-dialogs, ${ratio(bare, name)} of the bare driver; ` +
        `${commands} commands, ${(sent / 1024).toFixed(1)} KB sent at answer ${questions - 1}, ${(journal / 1024).toFixed(1)} KB journal a turn`,
    );
  }
  for (const engine of engines) await engine.close();
} finally {
  await database.remove();
}
process.exit(0);
