/** What a person taps in Slack is answered in its place; a form opens at once, or the way to it stays open. */
import { afterEach, describe, expect, it } from 'vitest';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import type { Outcome } from '../../../src/bot/ports/incoming.ts';
import type { View } from '../../../src/bot/ports/view.ts';
import { viewsByName } from '../../fixtures/views.ts';
import { bot, form, formToken, lv, status, statusToken, talk } from './plan-bot.ts';
import { modalText, tapMessage, tapModal, tapOn } from './slack-hands.ts';
import {
  by,
  messageFrom,
  openStage,
  type Stage,
  type StageBot,
  sendEvent,
  sendInteraction,
  until,
} from './slack-stage.ts';

let stage: Stage;
afterEach(() => stage.close());
const begin = async (bot: StageBot) => {
  stage = await openStage({ bot });
};

const shown = async (of: StageBot = bot) => {
  await begin(of);
  await sendEvent(stage, messageFrom('ILZE', 'plāns'));
};
const textsIn = (channel: string) => (stage.web.messages.get(channel) ?? []).map(({ text }) => text);
const never = () => new Promise<never>(() => undefined);

describe('a button of a message', () => {
  it('is answered in its place', async () => {
    await shown();
    expect(await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Statuss' })).toMatchObject({
      status: 200,
      body: '',
    });
    expect(stage.arrivals.at(-1)).toMatchObject({
      place: { kind: 'private' },
      event: { kind: 'tap', token: statusToken },
    });
    expect(textsIn('DILZE')).toHaveLength(1);
    expect(textsIn('DILZE')[0]).toContain('Statuss J-07');
  });

  it('of a message that the bot wrote of its own accord is answered there, where that is still found by its key', async () => {
    await begin(bot);
    const to = { kind: 'member', member: 'ilze', language: 'lv' } as const;
    const send = () => stage.app.port.send('liepziedu', { to, view: talk, key: 'daily/ilze/2026-11-26' });
    const posted = await send();
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Statuss' });
    expect(textsIn('DILZE')[0]).toContain('Statuss J-07');
    expect(await send()).toEqual(posted);
    expect(await stage.app.port.change('liepziedu', to, posted!, viewsByName.paused)).toBe(true);
    expect(textsIn('DILZE')).toHaveLength(1);
    expect(textsIn('DILZE')[0]).toContain(viewsByName.paused.title);
  });

  it('tapped twice is the same arrival, tapped in the next message it is another', async () => {
    await shown();
    const message = { ...stage.web.messages.get('DILZE')![0]! };
    const tap = { user: 'ILZE', label: 'Statuss' };
    await Promise.all([1, 2].map(() => tapOn(stage, { channel: 'DILZE', tap, message })));
    await sendEvent(stage, messageFrom('ILZE', 'plāns'));
    await tapMessage(stage, 'DILZE', tap);
    const ids = stage.arrivals.filter(({ event }) => event.kind === 'tap').map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toBe(ids[1]);
  });

  it('of a message that was deleted is answered anew below', async () => {
    await shown();
    const message = { ...stage.web.messages.get('DILZE')![0]! };
    stage.web.messages.set('DILZE', []);
    await tapOn(stage, { channel: 'DILZE', tap: { user: 'ILZE', label: 'Statuss' }, message });
    expect(textsIn('DILZE')[0]).toContain('Statuss J-07');
  });

  it('of a message in a channel is answered in private, and the message stays for the others', async () => {
    await begin((incoming) =>
      incoming.place.kind === 'private' ? bot(incoming) : lv(viewsByName['channel-answer'], status),
    );
    await stage.app.port.send('liepziedu', { to: { kind: 'channel', channel: 'komanda' }, view: talk });
    await tapMessage(stage, 'CKOMANDA1', { user: 'ILZE', label: 'Statuss' });
    expect(stage.arrivals.at(-1)?.place).toEqual({ kind: 'channel', channel: 'komanda' });
    expect(textsIn('CKOMANDA1')).toHaveLength(1);
    expect(textsIn('CKOMANDA1')[0]).toContain('Plāns J-07');
    expect(textsIn('DILZE')[0]).toContain('Statuss J-07');
    expect(stage.web.of('chat.postEphemeral')).toMatchObject([{ body: { user: 'ILZE', channel: 'CKOMANDA1' } }]);
  });

  it('gets a sign of life after two seconds, which goes when the answer comes', async () => {
    let go: (outcome: Outcome) => void = () => undefined;
    await shown((incoming) =>
      incoming.event.kind === 'tap' ? new Promise<Outcome>((next) => (go = next)) : bot(incoming),
    );
    const answered = await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Statuss' });
    expect(answered.milliseconds).toBeLessThan(2_600);
    await until(() => textsIn('DILZE').length === 2);
    go(lv(status));
    await until(() => textsIn('DILZE').length === 1);
    expect(textsIn('DILZE')[0]).toContain('Statuss J-07');
  });

  it('of somebody from another workspace does nothing', async () => {
    await shown();
    const message = stage.web.messages.get('DILZE')![0]!;
    const before = stage.arrivals.length;
    await sendInteraction(stage, {
      ...by('EVE'),
      user: { id: 'EVE', team_id: 'T2' },
      type: 'block_actions',
      container: { type: 'message', message_ts: message.ts },
      channel: { id: 'DILZE' },
      message,
      actions: [{ type: 'button', action_id: 'a0', block_id: 'b', value: statusToken }],
    });
    expect(stage.arrivals.length).toBe(before);
  });
});

