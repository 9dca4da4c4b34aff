/** Who calls and how to call back: tokens are checked and connectors opened by Microsoft's library, with what it lacks added. */
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  AuthenticationConstants,
  ClaimsIdentity,
  type ConnectorClient,
  PasswordServiceClientCredentialFactory,
} from 'botframework-connector';
import { within } from '../../shared/with-timeout.ts';
import type { TeamsActivity } from './activity.ts';
import { faultOf } from './errors.ts';
import type { TeamsCredentials, TeamsOptions } from './options.ts';
import { patience } from './timeouts.ts';

export interface Microsoft {
  /** Whether the Bot Framework sent this to our bot. Never throws: who cannot be checked is not let in. */
  isSigned(activity: TeamsActivity, authorization: string): Promise<boolean>;
  /** Throws where no token for it can be had. */
  connectorTo(serviceUrl: string): Promise<ConnectorClient>;
}

type Credentials = Awaited<ReturnType<PasswordServiceClientCredentialFactory['createCredentials']>>;
type Signing = Parameters<Credentials['signRequest']>[0];

/** For keys that are not Microsoft's: nothing is asked of Microsoft, and the token is worth nothing. */
class LoopbackCredentials extends PasswordServiceClientCredentialFactory {
  override async createCredentials(): Promise<Credentials> {
    return {
      signRequest: async (request: Signing) => {
        request.headers.set('Authorization', 'Bearer loopback');
        return request;
      },
    };
  }
}

export function openMicrosoft({ config, openId, log }: Pick<TeamsOptions, 'config' | 'openId' | 'log'>): Microsoft {
  const authentication = authenticationOf(config, openId);
  const connectors = new Map<string, Promise<ConnectorClient>>();
  const isOurs = async (activity: TeamsActivity, authorization: string): Promise<boolean> => {
    const { claimsIdentity } = await authentication.authenticateRequest(activity as unknown as Activity, authorization);
    const issuer = claimsIdentity.getClaimValue(AuthenticationConstants.IssuerClaim);
    // The library lets tokens of its emulator in as well, and does not hold their address against the request.
    return config === null || issuer === AuthenticationConstants.ToBotFromChannelTokenIssuer;
  };
  return {
    isSigned: async (activity, authorization) => {
      try {
        const waited = await within(isOurs(activity, authorization), patience.keys);
        return waited.kind === 'done' && waited.value;
      } catch (error) {
        log.warn(faultOf(error), 'teams: a request is not signed as it should be');
        return false;
      }
    },
    connectorTo: async (serviceUrl) => {
      const held = connectors.get(serviceUrl);
      if (held !== undefined) return held;
      const opening = openConnector(authentication, { serviceUrl, appId: config?.appId ?? '' });
      if (connectors.size >= mostConnectors) connectors.clear();
      connectors.set(serviceUrl, opening);
      opening.catch(() => connectors.delete(serviceUrl));
      return opening;
    },
  };
}

/** Microsoft has one address for each region. */
const mostConnectors = 50;

/** The credentials under the names that the library knows them by. */
export const settingsOf = ({ appId, password, tenantId, type }: TeamsCredentials) => ({
  MicrosoftAppId: appId,
  MicrosoftAppType: type,
  MicrosoftAppTenantId: tenantId,
  ...(password !== null && { MicrosoftAppPassword: password }),
});

function authenticationOf(
  config: TeamsCredentials | null,
  openId: string | undefined,
): ConfigurationBotFrameworkAuthentication {
  if (config === null) return new ConfigurationBotFrameworkAuthentication({});
  const { appId, password, tenantId } = config;
  const given = settingsOf(config);
  if (openId === undefined) return new ConfigurationBotFrameworkAuthentication(given);
  // One address of its own makes the library ask for every one of them (botbuilder 4.23).
  const addresses = {
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: openId,
    ToBotFromEmulatorOpenIdMetadataUrl: openId,
    CallerId: '',
  };
  return new ConfigurationBotFrameworkAuthentication(
    { ...given, ...addresses },
    new LoopbackCredentials(appId, password ?? '', tenantId),
  );
}

interface Request {
  timeout: number;
}
/** What a connector hides: the steps that each of its requests goes through. */
interface Steps {
  removePolicy(which: { readonly name: string }): void;
  addPolicy(policy: {
    readonly name: string;
    readonly sendRequest: (request: Request, next: (request: Request) => unknown) => unknown;
  }): void;
}

async function openConnector(
  authentication: ConfigurationBotFrameworkAuthentication,
  { serviceUrl, appId }: { readonly serviceUrl: string; readonly appId: string },
): Promise<ConnectorClient> {
  const bot = new ClaimsIdentity([
    { type: AuthenticationConstants.AudienceClaim, value: appId },
    { type: AuthenticationConstants.AppIdClaim, value: appId },
  ]);
  const audience = AuthenticationConstants.ToChannelFromBotOAuthScope;
  const connector = await authentication.createConnectorFactory(bot).create(serviceUrl, audience);
  const { pipeline } = (connector as unknown as { readonly client: { readonly pipeline: Steps } }).client;
  // The library posts again by itself after a 502, and the message stands there twice.
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  // A token goes nowhere but to the address that was checked.
  pipeline.removePolicy({ name: 'redirectPolicy' });
  pipeline.addPolicy({
    name: 'time-limit',
    sendRequest: (request, next) => {
      request.timeout = patience.call;
      return next(request);
    },
  });
  return connector;
}
