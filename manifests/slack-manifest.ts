/** The manifest that a school pastes into Slack, for its own address or for Socket Mode. */
import type { SlackSettings } from './pack-settings.ts';
import manifest from './slack/manifest.json' with { type: 'json' };

/** Where Slack sends events, commands and taps. */
const route = '/slack/events';

/** The manifest with the address of this Solis in it; in Socket Mode, where Slack calls nobody, without any. */
export function slackManifest(settings: SlackSettings) {
  const { features, settings: told } = manifest;
  const url = settings.kind === 'http' ? `${settings.address}${route}` : null;
  const requestUrl = url === null ? {} : { request_url: url };
  return {
    ...manifest,
    features: {
      ...features,
      slash_commands: features.slash_commands.map(({ command, description, usage_hint, should_escape }) => ({
        command,
        ...(url !== null && { url }),
        description,
        usage_hint,
        should_escape,
      })),
    },
    settings: {
      ...told,
      event_subscriptions: { ...requestUrl, bot_events: told.event_subscriptions.bot_events },
      interactivity: { is_enabled: told.interactivity.is_enabled, ...requestUrl },
      socket_mode_enabled: settings.kind === 'socket',
    },
  };
}
