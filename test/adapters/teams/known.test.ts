/** Whom and what Solis knows in Teams: who somebody is, and where it can write. */
import { afterEach, describe, expect, it } from 'vitest';
import { isMendable } from '../../../src/bot/outbox/views/platform-trouble.ts';
import type { Outcome } from '../../../src/bot/ports/incoming.ts';
import { viewsByName } from '../../fixtures/views.ts';
import { activity, addsTask, installs, mentions, says } from './teams-activities.ts';
import { accountOf, addressOf, channelId, chatOf, memberOf, teamId } from './teams-school.ts';
import { openStage, type Stage, type StageBot, type StageOptions, say } from './teams-stage.ts';

const open: Stage[] = [];
afterEach(async () => {
  for (const stage of open.splice(0)) await stage.close();
});
async function stageWith(bot: StageBot, options: StageOptions['options'] = {}): Promise<Stage> {
  const stage = await openStage({ bot, options });
  open.push(stage);
  return stage;
}

const help: Outcome = { reply: viewsByName.help, language: 'lv' };
const inChannel: Outcome = { reply: viewsByName['channel-answer'], inPrivate: viewsByName['my-plans'], language: 'lv' };

describe('who somebody is', () => {
  it('is asked of the roster, and only addresses of the tenant count', async () => {
    const stage = await stageWith(async ({ from }) => {
      if (from.platform !== 'web') expect(await from.profile()).toEqual({ emails: ['ilze@liepziedi.example'] });
      return help;
    });
    await stage.posts(says('palīdzība'));
    await stage.posts(says('palīdzība'));
    expect(stage.connector.calls.filter(({ method }) => method === 'GET').map(({ path }) => path)).toEqual([
      `/v3/conversations/${chatOf('ilze')}/members/${addressOf('ilze')}`,
    ]);
  });

  it('is not known of a guest, whose address another tenant gave', async () => {
    const seen: unknown[] = [];
    const stage = await stageWith(async ({ from }) => {
      if (from.platform !== 'web') seen.push(await from.profile());
      return help;
    });
    stage.connector.members.set(addressOf('viesis'), {
      ...memberOf('ilze'),
      userPrincipalName: 'ilze_liepziedi.example#EXT#@skola.onmicrosoft.com',
    });
    stage.connector.members.set(addressOf('cits'), { ...memberOf('ilze'), tenantId: 'another' });
    await stage.posts(says('palīdzība', { from: 'viesis' }));
    await stage.posts(says('palīdzība', { from: 'cits' }));
    expect(seen).toEqual([{ emails: [] }, { emails: [] }]);
  });

  it('is asked in the private chat of whoever uses Solis in a chat of which it is no part', async () => {
    const seen: unknown[] = [];
    const stage = await stageWith(async ({ from }) => {
      if (from.platform !== 'web') seen.push(await from.profile());
      return help;
    });
    const answer = { status: 403, code: 'BotNotInConversationRoster' };
    stage.connector.failNext({ method: 'GET', path: '19:meeting_abc@thread.v2', times: 1, answer });
    await stage.posts(addsTask('sagatavo testu', { at: 'meeting' }));
    expect(seen).toEqual([{ emails: ['ilze@liepziedi.example'] }]);
  });

  it('is told as trouble where the roster does not answer', async () => {
    const failed: string[] = [];
    const stage = await stageWith(async ({ from }) => {
      if (from.platform !== 'web') await from.profile().catch(() => failed.push('no answer'));
      return help;
    });
    await stage.posts(says('palīdzība', { from: 'nezināmais' }));
    expect(failed).toEqual(['no answer']);
  });
});

