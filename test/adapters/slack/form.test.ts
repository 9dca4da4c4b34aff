/** A form that is sent is answered where the person looks, and nothing that was typed is lost. */
import { afterEach, describe, expect, it } from 'vitest';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import { messageView } from '../../../src/bot/core/views/message.ts';
import type { Incoming, Outcome } from '../../../src/bot/ports/incoming.ts';
import type { View } from '../../../src/bot/ports/view.ts';
import { viewsByName } from '../../fixtures/views.ts';
import { closeModal, modalText, newestModal, shortcut, submit, tapMessage } from './slack-hands.ts';
import { messageFrom, openStage, type Stage, type StageBot, sendEvent, until } from './slack-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const section = { plan: 'p1', section: 'strengths' };
const formToken = tokenOf({ kind: 'form', ...section, step: '*', row: '' });
const answerToken = tokenOf({ kind: 'answer', ...section, step: '*', seen: 0, warned: false });

const talk: View = messageView({
  name: 'plan',
  title: 'Plāns J-07',
  actions: [{ label: 'Veidlapa', token: formToken }],
});
const formWith = (problem?: string, token = answerToken): View => ({
  ...viewsByName['section-form'],
  title: 'Stiprās puses',
  form: {
    submit: { label: 'Nodot', token },
    fields: [
      {
        kind: 'long-text',
        name: 'strengths',
        label: 'Kas izdodas',
        value: 'raksta',
        longest: 500,
        required: true,
        phrases: [],
        ...(problem !== undefined && { problem }),
      },
    ],
  },
  actions: [],
});
const done = messageView({ name: 'section-done', title: 'Saņemts' });
const trouble = messageView({ name: 'trouble', title: 'Kaut kas neizdevās' });
const lv = (reply: View | null): Outcome => ({ reply, language: 'lv' });

/** A bot that shows the form, and says this to it. */
const opened = async (toForm: (incoming: Incoming) => Outcome | Promise<Outcome>) => {
  const bot: StageBot = (incoming) => {
    if (incoming.event.kind === 'text') return lv(talk);
    if (incoming.event.kind === 'tap') return lv(formWith());
    return toForm(incoming);
  };
  stage = await openStage({ bot });
  await sendEvent(stage, messageFrom('ILZE', 'plāns'));
  await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Veidlapa' });
};
const textsIn = (channel: string) => (stage.web.messages.get(channel) ?? []).map(({ text }) => text);

