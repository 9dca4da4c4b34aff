import { describe, expect, test } from 'vitest';
import manifest from '../../manifests/slack/manifest.json' with { type: 'json' };
import { slackManifest } from '../../manifests/slack-manifest.ts';
import { parseEvent } from '../../src/adapters/slack/parse-event.ts';
import { parseInteraction } from '../../src/adapters/slack/parse-interaction.ts';
import { handledEvents, shortcuts, slackScopes, slashCommand } from '../../src/adapters/slack/scopes.ts';
import { filesOf } from '../text-files.ts';
import { faultsInManifest } from './compile-manifest.ts';
import { slackShape } from './slack-shape.ts';

const overHttp = slackManifest({ kind: 'http', address: 'https://solis.skola.example' });
const overSocket = slackManifest({ kind: 'socket' });

const scopes = manifest.oauth_config.scopes.bot;
const events = manifest.settings.event_subscriptions.bot_events;
const needs: readonly string[] = slackScopes.flatMap((scope) => [...scope.needs]);

describe('The Slack manifest', () => {
  test.each([
    ['as it stands', manifest],
    ['for an address', overHttp],
    ['for Socket Mode', overSocket],
  ])("keeps Slack's limits %s", (_, given) => {
    expect(slackShape.safeParse(given).error?.issues).toBeUndefined();
  });
  test("names only scopes and events that Slack's own types know", () => {
    expect(faultsInManifest(overHttp)).toEqual([]);
    const wrong = structuredClone(overHttp);
    wrong.oauth_config.scopes.bot.push('everything:read');
    expect(faultsInManifest(wrong).join()).toContain('everything:read');
  });
  test('sends everything to the one address that Solis answers', () => {
    const { features, settings } = overHttp;
    expect([
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      ...features.slash_commands.map(({ url }) => url),
    ]).toEqual(Array(3).fill('https://solis.skola.example/slack/events'));
    expect(JSON.stringify(overHttp)).not.toContain('solis.example');
  });
  test('for Socket Mode names no address at all', () => {
    expect(overSocket.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(overSocket)).not.toContain('http');
  });
  test('turns on the home tab and lets people write to Solis', () => {
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });
});

describe('What the code needs of Slack', () => {
  test('is asked for in the manifest, and nothing else is', () => {
    expect(scopes.toSorted()).toEqual(slackScopes.map(({ scope }) => scope).toSorted());
    expect(events.toSorted()).toEqual([...handledEvents].toSorted());
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([slashCommand]);
    expect(manifest.features.shortcuts.map(({ callback_id }) => callback_id).toSorted()).toEqual(
      Object.values(shortcuts).toSorted(),
    );
  });
  test('includes a reason for every scope', () => {
    expect(slackScopes.filter(({ why }) => why.length < 10)).toEqual([]);
  });
  test('includes a scope for every event but those that need none', () => {
    const free = ['app_home_opened', 'app_uninstalled', 'tokens_revoked'];
    expect(events.filter((event) => !needs.includes(event))).toEqual(free);
  });
  test('includes a scope for every method that is called, and no method that is not', () => {
    const free = ['auth.test', 'views.open', 'views.update', 'views.publish'];
    const called = new Set(methodsCalled());
    expect([...called].filter((method) => !needs.includes(method)).toSorted()).toEqual(free.toSorted());
    const methods = needs.filter((need) => /^(chat|conversations|users|views|auth)\.[a-z]+/.test(need));
    expect(methods.filter((method) => !called.has(method))).toEqual([]);
  });
});

describe('What the manifest subscribes to', () => {
  test.each(events)('is taken on by Solis: %s', (event) => {
    const body = { event_id: 'Ev1', team_id: 'T1', event: { ...sampleOf(event), type: event.replace(/\.im$/, '') } };
    expect(parseEvent(body).kind).toBe('arrival');
  });
  test.each(manifest.features.shortcuts)('is taken on by Solis: the shortcut $callback_id', ({ type, callback_id }) => {
    const body = {
      type: type === 'global' ? 'shortcut' : 'message_action',
      team: { id: 'T1' },
      user: { id: 'U1' },
      callback_id,
      trigger_id: '1.2.3',
      message: { text: 'reizrēķins' },
    };
    expect(parseInteraction(body).kind).toBe('arrival');
  });
  test.each(manifest.features.slash_commands)('is taken on by Solis: $command', ({ command }) => {
    const body = { command, team_id: 'T1', user_id: 'U1', channel_id: 'D1', text: '', trigger_id: '1.2.3' };
    expect(parseInteraction(body).kind).toBe('arrival');
  });
});

/** Calls of the Web API as they stand in the code of the adapter. */
function methodsCalled(): readonly string[] {
  const code = filesOf('.ts').filter(({ path }) => path.startsWith('adapters/slack/'));
  return code.flatMap(({ text }) =>
    [...text.matchAll(/\.((?:chat|conversations|users|views|auth|team|apps)\.[a-z]\w+)\(/gi)].map(
      ([, method]) => method!,
    ),
  );
}

function sampleOf(event: string): object {
  const message = { user: 'U1', text: 'mani plāni', ts: '1.2' };
  switch (event) {
    case 'message.im':
      return { ...message, channel: 'D1', channel_type: 'im' };
    case 'app_mention':
      return { ...message, channel: 'C1' };
    case 'app_home_opened':
      return { user: 'U1', channel: 'D1', tab: 'home' };
    case 'user_change':
      return { user: { id: 'U1' } };
    case 'channel_rename':
    case 'group_rename':
      return { channel: { id: 'C1', name: 'skolotaji' } };
    default:
      return { user: 'U1', channel: 'C1' };
  }
}
