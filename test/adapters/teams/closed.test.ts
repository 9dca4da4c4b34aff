/** The message of a question that was answered in words is changed in Teams. */
import { afterEach, expect, it } from 'vitest';
import type { Closed } from '../../../src/bot/ports/incoming.ts';
import { defined } from '../../../src/shared/defined.ts';
import { viewsByName } from '../../fixtures/views.ts';
import { says, sendsDialog, taps } from './teams-activities.ts';
import { chatOf } from './teams-school.ts';
import { openStage, type Stage, type StageBot } from './teams-stage.ts';

let stage: Stage;
const others: Stage[] = [];
afterEach(async () => void (await Promise.all([stage, ...others.splice(0)].map((one) => one.close()))));

const { help, notice, status } = viewsByName;
const tap = { token: 'command~my-plans', nonce: 'n1' };
const below = { token: 'command~help', nonce: 'n1' };
const words = () => stage.connector.words(chatOf('ilze'));

/** Closes whatever the arrival before it was answered with, or what that one was. */
function closing(by?: string): StageBot {
  let before: Omit<Closed, 'view'> | undefined;
  return ({ id, event, message }) => {
    const shown = by === undefined ? before : { shownBy: by };
    before = { shownBy: id, ...defined({ message }) };
    if (event.kind === 'tap' && event.token === below.token) {
      before = { shownBy: id };
      return { reply: status, beside: help, language: 'lv' };
    }
    const closed = event.kind === 'text' && shown !== undefined ? { closed: { ...shown, view: notice } } : {};
    return { reply: event.kind === 'text' ? help : status, language: 'lv', ...closed };
  };
}
async function opens(by?: string): Promise<void> {
  stage = await openStage({ bot: closing(by) });
}

/** With a second process beside the first: the same bot and database. It hears of the chat at the address of the first. */
async function opensTwo(): Promise<Stage> {
  const bot = closing();
  stage = await openStage({ bot });
  const other = await openStage({ bot, options: stage.stores });
  others.push(other);
  return other;
}
const writesTo = async (one: Stage, text: string) => {
  await one.posts({ ...says(text), serviceUrl: stage.connector.address }, authorizedFor(one));
  await one.settled();
};
const writes = (text: string) => writesTo(stage, text);
const authorizedFor = (one: Stage) => ({ authorization: one.openId.bearer(stage.connector.address) });

it('where it was an answer to words', async () => {
  await opens();
  await writes('palīdzība');
  await writes('nākamā');
  expect(words()).toHaveLength(2);
  expect(words()[0]).toContain(notice.title);
  expect(words()[1]).toContain(help.title);
});

it.each([
  ['a button', taps],
  ['a dialog', sendsDialog],
] as const)('where it was an answer to %s', async (_, acts) => {
  await opens();
  await writes('palīdzība');
  const [message] = stage.connector.in(chatOf('ilze'));
  await stage.posts(acts({ ...tap, origin: message?.id }, { replyToId: message?.id }));
  await stage.settled();
  expect(words()[0]).toContain(status.title);
  await writes('nākamā');
  expect(words()[0]).toContain(notice.title);
});

it('where another process had asked', async () => {
  const other = await opensTwo();
  await writes('palīdzība');
  await writesTo(other, 'nākamā');
  expect(words()[0]).toContain(notice.title);
  expect(words()[1]).toContain(help.title);
});

it('where another process had asked in place of a button', async () => {
  const other = await opensTwo();
  await writes('palīdzība');
  await stage.posts(taps(tap, { replyToId: stage.connector.in(chatOf('ilze'))[0]?.id }));
  await stage.settled();
  await writesTo(other, 'nākamā');
  expect(words()[0]).toContain(notice.title);
});

it('where it was opened below a message that stays, and not that message', async () => {
  const other = await opensTwo();
  await writes('palīdzība');
  await stage.posts(taps(below, { replyToId: stage.connector.in(chatOf('ilze'))[0]?.id }));
  await stage.settled();
  await writesTo(other, 'nākamā');
  expect(words()[0]).toContain(status.title);
  expect(words()[1]).toContain(notice.title);
});

it('but no other message in its place', async () => {
  await opens('cits');
  await writes('palīdzība');
  await writes('nākamā');
  expect(words().join()).not.toContain(notice.title);
});
