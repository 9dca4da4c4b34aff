/** The message of a question that was answered in words is changed in Slack. */
import { afterEach, expect, it } from 'vitest';
import type { Outcome } from '../../../src/bot/ports/incoming.ts';
import { form, formToken, lv, status, talk } from './plan-bot.ts';
import { submit, tapMessage } from './slack-hands.ts';
import { messageFrom, openStage, type Stage, sendEvent, until } from './slack-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const closed = { ...talk, title: 'Atbildēts' };
const textsIn = (channel: string) => (stage.web.messages.get(channel) ?? []).map(({ text }) => text);

/** Closes whatever the arrival before it was answered with, or what another process answered. */
async function opens(by?: string): Promise<void> {
  let before = '';
  stage = await openStage({
    bot: ({ id, event }): Outcome => {
      const shownBy = by ?? before;
      before = id;
      if (event.kind === 'tap') return lv(event.token === formToken ? form : status);
      if (event.kind === 'form') return lv(status);
      return { ...lv(talk), ...(event.kind === 'text' && shownBy !== '' && { closed: { shownBy, view: closed } }) };
    },
  });
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

it('but no other message in its place', async () => {
  await opens('cits');
  await says('plāns', 1);
  await says('nākamā', 2);
  await says('vēl', 3);
  expect(textsIn('DILZE').join()).not.toContain('Atbildēts');
});
