/** The barest bot of Microsoft's own library that still talks: what the rig is tried with, and what Solis is measured beside. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type AdaptiveCardInvokeResponse,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import { AuthenticationConstants, PasswordServiceClientCredentialFactory } from 'botframework-connector';
import express from 'express';
import type { AdaptiveCard } from '../../../src/adapters/teams/render-elements.ts';

export interface TeamsEcho {
  /** Without a path. */
  readonly address: string;
  close(): Promise<void>;
}

export interface TeamsEchoOptions {
  readonly appId: string;
  readonly tenantId: string;
  /** Where the keys of tokens are told. */
  readonly openId: string;
}

type Credentials = Awaited<ReturnType<PasswordServiceClientCredentialFactory['createCredentials']>>;
type Signing = Parameters<Credentials['signRequest']>[0];

/** Nothing is asked of Microsoft. */
class RigCredentials extends PasswordServiceClientCredentialFactory {
  override async createCredentials(): Promise<Credentials> {
    return {
      signRequest: async (request: Signing) => {
        request.headers.set('Authorization', 'Bearer loopback');
        return request;
      },
    };
  }
}

const data = (token: string) => ({ token, nonce: 'n' });

const cardOf = (text: string): AdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: 'lv',
  fallbackText: text,
  speak: text,
  msteams: { width: 'Full' },
  body: [
    { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] },
    { type: 'Input.Text', id: 'f.name', label: 'Vārds', isRequired: true, errorMessage: 'Vajag.' },
    {
      type: 'ActionSet',
      actions: [
        { type: 'Action.Execute', verb: 'tap', title: 'Turpināt', associatedInputs: 'none', data: data('more') },
        { type: 'Action.Execute', verb: 'tap', title: 'Saglabāt', data: data('save') },
        {
          type: 'Action.Submit',
          title: 'Forma',
          associatedInputs: 'none',
          data: { ...data('form'), msteams: { type: 'task/fetch' } },
        },
      ],
    },
  ],
});

const dialogOf = (text: string): AdaptiveCard => ({
  ...cardOf(text),
  body: [
    { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] },
    { type: 'Input.Text', id: 'f.name', label: 'Vārds' },
    { type: 'ActionSet', actions: [{ type: 'Action.Submit', title: 'Nosūtīt', data: data('send') }] },
  ],
});

const taskOf = (text: string): never => {
  const card = CardFactory.adaptiveCard(dialogOf(text));
  return { task: { type: 'continue', value: { title: 'Forma', height: 'medium', width: 'medium', card } } } as never;
};

class Echo extends TeamsActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const { text = '' } = context.activity;
      await context.sendActivity({
        type: 'message',
        summary: text,
        attachments: [CardFactory.adaptiveCard(cardOf(text))],
      });
      await next();
    });
  }

  override async onAdaptiveCardInvoke(context: TurnContext): Promise<AdaptiveCardInvokeResponse> {
    const { token, 'f.name': name } = context.activity.value.action.data;
    const card = cardOf(`${token} ${name ?? ''}`);
    const { replyToId } = context.activity;
    // What is shown to the person stays in the message only where the message is changed as well.
    const attachments = [CardFactory.adaptiveCard(card)];
    await context.updateActivity({ type: 'message', ...(replyToId && { id: replyToId }), attachments });
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card as never };
  }

  override async handleTeamsTaskModuleFetch(): Promise<never> {
    return taskOf('Lūdzu, aizpildiet');
  }

  override async handleTeamsTaskModuleSubmit(context: TurnContext): Promise<never> {
    const name = context.activity.value.data['f.name'];
    return name === undefined
      ? taskOf('Vārda nav')
      : ({ task: { type: 'message', value: `Paldies, ${name}` } } as never);
  }
}

export async function startTeamsEcho({ appId, tenantId, openId }: TeamsEchoOptions): Promise<TeamsEcho> {
  const password = 'x';
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: appId,
      MicrosoftAppPassword: password,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenantId,
      ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
      ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
      ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
      OAuthUrl: AuthenticationConstants.OAuthUrl,
      ToBotFromChannelOpenIdMetadataUrl: openId,
      ToBotFromEmulatorOpenIdMetadataUrl: openId,
      CallerId: '',
    },
    new RigCredentials(appId, password, tenantId),
  );
  const adapter = new CloudAdapter(authentication);
  const bot = new Echo();
  const app = express();
  app.use(express.json());
  app.post('/api/messages', async (request, response) => {
    await adapter.process(request, response as never, (context) => bot.run(context));
  });
  const server = createServer(app);
  server.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
