/** The message of a question that was answered in words is changed in Slack. */
import { afterEach, expect, it } from 'vitest';
import type { Closed, Outcome } from '../../../src/bot/ports/incoming.ts';
import { defined } from '../../../src/shared/defined.ts';
import { form, formToken, lv, talk as plan, status } from './plan-bot.ts';
import { submit, tapMessage } from './slack-hands.ts';
import { messageFrom, openStage, type Stage, type StageBot, sendEvent, until } from './slack-stage.ts';

let stage: Stage;
const others: Stage[] = [];
afterEach(async () => void (await Promise.all([stage, ...others.splice(0)].map((one) => one.close()))));

const belowToken = 'command~help';
const talk = { ...plan, actions: [...plan.actions, { label: 'Zemāk', token: belowToken }] };
const closed = { ...talk, title: 'Atbildēts' };
const textsIn = (channel: string) => (stage.web.messages.get(channel) ?? []).map(({ text }) => text);

/** Closes whatever the arrival before it was answered with, or what that one was. */
function closing(by?: string): StageBot {
  let before: Omit<Closed, 'view'> | undefined;
  return ({ id, event, message }): Outcome => {
    const shown = by === undefined ? before : { shownBy: by };
    before = { shownBy: id, ...defined({ message }) };
    if (event.kind === 'tap' && event.token === belowToken) {
      before = { shownBy: id };
      return { ...lv(status), beside: talk };
    }
    if (event.kind === 'tap') return lv(event.token === formToken ? form : status);
    if (event.kind === 'form') return lv(status);
    return { ...lv(talk), ...(event.kind === 'text' && shown !== undefined && { closed: { ...shown, view: closed } }) };
  };
}
async function opens(by?: string): Promise<void> {
  stage = await openStage({ bot: closing(by) });
}

/** With a second process beside the first: the same bot, chat and database. */
async function opensTwo(): Promise<Stage> {
  const bot = closing();
  stage = await openStage({ bot });
  const config = { ...stage.options.config, apiUrl: stage.web.address };
  const other = await openStage({ bot, options: { ...stage.stores, config } });
  others.push(other);
  return other;
}
const says = async (text: string, messages: number) => {
  await sendEvent(stage, messageFrom('ILZE', text));
  await until(() => textsIn('DILZE').length === messages);
};

it('where it was an answer to words', async () => {
  await opens();
  await says('plāns', 1);
  await says('nākamā', 2);
  await until(() => (textsIn('DILZE')[0] ?? '').includes('Atbildēts'));
  expect(textsIn('DILZE')[1]).toContain(talk.title);
});

it('where it was an answer to a button', async () => {
  await opens();
  await says('plāns', 1);
  await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Statuss' });
  await until(() => (textsIn('DILZE')[0] ?? '').includes(status.title));
  await says('nākamā', 2);
  await until(() => (textsIn('DILZE')[0] ?? '').includes('Atbildēts'));
});

it('where it was an answer to a form', async () => {
  await opens();
  await says('plāns', 1);
  await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Veidlapa' });
  await submit(stage, 'ILZE', { 'Kas izdodas': 'lasa' });
  await until(() => (textsIn('DILZE')[0] ?? '').includes(status.title));
  await says('nākamā', 2);
  await until(() => (textsIn('DILZE')[0] ?? '').includes('Atbildēts'));
});

it('where another process had asked', async () => {
  const other = await opensTwo();
  await says('plāns', 1);
  await sendEvent(other, messageFrom('ILZE', 'nākamā'));
  await until(() => (textsIn('DILZE')[0] ?? '').includes('Atbildēts'));
  expect(textsIn('DILZE')[1]).toContain(talk.title);
});

it('where another process had asked in place of a button', async () => {
  const other = await opensTwo();
  await says('plāns', 1);
  await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Statuss' });
  await until(() => (textsIn('DILZE')[0] ?? '').includes(status.title));
  await sendEvent(other, messageFrom('ILZE', 'nākamā'));
  await until(() => (textsIn('DILZE')[0] ?? '').includes('Atbildēts'));
});

it('where it was opened below a message that stays, and not that message', async () => {
  const other = await opensTwo();
  await says('plāns', 1);
  await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Zemāk' });
  await until(() => textsIn('DILZE').length === 2);
  await sendEvent(other, messageFrom('ILZE', 'nākamā'));
  await until(() => (textsIn('DILZE')[1] ?? '').includes('Atbildēts'));
  expect(textsIn('DILZE')[0]).toContain(status.title);
});

it('but no other message in its place', async () => {
  await opens('cits');
  await says('plāns', 1);
  await says('nākamā', 2);
  await says('vēl', 3);
  expect(textsIn('DILZE').join()).not.toContain('Atbildēts');
});