describe('a form that no message can hold', () => {
  const detailsToken = tokenOf({ kind: 'meeting-details', meeting: 'm-7', seen: 0 });
  const everybody = Array.from({ length: 200 }, (_, at) => ({
    value: `member-${at}`,
    label: `Kolēģe Garāuzvārde ${at}`,
  }));
  const large: View = {
    ...status,
    title: 'Individuālā saruna',
    form: {
      submit: { label: 'Tālāk', token: detailsToken },
      fields: [{ kind: 'several', name: 'people', label: 'Darbinieki', required: true, value: [], choices: everybody }],
    },
    actions: [{ label: 'Nesaglabāt', token: tokenOf({ kind: 'meeting-cancel', meeting: 'm-7', sequence: 0 }) }],
  };

  it('opens apart where it was tapped for', async () => {
    await shown(({ event }) => (event.kind === 'text' ? lv(talk) : lv(large)));
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Statuss' });
    expect(modalText(stage)).toContain('Darbinieki');
    expect(textsIn('DILZE')).toHaveLength(1);
  });

  it('leaves a button where it was typed for, that opens it and decides nothing', async () => {
    await shown(() => lv(large));
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Atvērt veidlapu' });
    expect(stage.arrivals.at(-1)).toMatchObject({ event: { kind: 'tap', token: detailsToken } });
    expect(modalText(stage)).toContain('Darbinieki');
  });
});

