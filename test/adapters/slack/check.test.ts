/** At the start Solis looks whether the workspace lets it do its work, and names what does not. */
import { afterEach, describe, expect, it } from 'vitest';
import { slackScopes } from '../../../src/adapters/slack/scopes.ts';
import { openStage, type Stage } from './slack-stage.ts';

let stage: Stage;
afterEach(() => stage.close());
const begin = async () => {
  stage = await openStage({ bot: () => ({ reply: null, language: 'lv' }) });
};
const all = slackScopes.map(({ scope }) => scope).join(',');

describe('the check at the start', () => {
  it('names the channels that are archived, and those that Solis is not in', async () => {
    await begin();
    stage.web.scopes = all;
    stage.web.channels.set('CKOMANDA1', { id: 'CKOMANDA1', is_member: false });
    expect(await stage.app.check()).toEqual([
      { code: 'slack-not-in-channel', channel: 'komanda' },
      { code: 'slack-archived', channel: 'arhivs' },
      { code: 'slack-not-in-channel', channel: 'svesa' },
    ]);
  });

  it('names each scope that is missing', async () => {
    await begin();
    stage.web.scopes = slackScopes.flatMap(({ scope }) => (scope === 'users:read.email' ? [] : [scope])).join(',');
    expect((await stage.app.check())[0]).toEqual({ code: 'slack-missing-scope', scope: 'users:read.email' });
  });

  it.each([
    ['invalid_auth', 'slack-token'],
    ['account_inactive', 'slack-token'],
  ])('names a token that is no good (%s)', async (error, code) => {
    await begin();
    stage.web.misbehave('auth.test', { kind: 'refuses', error });
    expect(await stage.app.check()).toEqual([{ code }]);
  });

  it('names a Slack that cannot be reached, and does not fail', async () => {
    await begin();
    stage.web.misbehave('auth.test', { kind: 'status', status: 503 });
    expect(await stage.app.check()).toEqual([{ code: 'slack-unreachable' }]);
  });
});
