/** Nobody but Slack comes in, and whatever comes in leaves Solis alive and silent about itself. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { envelope, messageFrom, openStage, post, type Stage, sendEvent } from './slack-stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ bot: () => ({ reply: null, language: 'lv' }) });
});
afterAll(() => stage.close());

const greeting = JSON.stringify(envelope(messageFrom('ILZE', 'labdien')));

describe('who comes in', () => {
  let before = 0;
  beforeEach(() => {
    before = stage.arrivals.length;
  });

  it('Slack, by its signature', async () => {
    expect(await sendEvent(stage, messageFrom('ILZE', 'labdien'))).toMatchObject({ status: 200, body: '' });
    expect(stage.arrivals.length).toBe(before + 1);
  });

  it.each([
    ['a request that is not signed', { headers: { 'x-slack-signature': '' } }],
    ['one without a timestamp', { headers: { 'x-slack-request-timestamp': '' } }],
    ['one whose timestamp is no number', { headers: { 'x-slack-request-timestamp': 'now' } }],
    ['one that is signed with another secret', { secret: 'another' }],
    ['one that was signed six minutes ago', { ahead: -360 }],
    ['one that was signed in two minutes', { ahead: 120 }],
  ])('not %s', async (_, how) => {
    expect(await post(stage, { text: greeting, ...how })).toMatchObject({ status: 401, body: '' });
    expect(stage.arrivals.length).toBe(before);
  });

  it('not one whose words were changed on the way', async () => {
    const { address } = stage;
    const forged = { 'x-slack-signature': `v0=${'0'.repeat(64)}` };
    expect(await post({ address }, { text: greeting, headers: forged })).toMatchObject({ status: 401, body: '' });
  });

  it('not a broken body without a signature, about which nothing is told either', async () => {
    expect(await post(stage, { text: '{', secret: 'another' })).toMatchObject({ status: 401, body: '' });
  });

  it('Slack where its clock is a little ahead, or the request a little late', async () => {
    for (const ahead of [30, -290]) expect((await post(stage, { text: greeting, ahead })).status).toBe(200);
  });
});

describe('what comes in', () => {
  it.each([
    ['no JSON', '{"type":'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a null', 'null'],
    ['a number', '7'],
    ['a body without a kind', '{}'],
    ['an event that is null', '{"type":"event_callback","event":null,"event_id":"Ev1","team_id":"T1"}'],
    ['an event that is a word', '{"type":"event_callback","event":"message","event_id":"Ev1","team_id":"T1"}'],
    ['an event that is missing', '{"type":"event_callback","event_id":"Ev1","team_id":"T1"}'],
    ['an event without an id', '{"type":"event_callback","event":{"type":"message"},"team_id":"T1"}'],
    ['a message without a channel', JSON.stringify(envelope({ type: 'message', channel_type: 'im', user: 'ILZE' }))],
    ['actions that are none', '{"type":"block_actions","actions":"x","team":{"id":"T1"},"user":{"id":"ILZE"}}'],
    ['a form without a view', '{"type":"view_submission","team":{"id":"T1"},"user":{"id":"ILZE"}}'],
  ])('%s is refused as malformed', async (_, text) => {
    expect(await post(stage, { text })).toMatchObject({ status: 400, body: '' });
  });

  it.each([
    ['a payload that is no JSON', 'payload=%7B'],
    ['a payload that is null', 'payload=null'],
    ['a command without a person', 'command=%2Fsolis&team_id=T1'],
  ])('%s is refused as malformed', async (_, text) => {
    expect(await post(stage, { text, form: true })).toMatchObject({ status: 400, body: '' });
  });

  it.each([
    ['a kind of event that Solis does not know', JSON.stringify(envelope({ type: 'reaction_added', user: 'ILZE' }))],
    ['a kind of request that Solis does not know', JSON.stringify({ type: 'workflow_step_edit', team: { id: 'T1' } })],
    [
      'a tab of the page that Solis does not know',
      JSON.stringify(envelope({ type: 'app_home_opened', user: 'ILZE', channel: 'D1', tab: 'about' })),
    ],
  ])('%s is acknowledged at once, and nothing else', async (_, text) => {
    const before = stage.arrivals.length;
    const answered = await post(stage, { text });
    expect(answered).toMatchObject({ status: 200, body: '' });
    expect(answered.milliseconds).toBeLessThan(500);
    expect(stage.arrivals.length).toBe(before);
  });

  it('more than a form can hold is refused', async () => {
    expect(await post(stage, { text: JSON.stringify({ type: 'x', filling: 'ā'.repeat(200_000) }) })).toMatchObject({
      status: 413,
      body: '',
    });
  });

  it('the address is confirmed to Slack', async () => {
    const challenge = await post(stage, { text: '{"type":"url_verification","challenge":"abc"}' });
    expect(challenge).toMatchObject({ status: 200, body: '{"challenge":"abc"}' });
    const tried = await fetch(`${stage.address}/slack/events`, {
      method: 'POST',
      body: new URLSearchParams({ ssl_check: '1' }),
    });
    expect([tried.status, await tried.text()]).toEqual([200, '']);
  });

  it('nothing smuggled into the trial of the address gets in', async () => {
    const before = stage.arrivals.length;
    await fetch(`${stage.address}/slack/events`, {
      method: 'POST',
      body: new URLSearchParams({
        ssl_check: '1',
        command: '/solis',
        team_id: 'T1',
        user_id: 'ILZE',
        channel_id: 'D1',
        trigger_id: 'x',
      }),
    });
    expect(stage.arrivals.length).toBe(before);
  });

  it('other ways to the address lead nowhere', async () => {
    expect((await fetch(`${stage.address}/slack/events`)).status).toBe(404);
    expect((await fetch(`${stage.address}/slack/install`)).status).toBe(404);
  });

  it('and after all that Solis still answers', async () => {
    const before = stage.arrivals.length;
    await sendEvent(stage, messageFrom('ILZE', 'labdien'));
    expect(stage.arrivals.length).toBe(before + 1);
  });
});

describe('without a secret', () => {
  it('nobody comes in, not even with a signature made of no secret', async () => {
    const open = await openStage({
      bot: () => ({ reply: null, language: 'lv' }),
      options: { config: { botToken: 'xoxb-stage', signingSecret: '', apiUrl: stage.web.address } },
    });
    expect((await post(open, { text: greeting, secret: '' })).status).toBe(401);
    await open.close();
  });
});
