/** What people did is recorded and sent again ten thousand times with something changed in it: nothing is written that they did not write. */
import type { AddressInfo } from 'node:net';
import express from 'express';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSlack } from '../../src/adapters/slack/app.ts';
import { openTeams } from '../../src/adapters/teams/app.ts';
import type { Services } from '../../src/bot/core/turn.ts';
import { openSlackRig, type SlackRig } from '../adapters/slack/slack-rig.ts';
import { rawOf } from '../adapters/slack/slack-rig-driver.ts';
import { openTeamsRig, type TeamsRig } from '../adapters/teams/teams-rig.ts';
import { memoryStores } from '../memory-stores/memory-stores.ts';
import { createTexts } from '../texts.ts';
import { demoSchool } from '../world/schools.ts';
import { openBot, openServices } from '../world/services.ts';
import { changedSomewhere } from './changed.ts';

const half = 5_000;
const absence = 'Ilgstoši kavējumi (slimība vai neattaisnoti)';
const people = [{ name: 'dzintra', realName: 'Dzintra Vītola', email: 'dzintra.vitola@jaunkalne.example' }];
const organisation = demoSchool();
const stores = memoryStores();
const faults: unknown[] = [];
const note = (fault: unknown): void => void faults.push(fault);

/** Nobody of that id, says a platform now and then, and rightly; a mistake of ours says something else. */
const report: Services['report'] = (_, error) => {
  if ([TypeError, RangeError, URIError, SyntaxError].some((kind) => error instanceof kind)) note(error);
};

let slack: SlackRig;
let teams: TeamsRig;
let close: () => Promise<void>;

beforeAll(async () => {
  process.on('unhandledRejection', note);
  [slack, teams] = await Promise.all([openSlackRig({ people }), openTeamsRig({ people })]);
  const say = createTexts();
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const base = { ...stores, organisation, clock: { now: () => new Date() }, say, log };
  const { SLACK_BOT_TOKEN: botToken = '' } = slack.settings;
  const slackApp = openSlack({
    ...base,
    config: { botToken, signingSecret: slack.signingSecret, apiUrl: slack.apiUrl },
  });
  const teamsApp = openTeams({ ...base, ...teams.credentials });
  const { receive } = openBot(openServices({ ...base, chats: [slackApp.port, teamsApp.port], report }));
  const [onSlack, onTeams] = [slackApp.serve(receive), teamsApp.serve(receive)];
  const server = express().use(onSlack.router).use(onTeams.router).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  await onSlack.start();
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const rig of [slack, teams]) rig.serves(address);
  close = async () => {
    await Promise.all([onSlack.close(), onTeams.close()]);
    await new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
    await Promise.all([slack.close(), teams.close()]);
  };
});
afterAll(async () => {
  await close();
  process.off('unhandledRejection', note);
});

const written = async () => JSON.stringify(await stores.plans.list(organisation.id, {}));

/** Other words than were recorded: whoever types them answers the question that is open. */
const said = (body: unknown): unknown => {
  const { event, text } = Object(body) as { readonly event?: { readonly text?: unknown }; readonly text?: unknown };
  return event?.text ?? text;
};

it('is walked in both chats first', async () => {
  const inSlack = slack.person('dzintra');
  await inSlack.opens('home');
  await inSlack.says('jauns plāns J-05');
  await inSlack.sees('J-05 · Plāna pamats', '1 no');
  await inSlack.fills({ 'Kāpēc plāns vajadzīgs': [absence] });
  await inSlack.taps('Saglabāt');
  await inSlack.sees('J-05 · Plāna pamats', '2 no 4');
  await inSlack.commands('statuss J-05', { channel: 'skolotaji' });
  await inSlack.mentions('skolotaji', 'kurš kavē?');
  await inSlack.taps('Veidlapa');
  const inTeams = teams.person('dzintra');
  await inTeams.installs();
  await inTeams.says('turpināt');
  await inTeams.mentions('skolotaji', 'kurš kavē?');
  await inTeams.says('mani plāni');
  expect([...slack.faults, ...teams.faults]).toEqual([]);
});

it('and sent again with something changed, by Slack’s hand', async () => {
  let before = await written();
  const recorded = slack.sent.filter((one) => one !== undefined);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...recorded), changedSomewhere, async (delivery, change) => {
      const body = change(delivery.body) as typeof delivery.body;
      const { status, text } = await slack.post(rawOf({ ...delivery, body }));
      expect([200, 400, 401]).toContain(status);
      expect(text).not.toMatch(/Error|at .*\.ts/);
      if (said(body) !== said(delivery.body)) before = await written();
      expect(await written()).toBe(before);
    }),
    { numRuns: half },
  );
  expect(faults).toEqual([]);
}, 240_000);

it('and by Microsoft’s, with a right token', async () => {
  let before = await written();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...teams.sent), changedSomewhere, async (activity, change) => {
      const changed = change(activity);
      const text = JSON.stringify(changed) ?? '';
      const answer = await teams.post(text, { authorization: teams.bearer() });
      expect([200, 400, 401, 403, 413, 501]).toContain(answer.status);
      expect(answer.text).not.toMatch(/Error|at .*\.ts/);
      if (said(changed) !== said(activity)) before = await written();
      expect(await written()).toBe(before);
    }),
    { numRuns: half },
  );
  expect(faults).toEqual([]);
}, 240_000);

it('and both chats still answer', async () => {
  await slack.person('dzintra').says('mani plāni');
  await slack.person('dzintra').sees('Mani pienākumi', 'J-05');
  await teams.person('dzintra').says('mani plāni');
  await teams.person('dzintra').sees('Mani pienākumi', 'J-05');
});
