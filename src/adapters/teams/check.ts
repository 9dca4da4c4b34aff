/** Looks at the start whether Microsoft takes the key of the bot: all that can be told before anybody writes. */
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AppCredentials, AuthenticationConstants } from 'botframework-connector';
import type { Trouble } from '../../bot/outbox/tell-administrators.ts';
import { within } from '../../shared/with-timeout.ts';
import { type TeamsCode, teamsCode } from './errors.ts';
import { settingsOf } from './microsoft.ts';
import type { TeamsOptions } from './options.ts';
import { patience } from './timeouts.ts';

export interface TeamsTrouble extends Trouble {
  readonly code: TeamsCode;
}

/** Every trouble that is found; none without credentials, nor where Microsoft is not to be asked. Never throws. */
export async function checkTeams({
  config,
  openId,
}: Pick<TeamsOptions, 'config' | 'openId'>): Promise<readonly TeamsTrouble[]> {
  if (config === null || openId !== undefined) return [];
  const { ToChannelFromBotOAuthScope: scope, ToChannelFromBotLoginUrlPrefix: login } = AuthenticationConstants;
  try {
    const factory = new ConfigurationServiceClientCredentialFactory(settingsOf(config));
    const credentials = await factory.createCredentials(config.appId, scope, login, true);
    const token = credentials instanceof AppCredentials ? credentials.getToken() : Promise.resolve('');
    const waited = await within(token, patience.call);
    return waited.kind === 'done' ? [] : [{ code: 'teams-unreachable' }];
  } catch (error) {
    return [{ code: teamsCode(error) }];
  }
}
