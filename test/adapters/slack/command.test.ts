/** The command /solis and the shortcuts: answered in private, wherever they were used. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/bot/ports/incoming.ts';
import type { View } from '../../../src/bot/ports/view.ts';
import { viewsByName } from '../../fixtures/views.ts';
import { command, messageShortcut, modalText, shortcut } from './slack-hands.ts';
import { messageFrom, openStage, type Stage, type StageBot, sendEvent, until } from './slack-stage.ts';

let stage: Stage;
afterEach(() => stage.close());
const begin = async (bot: StageBot) => {
  stage = await openStage({ bot });
};
const lv = (reply: View | null): Outcome => ({ reply, language: 'lv' });
const textsIn = (channel: string) => (stage.web.messages.get(channel) ?? []).map(({ text }) => text);
const never = () => new Promise<never>(() => undefined);

describe('the command /solis', () => {
  it('in a channel is answered in private, and a line that only the person sees says so', async () => {
    await begin(() => lv(viewsByName['my-plans']));
    const { status, body } = await command(stage, 'ILZE', { text: 'mani plāni' });
    expect([status, JSON.parse(body)]).toEqual([
      200,
      { response_type: 'ephemeral', text: 'Atbildi nosūtīju jums privāti.' },
    ]);
    expect(stage.arrivals).toMatchObject([{ place: { kind: 'private' }, event: { kind: 'text', text: 'mani plāni' } }]);
    expect(textsIn('DILZE')[0]).toContain(viewsByName['my-plans'].title);
    expect(stage.web.messages.get('CKOMANDA1')).toBeUndefined();
  });

  it('in the private chat needs no such line', async () => {
    await begin(() => lv(viewsByName['my-plans']));
    expect(await command(stage, 'ILZE', { text: 'mani plāni', channel: 'DILZE' })).toMatchObject({
      status: 200,
      body: '',
    });
  });

  it('alone asks for help', async () => {
    await begin(() => lv(viewsByName.help));
    await command(stage, 'ILZE');
    expect(stage.arrivals[0]?.event).toEqual({ kind: 'tap', token: 'command~help' });
  });

  it('that leads to a form opens it, or leaves the way to it', async () => {
    await begin(() => lv(viewsByName['section-form']));
    expect((await command(stage, 'ILZE', { text: 'turpināt' })).body).toBe('');
    expect(modalText(stage)).toContain(viewsByName['section-form'].form?.fields[0]?.label);
    await command(stage, 'ILZE', { text: 'turpināt', spent: true });
    expect(textsIn('DILZE')[0]).toContain('Atvērt veidlapu');
  });

  it('is acknowledged in time although the database hangs', async () => {
    await begin(never);
    const answered = await command(stage, 'ILZE', { text: 'mani plāni' });
    expect(answered.status).toBe(200);
    expect(answered.milliseconds).toBeLessThan(2_600);
    await until(() => textsIn('DILZE')[0]?.includes('Mirkli') === true);
  });

  it('that could not be answered says so at once', async () => {
    await begin(() => lv(viewsByName['my-plans']));
    stage.web.misbehave('chat.postMessage', { kind: 'refuses', error: 'fatal_error' });
    const { body } = await command(stage, 'ILZE', { text: 'mani plāni' });
    expect(String(JSON.parse(body).text)).toContain('Vaina ir manī');
  });
});

describe('the shortcuts', () => {
  it('show one’s plans in a modal', async () => {
    await begin(() => lv(viewsByName['my-plans']));
    expect(await shortcut(stage, 'ILZE')).toMatchObject({ status: 200, body: '' });
    expect(stage.arrivals[0]?.event).toEqual({ kind: 'tap', token: 'command~my-plans' });
    expect(modalText(stage)).toContain(viewsByName['my-plans'].title);
  });

  it('leave a button in the private chat where the modal could not be opened in time', async () => {
    await begin(() => lv(viewsByName['my-plans']));
    await shortcut(stage, 'ILZE', true);
    expect(textsIn('DILZE')[0]).toContain('Atvērt veidlapu');
  });

  it('make a task of a message, in which colleagues are called by name', async () => {
    await begin(() => lv(viewsByName['task-draft']));
    await stage.stores.accounts.link('liepziedu', {
      platform: 'slack',
      user: 'DAINA',
      member: 'daina',
      email: 'daina@liepziedi.example',
    });
    await messageShortcut(stage, 'ILZE', { text: '<@DAINA> līdz piektdienai &lt;J-07&gt;' });
    expect(stage.arrivals[0]?.event).toEqual({ kind: 'make-task', text: 'Daina Zariņa līdz piektdienai <J-07>' });
    expect(modalText(stage)).toContain(viewsByName['task-draft'].title);
    expect(textsIn('CKOMANDA1')).toEqual([]);
  });

  it('put the task into the private chat where the modal could not be opened in time', async () => {
    await begin(() => lv(viewsByName['task-draft']));
    await messageShortcut(stage, 'ILZE', { text: 'līdz piektdienai', spent: true });
    expect(textsIn('DILZE')[0]).toContain(viewsByName['task-draft'].title);
  });
});

describe('the language', () => {
  it('is the one of the last answer, also before the bot was asked', async () => {
    await begin(({ event }) =>
      event.kind === 'text' ? { reply: viewsByName.language, language: 'en' } : (never() as never),
    );
    await sendEvent(stage, messageFrom('ILZE', 'english'));
    await shortcut(stage, 'ILZE');
    expect(modalText(stage)).toContain('One moment');
  });
});