describe('what is written down of conversations', () => {
  it('is lost when the app is removed, however often that is told, and found again with the next word', async () => {
    const stage = await stageWith(() => help);
    const lost = async () => (await stage.stores.references.all('liepziedu', 'teams')).map(({ lost: why }) => why);
    await stage.posts(installs('remove'));
    await stage.posts(says('sveiki'));
    expect(await lost()).toEqual([undefined]);
    await stage.posts(installs('remove'));
    await stage.posts(installs('remove'));
    expect(await lost()).toEqual(['teams-not-installed']);
    await stage.posts(says('sveiki'));
    expect(await lost()).toEqual([undefined]);
  });

  it('keeps whose chat it is when an event does not tell their id in the directory', async () => {
    const stage = await stageWith(() => help);
    await stage.posts(says('sveiki'));
    const bare = { ...installs('add-upgrade'), from: { id: addressOf('ilze') } };
    await stage.posts(bare);
    expect(
      await stage.stores.references.ofAccount('liepziedu', { platform: 'teams', user: accountOf('ilze') }),
    ).toHaveLength(1);
  });

  it('holds channels without their threads, by the name they have now, and loses those that are deleted', async () => {
    const stage = await stageWith(() => inChannel);
    await stage.posts(mentions('statuss'));
    const event = (eventType: string, name: string) =>
      activity({
        type: 'conversationUpdate',
        at: 'channel',
        conversation: { id: teamId, conversationType: 'channel', tenantId: '7e4a47aa-0000-4000-8000-000000000002' },
        channelData: {
          tenant: { id: '7e4a47aa-0000-4000-8000-000000000002' },
          eventType,
          team: { id: teamId },
          channel: { id: channelId, name },
        },
      });
    const kept = () => stage.stores.references.find('liepziedu', { platform: 'teams', id: channelId });
    expect(await kept()).toMatchObject({ scope: 'channel', address: { team: teamId } });
    await stage.posts(event('channelRenamed', 'Jaunā komanda'));
    expect(await kept()).toMatchObject({ name: 'Jaunā komanda' });
    await stage.posts(event('channelDeleted', 'Jaunā komanda'));
    expect(await kept()).toMatchObject({ lost: 'teams-not-installed' });
    await stage.posts(event('channelRestored', 'Jaunā komanda'));
    expect((await kept())?.lost).toBeUndefined();
  });

  it('has the administrators told, with what to do, of a channel or a team that is renamed, deleted or archived', async () => {
    const stage = await stageWith(() => inChannel);
    await stage.posts(mentions('statuss'));
    const happens = (eventType: string, channel?: string) =>
      stage.posts(
        activity({
          type: 'conversationUpdate',
          at: 'channel',
          conversation: { id: teamId, conversationType: 'channel', tenantId: '7e4a47aa-0000-4000-8000-000000000002' },
          channelData: {
            tenant: { id: '7e4a47aa-0000-4000-8000-000000000002' },
            eventType,
            team: { id: teamId },
            ...(channel !== undefined && { channel: { id: channel, name: 'Jaunā komanda' } }),
          },
        }),
      );
    for (const event of ['channelCreated', 'channelRenamed', 'channelDeleted', 'channelRestored'])
      await happens(event, channelId);
    await happens('channelDeleted', '19:another@thread.tacv2');
    await happens('teamArchived');
    await stage.posts(mentions('statuss'));
    await happens('teamDeleted');
    expect(stage.told).toEqual(
      ['teams-renamed', 'teams-deleted', 'teams-archived', 'teams-deleted'].map((code) => ({
        code,
        channel: 'komanda',
      })),
    );
    for (const language of ['lv', 'en'] as const)
      for (const { code } of stage.told) expect(isMendable(say(language), code)).toBe(true);
  });

  it('loses every channel of a team that the bot was taken out of', async () => {
    const stage = await stageWith(() => inChannel);
    await stage.posts(mentions('statuss'));
    const team = { id: teamId, conversationType: 'channel', tenantId: '7e4a47aa-0000-4000-8000-000000000002' };
    await stage.posts(installs('remove', { at: 'channel', conversation: team }));
    expect(await stage.stores.references.find('liepziedu', { platform: 'teams', id: channelId })).toMatchObject({
      lost: 'teams-not-installed',
    });
    expect(stage.told).toEqual([{ code: 'teams-not-installed', channel: 'komanda' }]);
  });
});
