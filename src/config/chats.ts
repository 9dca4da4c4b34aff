/** The settings of Slack and Teams: what belongs together, and what is missing where only a part of it is given. */
import { z } from 'zod';

const appTypes = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;

/** For a school that does not use Teams: in production the setting cannot simply be left out. */
const off = 'off';
const on = 'on';

interface SlackConfig {
  readonly botToken: string;
  /** Null in Socket Mode, where Slack does not call us. */
  readonly signingSecret: string | null;
  /** Given: Socket Mode instead of HTTP. */
  readonly appToken: string | null;
  /** Base of the Web API. */
  readonly apiUrl: string;
}

interface TeamsConfig {
  readonly appId: string;
  /** Null for a managed identity, which has none. */
  readonly password: string | null;
  readonly tenantId: string;
  readonly type: (typeof appTypes)[number];
  readonly phoneFallback?: true;
}

export interface ChatsConfig {
  /** Null: Slack is not set up. */
  readonly slack: SlackConfig | null;
  /** Null: no credentials, for callers on this computer only. */
  readonly teams: TeamsConfig | typeof off | null;
}

export const chatRemedies = {
  SLACK_BOT_TOKEN:
    'Give the "Bot User OAuth Token" of the Slack app, which begins with xoxb-; see docs/install-slack.md.',
  SLACK_SIGNING_SECRET:
    'Give the "Signing Secret" from "Basic Information" of the Slack app, or SLACK_APP_TOKEN for Socket Mode; see docs/install-slack.md.',
  SLACK_APP_TOKEN:
    'Give the app-level token with the scope connections:write, which begins with xapp-, or leave it out; see docs/install-slack.md.',
  SLACK_API_URL: 'Give the base of a Slack Web API, or leave it out; without it, https://slack.com/api/ is used.',
  MICROSOFT_APP_ID: `Give the application (client) id of the bot, or "${off}" where Teams is not used; see docs/install-teams.md.`,
  MICROSOFT_APP_PASSWORD:
    'Give the value of a client secret of the bot; a managed identity has none; see docs/install-teams.md.',
  MICROSOFT_APP_TENANT_ID: "Give the directory (tenant) id of the school's Microsoft 365; see docs/install-teams.md.",
  MICROSOFT_APP_TYPE: `Give one of: ${appTypes.join(', ')}; without it, SingleTenant is used.`,
  MICROSOFT_PHONE_FALLBACK: `Give "${on}" where buttons of cards do nothing on phones, or leave it out; see docs/install-teams.md.`,
} as const;

export type ChatSetting = keyof typeof chatRemedies;

const optional = z.string().nullable().default(null);
const isOff = (given: unknown): boolean => String(given).toLowerCase() === off;
/** Each token begins with its kind; those of Slack are easily taken for one another. */
const token = (wrong: RegExp, problem: string) =>
  z
    .string()
    .refine((given) => /^\S+$/.test(given) && !wrong.test(given), problem)
    .nullable()
    .default(null);

export const chatSettings = {
  SLACK_BOT_TOKEN: token(/^(xapp|xoxp)-/, 'is not a bot token of Slack'),
  SLACK_SIGNING_SECRET: z
    .string()
    .refine((given) => !/^(xapp|xox[a-z])-/.test(given), 'is not a signing secret of Slack')
    .nullable()
    .default(null),
  SLACK_APP_TOKEN: token(/^xox[a-z]-/, 'is not an app-level token of Slack'),
  SLACK_API_URL: z.url({ protocol: /^https?$/, error: 'is not an address' }).default('https://slack.com/api/'),
  MICROSOFT_APP_ID: z
    .string()
    .regex(/^[\w.-]+$/, 'is not the id of an application')
    .nullable()
    .default(null),
  MICROSOFT_APP_PASSWORD: optional,
  // Teams names a tenant by its id alone: with its domain here, everybody would be turned away.
  MICROSOFT_APP_TENANT_ID: z
    .string()
    .regex(/^[\w-]+$/, 'is not the id of a tenant')
    .nullable()
    .default(null),
  MICROSOFT_APP_TYPE: z.enum(appTypes, 'is not a kind of registration that is known').default('SingleTenant'),
  MICROSOFT_PHONE_FALLBACK: z.literal(on, `is not "${on}"`).nullable().default(null),
} as const;

export type ChatSettings = z.output<z.ZodObject<typeof chatSettings>>;

export function chatsConfig(given: ChatSettings): ChatsConfig {
  return { slack: slackConfig(given), teams: teamsConfig(given) };
}

function slackConfig(given: ChatSettings): SlackConfig | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = given;
  return botToken === null ? null : { botToken, signingSecret, appToken, apiUrl: given.SLACK_API_URL };
}

function teamsConfig(given: ChatSettings): ChatsConfig['teams'] {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: password, MICROSOFT_APP_TENANT_ID: tenantId } = given;
  if (appId === null) return null;
  if (isOff(appId)) return off;
  return {
    ...{ appId, password, tenantId: tenantId ?? '', type: given.MICROSOFT_APP_TYPE },
    ...(given.MICROSOFT_PHONE_FALLBACK === on && { phoneFallback: true }),
  };
}

/** What is given names what else is needed. */
export function missingChatSettings(
  given: Readonly<Partial<Record<ChatSetting | 'NODE_ENV', unknown>>>,
): readonly { readonly setting: ChatSetting; readonly problem: string }[] {
  const has = (setting: ChatSetting): boolean => given[setting] !== undefined;
  const missing = (setting: ChatSetting, why: string) => ({ setting, problem: `is missing, and ${why}` });
  const teams = has('MICROSOFT_APP_ID') && !isOff(given.MICROSOFT_APP_ID);
  const ownSecret = given.MICROSOFT_APP_TYPE !== 'UserAssignedMSI';
  return [
    ...(!has('SLACK_BOT_TOKEN') && (has('SLACK_SIGNING_SECRET') || has('SLACK_APP_TOKEN'))
      ? [missing('SLACK_BOT_TOKEN', 'Slack needs it')]
      : []),
    ...(has('SLACK_BOT_TOKEN') && !has('SLACK_SIGNING_SECRET') && !has('SLACK_APP_TOKEN')
      ? [missing('SLACK_SIGNING_SECRET', 'without it nobody can tell who calls')]
      : []),
    ...(given.NODE_ENV === 'production' && !has('MICROSOFT_APP_ID')
      ? [missing('MICROSOFT_APP_ID', 'without it anybody could speak to the bot as anybody')]
      : []),
    ...(!has('MICROSOFT_APP_ID') &&
    (has('MICROSOFT_APP_PASSWORD') || has('MICROSOFT_APP_TENANT_ID')) &&
    given.NODE_ENV !== 'production'
      ? [missing('MICROSOFT_APP_ID', 'Teams needs it')]
      : []),
    ...(teams && !has('MICROSOFT_APP_TENANT_ID') ? [missing('MICROSOFT_APP_TENANT_ID', 'Teams needs it')] : []),
    ...(teams && ownSecret && !has('MICROSOFT_APP_PASSWORD')
      ? [missing('MICROSOFT_APP_PASSWORD', 'Teams needs it')]
      : []),
    ...(teams && !ownSecret && has('MICROSOFT_APP_PASSWORD')
      ? [{ setting: 'MICROSOFT_APP_PASSWORD', problem: 'is given, and a managed identity has none' } as const]
      : []),
  ];
}
