/** A walk begun in Slack, cut off by a kill, gone on with in Teams and finished in the local chat: one conversation, whatever the platform. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openSlackRig, type SlackRig } from '../adapters/slack/slack-rig.ts';
import { openTeamsRig, type TeamsRig } from '../adapters/teams/teams-rig.ts';
import { testDatabase } from '../database.ts';
import { openChat } from './chat.ts';
import { openBrowser } from './chromium.ts';
import { type Solis, startSolis } from './solis-process.ts';

vi.setConfig({ testTimeout: 120_000 });

const database = testDatabase();
const email = (name: string) => `${name}@jaunkalne.example`;
const people = [
  { name: 'dzintra', realName: 'Dzintra Vītola', email: email('dzintra.vitola') },
  { name: 'guntis', realName: 'Guntis Lācis', email: email('guntis.lacis') },
  { name: 'svesais', realName: 'Kāds Cits', email: 'kads@citur.example' },
];
const absence = 'Ilgstoši kavējumi (slimība vai neattaisnoti)';
const basis = 'J-05 · Plāna pamats';

let slack: SlackRig;
let teams: TeamsRig;
let solis: Solis;

const serve = (): void => {
  slack.serves(solis.address);
  teams.serves(solis.address);
};

beforeAll(async () => {
  [slack, teams] = await Promise.all([openSlackRig({ people }), openTeamsRig({ people, unsigned: true })]);
  solis = await startSolis(database.uri, slack.settings);
  serve();
});
afterAll(async () => {
  await solis?.remove();
  await Promise.all([slack?.close(), teams?.close()]);
});

it('begins in Slack, is killed, goes on in Teams and is finished in the local chat', async () => {
  const inSlack = slack.person('dzintra');
  await inSlack.says('jauns plāns J-05');
  await inSlack.sees(basis, '1 no');
  await inSlack.fills({ 'Kāpēc plāns vajadzīgs': [absence] });
  await inSlack.taps('Saglabāt');
  await inSlack.sees(basis, '2 no 4');

  await solis.end('SIGKILL');
  solis = await solis.startAgain();
  serve();

  const inTeams = teams.person('dzintra');
  await inTeams.says('turpināt');
  await inTeams.sees(basis, '2 no 4');
  await inTeams.fills({ 'Aptuvenais kavēto stundu skaits': 'divpadsmit' });
  await inTeams.taps('Saglabāt').catch(() => {});
  await inTeams.fills({ 'Aptuvenais kavēto stundu skaits': '12', 'Kavējumu veids': ['Neattaisnoti'] });
  await inTeams.taps('Saglabāt');
  await inTeams.sees(basis, '3 no 4');

  // The card that stayed behind in Slack moves nothing back.
  await inSlack.fills({ 'Aptuvenais kavēto stundu skaits': '99' });
  await inSlack.taps('Izlaist').catch(() => {});

  const browser = await openBrowser();
  const chat = await openChat(browser, solis.address, 'dzintra');
  await chat.say('turpināt');
  await chat.sees(basis, 'no 4');
  await chat.tap('Izlaist', basis);
  await chat.answer(basis, { 'Plāna darbības laiks': ['1. semestris'] });
  await chat.sees(basis, 'Aptuvenais kavēto stundu skaits', '12');
  await chat.tap('Nodot tālāk', basis);
  await chat.sees(basis, 'Paldies! Sadaļa ir nodota.');
  await chat.close();
  await browser.close();

  // The class teacher was never seen on any platform: Slack finds the account by the address in the school's file.
  await slack.person('guntis').sees('J-05 · Klases audzinātāja ieraksts', 'līdz');
  expect(slack.faults).toEqual([]);
  expect(teams.faults).toEqual([]);
});

it('knows nobody who is not in the school’s file, on either platform', async () => {
  await slack.person('svesais').says('statuss J-05');
  await slack.person('svesais').sees('Mēs vēl neesam pazīstami');
  await teams.person('svesais').says('statuss J-05');
  await teams.person('svesais').sees('Mēs vēl neesam pazīstami');
});
