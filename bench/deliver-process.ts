/** A process that sends what stands in the outbox of a school to Slack, as a worker of Solis does. */

import { connectStores } from '../src/adapters/mongo/connect.ts';
import { parseDataKeys } from '../src/adapters/mongo/data-keys.ts';
import { openSlack } from '../src/adapters/slack/app.ts';
import { createBot } from '../src/bot/create-bot.ts';
import { keepDelivering } from '../src/jobs/keep-delivering.ts';
import { createTexts } from '../test/texts.ts';
import { firstVersion } from '../test/world/first-version.ts';
import { deliverDay, schoolOfMany } from './deliver-school.ts';
import { announce, ownSettings } from './platform-process.ts';

export interface SenderSettings {
  readonly uri: string;
  readonly keys: string;
  readonly teachers: number;
  /** Of the Web API. */
  readonly api: string;
}

/** Milliseconds between two looks: all that send begin at the same time. */
const often = 50;

const { uri, keys, teachers, api } = ownSettings<SenderSettings>();
const read = parseDataKeys(keys);
if (read.kind === 'faults') throw new Error('The key cannot be read.');
const stores = await connectStores({ uri, keys: read.keys });
const ahead = Date.parse(deliverDay) - Date.now();
const base = {
  ...stores,
  ...{ organisation: schoolOfMany(teachers), say: createTexts() },
  clock: { now: () => new Date(Date.now() + ahead) },
};
const complain = (details: object, message: string): void => console.error(message, details);
const slack = openSlack({
  ...base,
  config: { botToken: 'xoxb-bench', signingSecret: 'bench', apiUrl: api },
  log: { info: () => {}, warn: complain, error: complain },
});
const bot = createBot({
  ...base,
  ...firstVersion,
  ...{ chats: [slack.port], mailer: null, desk: null },
  report: (fault, error, ids) => console.error(fault, error, ids),
});
const stop = keepDelivering({ withBot: (work) => work(bot), report: bot.services.report }, often);
process.on('SIGTERM', async () => {
  await stop();
  await stores.close();
  process.exit(0);
});
announce('ready');