describe('a button that opens a form', () => {
  it('opens it at once and fills it', async () => {
    await shown();
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Veidlapa' });
    const [opened] = stage.web.of('views.open');
    const [filled] = stage.web.of('views.update');
    expect(JSON.stringify(opened?.body)).toContain('Atveru veidlapu');
    expect(JSON.stringify(filled?.body)).toContain('Kas izdodas');
    expect(modalText(stage)).toContain('raksta');
    expect(textsIn('DILZE')[0]).toContain('Plāns J-07');
  });

  it('opens it although the database hangs', async () => {
    await shown((incoming) => (incoming.event.kind === 'tap' ? never() : bot(incoming)));
    const answered = await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Veidlapa' });
    expect(answered.milliseconds).toBeLessThan(2_600);
    expect(modalText(stage)).toContain('Atveru veidlapu');
  });

  it('opens it although the person still waits for something else', async () => {
    await shown((incoming) =>
      incoming.event.kind === 'text' && incoming.event.text === 'lēni' ? never() : bot(incoming),
    );
    const slow = sendEvent(stage, messageFrom('ILZE', 'lēni'));
    await until(() => stage.arrivals.length === 2);
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Veidlapa' });
    expect(modalText(stage)).toContain('Atveru veidlapu');
    await slow;
  });

  it('that was tapped too long ago leaves the same button once more, and that one opens it', async () => {
    await shown();
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Veidlapa', spent: true });
    expect(textsIn('DILZE')).toHaveLength(2);
    expect(textsIn('DILZE')[1]).toContain('Veidlapu neizdevās atvērt laikā');
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Atvērt veidlapu' });
    expect(modalText(stage)).toContain('Kas izdodas');
  });

  it('leaves the same button where Slack has no time for forms just now', async () => {
    await shown();
    stage.web.misbehave('views.open', { kind: 'status', status: 429, retryAfter: 30 }, 1);
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Veidlapa' });
    expect(textsIn('DILZE')[1]).toContain('Veidlapu neizdevās atvērt laikā');
  });

  it('leaves the way to it in the chat where Slack does not fill it', async () => {
    await shown();
    stage.web.misbehave('views.update', { kind: 'status', status: 500 });
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Veidlapa' });
    expect(textsIn('DILZE')[1]).toContain('Atvērt veidlapu');
  });

  it('leaves nothing in the chat where the person closed it meanwhile', async () => {
    await shown((incoming) => {
      if (incoming.event.kind === 'tap') stage.web.modals.clear();
      return bot(incoming);
    });
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Veidlapa' });
    expect(textsIn('DILZE')).toHaveLength(1);
  });

  it('in a channel opens it for that person alone', async () => {
    await begin((incoming) =>
      incoming.place.kind === 'private' ? bot(incoming) : lv(viewsByName['channel-answer'], form),
    );
    await stage.app.port.send('liepziedu', { to: { kind: 'channel', channel: 'komanda' }, view: talk });
    await tapMessage(stage, 'CKOMANDA1', { user: 'ILZE', label: 'Veidlapa' });
    expect(modalText(stage)).toContain('Kas izdodas');
    expect(modalText(stage)).not.toContain('CKOMANDA1');
  });

  it('that turns out to be a message shows it in the form', async () => {
    await shown((incoming) => (incoming.event.kind === 'tap' ? lv(status) : bot(incoming)));
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Veidlapa' });
    expect(modalText(stage)).toContain('Statuss J-07');
  });
});

describe('a button that turns out to lead to a form', () => {
  const leading: StageBot = (incoming) => (incoming.event.kind === 'tap' ? lv(form) : bot(incoming));

  it('opens it, and the message stays', async () => {
    await shown(leading);
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Statuss' });
    expect(modalText(stage)).toContain('Kas izdodas');
    expect(textsIn('DILZE')).toHaveLength(1);
  });

  it('too late leaves the way to it', async () => {
    await shown(leading);
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Statuss', spent: true });
    expect(textsIn('DILZE')).toHaveLength(2);
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Atvērt veidlapu' });
    expect(stage.arrivals.at(-1)?.event).toEqual({ kind: 'tap', token: formToken });
  });
});

describe('a button in a modal', () => {
  it('is answered in the modal', async () => {
    await shown((incoming) =>
      incoming.event.kind === 'tap' && incoming.event.token === formToken ? lv(talk) : bot(incoming),
    );
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Veidlapa' });
    await tapModal(stage, { user: 'ILZE', label: 'Statuss' });
    expect(modalText(stage)).toContain('Statuss J-07');
  });

  it('is answered in the private chat where the modal was closed meanwhile', async () => {
    await shown((incoming) =>
      incoming.event.kind === 'tap' && incoming.event.token === formToken ? lv(talk) : bot(incoming),
    );
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Veidlapa' });
    stage.web.misbehave('views.update', { kind: 'refuses', error: 'not_found' });
    await tapModal(stage, { user: 'ILZE', label: 'Statuss' });
    expect(textsIn('DILZE').at(-1)).toContain('Statuss J-07');
  });
});
