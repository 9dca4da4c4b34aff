/** Buttons and dialogs in Teams: what takes the card's place, what stays, what comes later, what was tapped twice or made up. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { cardType } from '../../../src/adapters/teams/messages.ts';
import type { AdaptiveCard } from '../../../src/adapters/teams/render-elements.ts';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import type { Outcome } from '../../../src/bot/ports/incoming.ts';
import type { View } from '../../../src/bot/ports/view.ts';
import { viewsByName } from '../../fixtures/views.ts';
import { addsTask, fetchesDialog, invokes, says, sendsDialog, taps } from './teams-activities.ts';
import { accountOf, addressOf, chatOf } from './teams-school.ts';
import { type Answered, openStage, type Stage, type StageBot, say } from './teams-stage.ts';
import { actionsOfCard, wordsOfCard } from './words-of-card.ts';

const open: Stage[] = [];
afterEach(async () => {
  for (const stage of open.splice(0)) await stage.close();
});
async function stageWith(bot: StageBot): Promise<Stage> {
  const stage = await openStage({ bot });
  open.push(stage);
  return stage;
}

const lv = say('lv');
const shows =
  (reply: View | null): StageBot =>
  () =>
    ({ reply, language: 'lv' }) satisfies Outcome;
const tap = { token: 'command~my-plans', nonce: 'n1' };
const cardIn = ({ body }: Answered): AdaptiveCard => body?.value as AdaptiveCard;
const wordsIn = (answered: Answered): string => wordsOfCard(cardIn(answered));
const puts = ({ connector }: Stage) => connector.calls.filter(({ method }) => method === 'PUT');

interface ShownDialog {
  readonly type: string;
  readonly value: {
    readonly title: string;
    readonly card: { readonly contentType: string; readonly content: AdaptiveCard };
  };
}
const dialogIn = ({ body }: Answered): ShownDialog => body?.task as ShownDialog;
const dialogWords = (answered: Answered): string => wordsOfCard(dialogIn(answered).value.card.content);

describe('a button of a card', () => {
  it('is answered by the card that takes its place, and the message stays changed', async () => {
    const stage = await stageWith(shows(viewsByName['my-plans']));
    await stage.posts(says('palīdzība'));
    const [message] = stage.connector.in(chatOf('ilze'));
    const answered = await stage.posts(taps(tap, { replyToId: message?.id }));
    expect(answered).toMatchObject({ status: 200, body: { statusCode: 200, type: cardType } });
    expect(wordsIn(answered)).toContain(viewsByName['my-plans'].title);
    await stage.settled();
    expect(stage.connector.in(chatOf('ilze'))).toHaveLength(1);
    expect(stage.connector.words(chatOf('ilze'))[0]).toContain(viewsByName['my-plans'].title);
  });

  it('of a message that the bot wrote of its own accord is answered there, where that can still be changed', async () => {
    const stage = await stageWith(shows(viewsByName['my-plans']));
    await stage.posts(says('palīdzība'));
    const account = { platform: 'teams', user: accountOf('ilze'), member: 'ilze' } as const;
    await stage.stores.accounts.link('liepziedu', { ...account, email: 'ilze@liepziedi.example' });
    const to = { kind: 'member', member: 'ilze', language: 'lv' } as const;
    const posted = await stage.app.port.send('liepziedu', {
      to,
      view: viewsByName.notice,
      key: 'daily/ilze/2026-11-26',
    });
    await stage.posts(taps(tap, { replyToId: posted?.address.message }));
    await stage.settled();
    expect(stage.connector.words(chatOf('ilze'))[1]).toContain(viewsByName['my-plans'].title);
    expect(await stage.app.port.change('liepziedu', to, posted!, viewsByName.paused)).toBe(true);
    expect(stage.connector.words(chatOf('ilze'))).toHaveLength(2);
    expect(stage.connector.words(chatOf('ilze'))[1]).toContain(viewsByName.paused.title);
  });

  it('is the same arrival when it is tapped twice, and another one from another card', async () => {
    const stage = await stageWith(shows(viewsByName['my-plans']));
    for (const data of [tap, tap, { ...tap, nonce: 'n2' }, { ...tap, token: 'command~help' }])
      await stage.posts(taps(data));
    await stage.posts(taps(tap, { from: 'daina' }));
    const ids = stage.arrivals.map(({ id }) => id);
    expect(ids[0]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(4);
  });

  it('gives a form in the card alone, so that what is typed there is kept nowhere', async () => {
    const stage = await stageWith(shows(viewsByName['section-form']));
    const answered = await stage.posts(taps(tap, { replyToId: '1' }));
    expect(wordsIn(answered)).toContain(viewsByName['section-form'].title);
    await stage.settled();
    expect(stage.connector.calls).toEqual([]);
  });

  it.each(['read', 'ask-return'] as const)(
    'never shows in the card what is sensitive, but the way to it: %s',
    async (kind) => {
      const secret = { kind: 'text', text: 'jutīga atbilde' } as const;
      const stage = await stageWith(shows({ ...viewsByName['section-review'], surface: 'form', blocks: [secret] }));
      const token = tokenOf({ kind, plan: 'p', section: 'psychologist' });
      const answered = await stage.posts(taps({ token, nonce: 'n1' }, { replyToId: '1' }));
      await stage.settled();
      expect(wordsIn(answered)).toContain(lv('opening.waits'));
      expect(actionsOfCard(cardIn(answered))).toMatchObject([{ type: 'Action.Submit', data: { token } }]);
      expect(JSON.stringify([answered.body, puts(stage)])).not.toContain(secret.text);
    },
  );

  it('sends all that was filled in', async () => {
    const stage = await stageWith(shows(viewsByName['section-review']));
    const fields = { goal: 'single', measures: 'several', empty: 'single' };
    await stage.posts(taps({ token: 'answer~p~s~*~~1~', nonce: 'n1', fields, 'f.goal': 'lasīt', 'f.measures': 'a,b' }));
    expect(stage.arrivals[0]?.event).toEqual({
      kind: 'form',
      token: 'answer~p~s~*~~1~',
      values: { goal: 'lasīt', measures: ['a', 'b'], empty: '' },
    });
  });

  it('shows within three seconds that an answer takes its time, and puts it into the message then', async () => {
    const stage = await stageWith(async () => {
      await pause(3_000);
      return { reply: viewsByName['my-plans'], language: 'lv' };
    });
    const answered = await stage.posts(taps(tap, { replyToId: '77' }));
    expect(answered.milliseconds).toBeLessThan(3_000);
    expect(wordsIn(answered)).toContain(lv('working.title'));
    await stage.settled();
    expect(puts(stage)).toHaveLength(1);
    expect(stage.connector.words(chatOf('ilze'))[0]).toContain(viewsByName['my-plans'].title);
  });

  it('opens a form that came too late by a button, so that it is not kept in the chat', async () => {
    const stage = await stageWith(async () => {
      await pause(2_700);
      return { reply: viewsByName['section-form'], language: 'lv' };
    });
    await stage.posts(taps(tap, { replyToId: '77' }));
    await stage.settled();
    expect(stage.connector.words(chatOf('ilze'))[0]).toContain(lv('opening.waits'));
  });

  it('leaves what was typed where it is when something goes wrong', async () => {
    const stage = await stageWith(shows(viewsByName.trouble));
    const { body } = await stage.posts(taps(tap, { replyToId: '77' }));
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect(body?.value).toContain(viewsByName.trouble.title);
    await stage.settled();
    expect(stage.connector.calls).toEqual([]);
  });

  it('posts the answer anew where the message is gone', async () => {
    const stage = await stageWith(shows(viewsByName['my-plans']));
    stage.connector.failNext({
      method: 'PUT',
      path: '/activities/77',
      times: 1,
      answer: { status: 404, code: 'ActivityNotFoundInConversation' },
    });
    await stage.posts(taps(tap, { replyToId: '77' }));
    await stage.settled();
    expect(stage.connector.in(chatOf('ilze'))).toHaveLength(1);
  });

  it('changes the message again after an unclear answer of Teams, since that does no harm', async () => {
    const stage = await stageWith(shows(viewsByName['my-plans']));
    stage.connector.failNext({ method: 'PUT', path: '/activities', times: 2, answer: { status: 502 } });
    await stage.posts(taps(tap, { replyToId: '77' }));
    await stage.settled();
    expect(puts(stage)).toHaveLength(3);
  });

  it.each([
    {},
    { token: 7, nonce: 'n' },
    { token: 'a', nonce: 'b', fields: { goal: 'many' } },
    undefined,
    null,
    'text',
    [1],
  ])('that Solis cannot have made is taken for an old one: %j', async (data) => {
    const stage = await stageWith(shows(viewsByName['moved-on']));
    const answered = await stage.posts(taps(data));
    expect(answered.status).toBe(200);
    expect(stage.arrivals[0]?.event).toMatchObject({ kind: 'tap', token: '' });
    expect(wordsIn(answered)).toContain(viewsByName['moved-on'].title);
  });

  it.each([
    undefined,
    {},
    { action: null },
    { action: { type: 'Action.Submit', data: tap } },
    { action: { type: 'Action.OpenUrl' } },
  ])('of no kind that cards have is refused: %j', async (value) => {
    const stage = await stageWith(shows(viewsByName.help));
    expect(await stage.posts(invokes('adaptiveCard/action', value))).toMatchObject({ status: 400, text: '' });
    expect(stage.arrivals).toEqual([]);
  });

  it('is nothing that a card taps by itself', async () => {
    const stage = await stageWith(shows(viewsByName.help));
    const value = { action: { type: 'Action.Execute', verb: 'tap', data: tap }, trigger: 'automatic' };
    expect((await stage.posts(invokes('adaptiveCard/action', value))).status).toBe(501);
    expect(stage.arrivals).toEqual([]);
  });
});

describe('a dialog', () => {
  it('opens with the form, and remembers the message that it was opened from', async () => {
    const stage = await stageWith(shows(viewsByName['section-form']));
    const answered = await stage.posts(fetchesDialog(tap, { replyToId: '55' }));
    expect(answered.body).toMatchObject({ task: { type: 'continue', value: { card: { contentType: cardType } } } });
    expect(dialogWords(answered)).toContain(viewsByName['section-form'].title);
    const actions = actionsOfCard(dialogIn(answered).value.card.content).filter(({ type }) => type === 'Action.Submit');
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatchObject({ data: { origin: '55' } });
  });

  it('comes back with what is wrong, and closes when all is right, changing the message', async () => {
    const replies = [viewsByName['section-form'], viewsByName['section-review']];
    const stage = await stageWith(() => ({ reply: replies.shift() ?? null, language: 'lv' }));
    const data = { token: 'answer~p~s~*~~1~', nonce: 'n1', fields: { goal: 'single' }, 'f.goal': 'x', origin: '55' };
    expect(dialogWords(await stage.posts(sendsDialog(data)))).toContain(viewsByName['section-form'].title);
    const closed = await stage.posts(sendsDialog({ ...data, 'f.goal': 'lasīt' }));
    expect(closed.body).toEqual({ task: { type: 'message', value: viewsByName['section-review'].title } });
    await stage.settled();
    expect(puts(stage).map(({ path }) => path)).toEqual([`/v3/conversations/${chatOf('ilze')}/activities/55`]);
    expect(stage.connector.words(chatOf('ilze'))[0]).toContain(viewsByName['section-review'].title);
  });

  it('that opens too late offers the same button once more', async () => {
    const stage = await stageWith(async () => {
      await pause(2_700);
      return { reply: viewsByName['section-form'], language: 'lv' };
    });
    const answered = await stage.posts(fetchesDialog({ ...tap, token: 'form~p~s~*~' }));
    expect(answered.milliseconds).toBeLessThan(3_000);
    expect(dialogWords(answered)).toContain(lv('open-again.title'));
    expect(actionsOfCard(dialogIn(answered).value.card.content)).toMatchObject([{ data: { token: 'form~p~s~*~' } }]);
  });

  it('that is judged too late puts the answer into the message', async () => {
    const stage = await stageWith(async () => {
      await pause(2_700);
      return { reply: viewsByName['section-review'], language: 'lv' };
    });
    const answered = await stage.posts(sendsDialog({ ...tap, origin: '55' }));
    expect(dialogWords(answered)).toContain(lv('working.title'));
    await stage.settled();
    expect(stage.connector.words(chatOf('ilze'))[0]).toContain(viewsByName['section-review'].title);
  });

  it('opened in a channel is seen by the person alone, and never written there', async () => {
    const stage = await stageWith(shows(viewsByName['section-review']));
    await stage.posts(fetchesDialog(tap, { at: 'channel', replyToId: '55' }));
    await stage.posts(sendsDialog({ ...tap, origin: '55' }, { at: 'channel' }));
    await stage.settled();
    expect(stage.arrivals.map(({ place }) => place.kind)).toEqual(['private', 'private']);
    expect(stage.connector.calls).toEqual([]);
  });

  it.each([undefined, null, 7, 'text'])('of no shape that Teams has is refused: %j', async (value) => {
    const stage = await stageWith(shows(viewsByName.help));
    expect((await stage.posts(invokes('task/fetch', value))).status).toBe(400);
    expect((await stage.posts(invokes('task/submit', value))).status).toBe(400);
  });
});

describe('adding a message as a task', () => {
  it('gives the bot the words of the message without its markup, and shows the task', async () => {
    const stage = await stageWith(shows(viewsByName['task-draft']));
    const html =
      '<div>Lūdzu, <b>sagatavo</b> testu&nbsp;5.a &amp; 7.b<br>līdz piektdienai<attachment id="1"></attachment></div><script>x</script>';
    const answered = await stage.posts(addsTask(html, { at: 'meeting' }));
    expect(stage.arrivals[0]).toMatchObject({
      place: { kind: 'private' },
      event: { kind: 'make-task', text: 'Lūdzu, sagatavo testu 5.a & 7.b\nlīdz piektdienai' },
    });
    expect(dialogWords(answered)).toContain(viewsByName['task-draft'].title);
    // The bot is no part of that chat: it can write nothing there.
    expect(await stage.stores.references.all('liepziedu', 'teams')).toEqual([]);
  });

  it('goes on in the dialog until the task is saved', async () => {
    const stage = await stageWith(shows(viewsByName['task-saved']));
    const value = { commandId: 'addTask', data: { token: 'task-save~1', nonce: 'n1' } };
    const answered = await stage.posts(invokes('composeExtension/submitAction', value));
    expect(stage.arrivals[0]?.event).toMatchObject({ kind: 'tap', token: 'task-save~1' });
    expect(dialogWords(answered)).toContain(viewsByName['task-saved'].title);
  });

  it('that takes too long ends in the private chat', async () => {
    const stage = await stageWith(async () => {
      await pause(2_700);
      return { reply: viewsByName['task-draft'], language: 'lv' };
    });
    const answered = await stage.posts(addsTask('sagatavo testu', { at: 'group' }));
    expect(dialogWords(answered)).toContain(lv('working.title'));
    await stage.settled();
    expect(stage.connector.words(`a:new-${addressOf('ilze')}`)[0]).toContain(viewsByName['task-draft'].title);
  });

  it('does nothing by another name', async () => {
    const stage = await stageWith(shows(viewsByName.help));
    expect((await stage.posts(invokes('composeExtension/fetchTask', { commandId: 'other' }))).status).toBe(501);
    expect((await stage.posts(invokes('composeExtension/fetchTask', {}))).status).toBe(400);
  });
});
