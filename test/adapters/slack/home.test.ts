/** What a person taps on the home page of Solis is answered there. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/bot/ports/incoming.ts';
import { bot, lv, status, talk } from './plan-bot.ts';
import { newestModal, tapHome } from './slack-hands.ts';
import { messageFrom, openStage, type Stage, type StageBot, sendEvent, until } from './slack-stage.ts';

let stage: Stage;
afterEach(() => stage.close());
const textsIn = (channel: string) => (stage.web.messages.get(channel) ?? []).map(({ text }) => text);

describe('a button of the home page', () => {
  const opened = async (of: StageBot = bot) => {
    stage = await openStage({ bot: of });
    await sendEvent(stage, { type: 'app_home_opened', user: 'ILZE', channel: 'DILZE', tab: 'home' });
  };
  const homeText = () => JSON.stringify(stage.web.homes.get('ILZE'));

  it('is answered there, with a way back to the plans', async () => {
    await opened((incoming) =>
      incoming.event.kind === 'tap' && incoming.event.token.startsWith('command')
        ? lv({ ...talk, name: 'my-plans' })
        : bot(incoming),
    );
    await tapHome(stage, { user: 'ILZE', label: 'Statuss' });
    expect(homeText()).toContain('Statuss J-07');
    await tapHome(stage, { user: 'ILZE', label: 'Uz maniem pienākumiem' });
    expect(homeText()).toContain('Plāns J-07');
    expect(homeText()).not.toContain('Uz maniem pienākumiem');
  });

  it('opens a form, and where that was too late leaves the way to it in the private chat', async () => {
    await opened();
    await tapHome(stage, { user: 'ILZE', label: 'Veidlapa' });
    expect(stage.web.modals.has(newestModal(stage))).toBe(true);
    await tapHome(stage, { user: 'ILZE', label: 'Veidlapa', spent: true });
    expect(textsIn('DILZE')[0]).toContain('Veidlapu neizdevās atvērt laikā');
  });

  it('gets a sign of life there after two seconds, and then the answer', async () => {
    let go: (outcome: Outcome) => void = () => undefined;
    await opened((incoming) =>
      incoming.event.kind === 'tap' ? new Promise<Outcome>((next) => (go = next)) : bot(incoming),
    );
    await tapHome(stage, { user: 'ILZE', label: 'Statuss' });
    await until(() => homeText().includes('Mirkli'));
    go(lv(status));
    await until(() => homeText().includes('Statuss J-07'));
  });

  it('never leaves the sign of life there, however close the answer comes behind it', async () => {
    stage = await openStage({
      bot: async (incoming) => {
        await new Promise((next) => setTimeout(next, 1_990));
        return bot(incoming);
      },
    });
    for (const user of ['ILZE', 'DAINA', 'RAIMONDS'])
      void sendEvent(stage, { type: 'app_home_opened', user, channel: `D${user}`, tab: 'home' });
    await until(() => stage.web.homes.size === 3);
    await new Promise((next) => setTimeout(next, 200));
    for (const home of stage.web.homes.values()) expect(JSON.stringify(home)).toContain('Plāns J-07');
  });

  it('is put back as the plans where another process had shown an answer there', async () => {
    await opened();
    const open = (view: object) =>
      sendEvent(stage, { type: 'app_home_opened', user: 'ILZE', channel: 'DILZE', tab: 'home', view });
    const plans = stage.web.homes.get('ILZE');
    await open({ ...plans });
    expect(stage.web.of('views.publish')).toHaveLength(1);
    await open({ ...plans, callback_id: 'solis' });
    expect(stage.web.of('views.publish')).toHaveLength(2);
  });

  it('is not overwritten by a process that looked at it earlier: what stands now is asked for again', async () => {
    let plans = 'pirms';
    const overview: StageBot = () => lv({ ...talk, name: 'my-plans', title: `Plāni ${plans}` });
    await opened(overview);
    // Another process published in between.
    stage.web.homes.set('ILZE', { ...stage.web.homes.get('ILZE'), hash: 'other' });
    plans = 'pēc';
    await sendEvent(stage, messageFrom('ILZE', 'plāns'));
    await until(() => homeText().includes('Plāni pēc'));
    expect(stage.web.of('views.publish').map(({ body }) => typeof body.hash)).toEqual([
      'undefined',
      'string',
      'undefined',
    ]);
  });

  it('keeps an answer on the page while the person reads it', async () => {
    await opened();
    await tapHome(stage, { user: 'ILZE', label: 'Statuss' });
    await sendEvent(stage, messageFrom('ILZE', 'plāns'));
    await new Promise((next) => setTimeout(next, 1_300));
    expect(homeText()).toContain('Statuss J-07');
  });
});