describe('a form that is sent', () => {
  it('closes, and the answer stands in place of the message from which it was opened', async () => {
    await opened(() => lv(done));
    const { action } = await submit(stage, 'ILZE', { 'Kas izdodas': 'lasa' });
    expect(stage.arrivals.at(-1)).toMatchObject({
      event: { kind: 'form', token: answerToken, values: { strengths: 'lasa' } },
    });
    expect(action).toEqual({ response_action: 'clear' });
    await until(() => textsIn('DILZE')[0]?.includes('Saņemts') === true);
    expect(textsIn('DILZE')).toHaveLength(1);
  });

  it('with what stood in it already is sent with that', async () => {
    await opened(() => lv(done));
    await submit(stage, 'ILZE');
    expect(stage.arrivals.at(-1)?.event).toMatchObject({ values: { strengths: 'raksta' } });
  });

  it('with a mistake stays open, with the words beside the field', async () => {
    await opened(() => lv(formWith('Lūdzu, uzrakstiet vairāk.')));
    const { action } = await submit(stage, 'ILZE', { 'Kas izdodas': 'x' });
    expect(action.response_action).toBe('errors');
    expect(Object.values(action.errors as object)).toEqual(['Lūdzu, uzrakstiet vairāk.']);
    const blocks = JSON.stringify(stage.web.modals.get(newestModal(stage)));
    for (const block of Object.keys(action.errors as object)) expect(blocks).toContain(block);
  });

  it('sent again with the mistake mended is another arrival, sent twice alike it is the same', async () => {
    await opened(() => lv(formWith('Lūdzu, uzrakstiet vairāk.')));
    for (const typed of ['x', 'x', 'xyz']) await submit(stage, 'ILZE', { 'Kas izdodas': typed });
    const [first, second, third] = stage.arrivals.filter(({ event }) => event.kind === 'form').map(({ id }) => id);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('is followed by the next form in the same place, if there is one', async () => {
    const next = tokenOf({ kind: 'answer', ...section, step: 'next', seen: 1, warned: false });
    await opened(() => lv({ ...formWith(undefined, next), title: 'Nākamais solis' }));
    const { action } = await submit(stage, 'ILZE');
    expect(action.response_action).toBe('update');
    expect(modalText(stage)).toContain('Nākamais solis');
  });

  it('that was opened from a shortcut shows the answer itself', async () => {
    stage = await openStage({
      bot: ({ event }) => lv(event.kind === 'tap' ? formWith() : done),
    });
    await shortcut(stage, 'ILZE');
    await submit(stage, 'ILZE');
    expect(modalText(stage)).toContain('Saņemts');
  });

  it('is answered below where the message was deleted meanwhile', async () => {
    await opened(() => lv(done));
    stage.web.messages.set('DILZE', []);
    await submit(stage, 'ILZE');
    await until(() => textsIn('DILZE')[0]?.includes('Saņemts') === true);
  });
});

describe('a form whose answer takes its time', () => {
  const slowly = async () => {
    let go: (outcome: Outcome) => void = () => undefined;
    await opened(() => new Promise<Outcome>((next) => (go = next)));
    const answered = await submit(stage, 'ILZE', { 'Kas izdodas': 'lasa' });
    expect(answered.milliseconds).toBeLessThan(2_600);
    expect(answered.action.response_action).toBe('update');
    expect(modalText(stage)).toContain('Mirkli');
    return (reply: View) => go(lv(reply));
  };

  it('says so in time, and is answered in the modal and in the chat', async () => {
    const go = await slowly();
    go(done);
    await until(() => modalText(stage).includes('Saņemts'));
    await until(() => textsIn('DILZE')[0]?.includes('Saņemts') === true);
  });

  it('comes back with the mistake and what was typed', async () => {
    const go = await slowly();
    go(formWith('Lūdzu, uzrakstiet vairāk.'));
    await until(() => modalText(stage).includes('Lūdzu, uzrakstiet vairāk.'));
    expect(modalText(stage)).toContain('Kas izdodas');
  });

  it('says in the chat what is still missing where the modal was closed meanwhile', async () => {
    const go = await slowly();
    stage.web.modals.clear();
    go(formWith('Lūdzu, uzrakstiet vairāk.'));
    await until(() => textsIn('DILZE').at(-1)?.includes('Atvērt veidlapu') === true);
  });

  it('is answered in the chat where the modal was closed meanwhile', async () => {
    const go = await slowly();
    stage.web.modals.clear();
    go(done);
    await until(() => textsIn('DILZE')[0]?.includes('Saņemts') === true);
  });
});

describe('a form that is sent before Slack told Solis who it is', () => {
  it('is not closed as if it were taken: the answer comes, with what is wrong', async () => {
    await opened(() => lv(done));
    const modals = new Map(stage.web.modals);
    await stage.close();
    stage = await openStage({
      bot: () => lv(formWith('Lūdzu, uzrakstiet vairāk.')),
      prepare: (web) => {
        web.misbehave('auth.test', { kind: 'status', status: 429, retryAfter: 3 }, 1);
        for (const [id, view] of modals) web.modals.set(id, view);
      },
    });
    const answered = await submit(stage, 'ILZE', { 'Kas izdodas': 'x' });
    expect(answered.milliseconds).toBeLessThan(2_600);
    expect(answered.action.response_action).toBe('update');
    await until(() => modalText(stage).includes('Lūdzu, uzrakstiet vairāk.'));
  });
});

describe('a fault of Solis', () => {
  it('leaves the form as it was typed, with a word on top', async () => {
    await opened(() => lv(trouble));
    await submit(stage, 'ILZE', { 'Kas izdodas': 'lasa un raksta' });
    expect(modalText(stage)).toContain('Kaut kas neizdevās');
    expect(modalText(stage)).toContain('lasa un raksta');
    expect(modalText(stage)).toContain('Kas izdodas');
    expect(textsIn('DILZE')[0]).toContain('Plāns J-07');
  });

  it('after which it can be sent once more', async () => {
    const replies = [trouble, done];
    await opened(() => lv(replies.shift() ?? done));
    await submit(stage, 'ILZE', { 'Kas izdodas': 'lasa un raksta' });
    const { action } = await submit(stage, 'ILZE');
    expect(stage.arrivals.at(-1)?.event).toMatchObject({ values: { strengths: 'lasa un raksta' } });
    expect(action.response_action).toBe('clear');
  });
});

describe('a form that is closed', () => {
  it('is kept as a draft', async () => {
    await opened(() => lv(null));
    await closeModal(stage, 'ILZE', { 'Kas izdodas': 'puse domas' });
    expect(stage.arrivals.at(-1)?.event).toEqual({
      kind: 'draft',
      token: answerToken,
      values: { strengths: 'puse domas' },
    });
    expect(textsIn('DILZE')).toHaveLength(1);
  });
});
