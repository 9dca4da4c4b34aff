/** A process with Solis on one platform, without a database: its adapter alone over a bot that answers at once, or the whole bot. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { openSlack } from '../src/adapters/slack/app.ts';
import { openTeams } from '../src/adapters/teams/app.ts';
import type { TeamsOptions } from '../src/adapters/teams/options.ts';
import { createBot } from '../src/bot/create-bot.ts';
import type { Incoming, Outcome } from '../src/bot/ports/incoming.ts';
import type { View } from '../src/bot/ports/view.ts';
import { memoryStores } from '../test/memory-stores/memory-stores.ts';
import { createTexts } from '../test/texts.ts';
import { firstVersion } from '../test/world/first-version.ts';
import { inventedSchool } from '../test/world/schools.ts';
import { emailOf } from './platform-far-end.ts';
import { announce, ownSettings } from './platform-process.ts';

export interface SolisSettings {
  readonly bot: 'none' | 'whole';
  readonly slack?: Parameters<typeof openSlack>[0]['config'];
  readonly teams?: Pick<TeamsOptions, 'config' | 'openId' | 'connectorHosts'>;
}

const people = 64;
const say = createTexts();
const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** The invented school with somebody for every account. */
function school() {
  const { members, ...rest } = inventedSchool(8);
  const more = Array.from({ length: people }, (_, person) => ({
    ...members[0]!,
    id: `p${person}`,
    email: emailOf(person),
  }));
  return { ...rest, members: [...members, ...more] };
}

const view = (title: string): View => ({
  name: 'help',
  surface: 'message',
  title,
  blocks: [],
  actions: [
    { label: 'Turpināt', token: 'command~continue' },
    { label: 'Forma', token: 'command~my-plans' },
  ],
});

/** Says what was said; a form that is sent is done with. */
async function answerAtOnce({ event }: Incoming): Promise<Outcome> {
  const reply = event.kind === 'form' ? null : view(event.kind === 'text' ? event.text : 'tālāk');
  return { reply, language: 'lv' };
}

const settings = ownSettings<SolisSettings>();
const base = {
  ...memoryStores(),
  ...{ organisation: school(), clock: { now: () => new Date() }, say, log: silent },
};
const receive =
  settings.bot === 'none'
    ? answerAtOnce
    : createBot({ ...base, ...firstVersion, chats: [], mailer: null, desk: null, report: () => {} }).receive;
const app = express();
if (settings.slack !== undefined) {
  const serving = openSlack({ ...base, config: settings.slack }).serve(receive);
  app.use(serving.router);
  await serving.start();
}
if (settings.teams !== undefined) app.use(openTeams({ ...base, ...settings.teams }).serve(receive).router);
const server = createServer(app).listen(0, '127.0.0.1', () =>
  announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
