/** A chart in Slack: a picture below its counts, in private alone, and never the loss of the answer. */
import { WebClient } from '@slack/web-api';
import { afterEach, expect, it } from 'vitest';
import { chartPng } from '../../../src/adapters/slack/chart-png.ts';
import { libraryLogger } from '../../../src/adapters/slack/log.ts';
import { openMessages } from '../../../src/adapters/slack/messages.ts';
import type { Chart } from '../../../src/bot/ports/view.ts';
import { viewsByName } from '../../fixtures/views.ts';
import { readPng } from '../../manifests/read-png.ts';
import { createTexts } from '../../texts.ts';
import { openSlackRig, type SlackRig } from './slack-rig.ts';
import { slackApp } from './slack-rig-workspace.ts';

const view = viewsByName.chart;
const [chart] = view.blocks as readonly [Chart];
const shown = { view, say: createTexts()('lv') };

let rig: SlackRig;
let logged: string[];
const begin = async (scopes?: readonly string[]) => {
  rig = await openSlackRig({ people: [{ name: 'anna' }], ...(scopes && { scopes }) });
  logged = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (_: object, message: string) => void logged.push(message),
  };
  const client = new WebClient(slackApp.botToken, { slackApiUrl: rig.apiUrl, logger: libraryLogger(log) });
  return openMessages(client, log);
};
const privateChat = async (): Promise<string> => {
  const { channel } = await rig.workspace.call('conversations.open', { users: rig.workspace.user('anna') });
  return (channel as { id: string }).id;
};
const filesIn = async (channel: string) =>
  (await rig.messages(channel)).flatMap((one) => ('files' in one ? (one.files as readonly object[]) : []));

afterEach(() => rig?.close());

it('stands as a picture below its counts, which are told to those who see none', async () => {
  const messages = await begin();
  const channel = await privateChat();
  await messages.post({ channel }, shown);
  expect((await rig.messages(channel))[0]?.text).toContain('Valdis Ozolnieks: Pārējie atvērtie – 6, Nokavēti – 0');
  expect(await filesIn(channel)).toMatchObject([
    { name: 'solis.png', title: 'Noslodze', alt_txt: expect.stringContaining('Anna Bērziņa: Pārējie atvērtie – 4') },
  ]);
  expect(logged).toEqual([]);
});

it('follows where it takes the place of a message that was tapped', async () => {
  const messages = await begin();
  const channel = await privateChat();
  const posted = await messages.post({ channel }, { ...shown, view: viewsByName.overview });
  await messages.replace(posted, shown);
  expect((await rig.messages(channel))[0]?.text).toContain('Noslodze');
  expect(await filesIn(channel)).toHaveLength(1);
});

it('stays words in a channel of the team, where others look', async () => {
  const messages = await begin();
  const channel = rig.workspace.channel('skolotaji');
  await messages.post({ channel }, shown);
  expect(await filesIn(channel)).toEqual([]);
});

it('stays words where the workspace has not allowed files, and the answer comes all the same', async () => {
  const messages = await begin(['chat:write', 'im:write']);
  const channel = await privateChat();
  await messages.post({ channel }, shown);
  expect(await rig.messages(channel)).toHaveLength(1);
  expect(logged).toEqual(['slack: a chart stands in words alone']);
});

it('is a PNG that is sharp on a phone, with its words in it', async () => {
  const drawn = readPng(Buffer.from(await chartPng(chart)));
  expect(drawn.width).toBe(352 * 3);
  expect(drawn.height).toBeGreaterThan(drawn.width / 3);
  const ofWords = drawn.points.filter(([red = 255, green = 255, blue = 255]) => red < 60 && green < 60 && blue < 60);
  expect(ofWords.length).toBeGreaterThan(3_000);
});
