/** What is opened from a message that stays comes below it in Teams, as a message of its own. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import type { AdaptiveCard } from '../../../src/adapters/teams/render-elements.ts';
import type { Outcome } from '../../../src/bot/ports/incoming.ts';
import { viewsByName } from '../../fixtures/views.ts';
import { says, sendsDialog, taps } from './teams-activities.ts';
import { chatOf } from './teams-school.ts';
import { openStage, type Stage } from './teams-stage.ts';
import { wordsOfCard } from './words-of-card.ts';

let stage: Stage;
afterEach(() => stage.close());

const { help, notice, status } = viewsByName;
const both: Outcome = { reply: notice, beside: status, language: 'lv' };
const tap = { token: 'command~my-plans', nonce: 'n1' };

/** Says something, and gives the message of the answer. */
async function shown(wait = 0): Promise<string | undefined> {
  stage = await openStage({
    bot: async ({ event }) => {
      if (event.kind === 'text') return { reply: help, language: 'lv' };
      await pause(wait);
      return both;
    },
  });
  await stage.posts(says('palīdzība'));
  return stage.connector.in(chatOf('ilze'))[0]?.id;
}

async function standsWithBelow(): Promise<void> {
  await stage.settled();
  const words = stage.connector.words(chatOf('ilze'));
  expect(words).toHaveLength(2);
  expect(words[0]).toContain(notice.title);
  expect(words[1]).toContain(status.title);
}

it('of a button', async () => {
  const message = await shown();
  const { body } = await stage.posts(taps(tap, { replyToId: message }));
  expect(wordsOfCard(body?.value as AdaptiveCard)).toContain(notice.title);
  await standsWithBelow();
});

it('of a button whose answer takes its time', async () => {
  const message = await shown(2_700);
  await stage.posts(taps(tap, { replyToId: message }));
  await standsWithBelow();
});

it('of a dialog, which closes with the name of what was opened', async () => {
  const message = await shown();
  const closed = await stage.posts(sendsDialog({ ...tap, origin: message }));
  expect(closed.body).toEqual({ task: { type: 'message', value: status.title } });
  await standsWithBelow();
});

it('of a dialog that stands for itself is shown in the dialog', async () => {
  await shown();
  const { body } = await stage.posts(sendsDialog(tap));
  expect(JSON.stringify(body)).toContain(status.title);
  await stage.settled();
  expect(stage.connector.words(chatOf('ilze'))).toHaveLength(1);
});
