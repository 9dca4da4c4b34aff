/** What is opened from a message that stays comes below it in Slack, as a message of its own. */
import { afterEach, expect, it } from 'vitest';
import type { Outcome } from '../../../src/bot/ports/incoming.ts';
import type { View } from '../../../src/bot/ports/view.ts';
import { bot, form, formToken, lv, status, statusToken, talk } from './plan-bot.ts';
import { modalText, submit, tapMessage, tapModal } from './slack-hands.ts';
import { messageFrom, openStage, type Stage, type StageBot, sendEvent, until } from './slack-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const now: View = { ...talk, title: 'Plāns J-07, kā tagad' };
const both: Outcome = { ...lv(now), beside: status };
const textsIn = (channel: string) => (stage.web.messages.get(channel) ?? []).map(({ text }) => text);

async function shown(of: StageBot): Promise<void> {
  stage = await openStage({ bot: (incoming) => (incoming.event.kind === 'text' ? bot(incoming) : of(incoming)) });
  await sendEvent(stage, messageFrom('ILZE', 'plāns'));
}

async function standsWithBelow(): Promise<void> {
  await until(() => textsIn('DILZE').length === 2);
  expect(textsIn('DILZE')[0]).toContain(now.title);
  expect(textsIn('DILZE')[1]).toContain(status.title);
}

it('of a button', async () => {
  await shown(() => both);
  await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Statuss' });
  await standsWithBelow();
});

it('of a form that was opened from the message', async () => {
  await shown(({ event }) => (event.kind === 'tap' ? lv(form) : both));
  await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Veidlapa' });
  const { action } = await submit(stage, 'ILZE', { 'Kas izdodas': 'lasa' });
  expect(action).toEqual({ response_action: 'clear' });
  await standsWithBelow();
});

it('of a form whose answer takes its time: what was opened is in the form, too', async () => {
  let go: (outcome: Outcome) => void = () => undefined;
  await shown(({ event }) => (event.kind === 'tap' ? lv(form) : new Promise<Outcome>((next) => (go = next))));
  await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Veidlapa' });
  await submit(stage, 'ILZE', { 'Kas izdodas': 'lasa' });
  go(both);
  await standsWithBelow();
  expect(modalText(stage)).toContain(status.title);
});

it('of a button in a form is shown in the form', async () => {
  const open: View = { ...form, actions: [{ label: 'Statuss', token: statusToken }] };
  await shown(({ event }) => (event.kind === 'tap' && event.token === formToken ? lv(open) : both));
  await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Veidlapa' });
  await tapModal(stage, { user: 'ILZE', label: 'Statuss' });
  await until(() => modalText(stage).includes(status.title));
  expect(textsIn('DILZE')).toHaveLength(1);
});
