/** Every way in which Teams refuses or fails, mapped to a code of ours in one table. */
import { z } from 'zod';
import { DeliveryFailed } from '../../bot/ports/chats.ts';
import { defined } from '../../shared/defined.ts';

export const teamsCodes = [
  'teams-unknown-member',
  'teams-unknown-channel',
  'teams-blocked',
  'teams-not-installed',
  'teams-disabled',
  'teams-credentials',
  'teams-too-large',
  'teams-busy',
  'teams-unreachable',
  'teams-other',
  'teams-form-needs-a-tap',
  'teams-other-organisation',
] as const;
export type TeamsCode = (typeof teamsCodes)[number];

/** What becomes of a channel, told when it happens. */
export type TeamsChannelCode = 'teams-renamed' | 'teams-deleted' | 'teams-archived' | 'teams-not-installed';

/** Microsoft's own words for an error. */
const codes: Readonly<Record<string, TeamsCode>> = {
  ConversationBlockedByUser: 'teams-blocked',
  MessageWritesBlocked: 'teams-blocked',
  UserBlockedConversation: 'teams-blocked',
  BotNotInConversationRoster: 'teams-not-installed',
  ConversationNotFound: 'teams-not-installed',
  BotDisabledByAdmin: 'teams-disabled',
  InvalidBotApiHost: 'teams-disabled',
  NotEnoughPermissions: 'teams-not-installed',
  BotNotRegistered: 'teams-credentials',
  MessageSizeTooBig: 'teams-too-large',
  Throttled: 'teams-busy',
};

/** What an answer means where its words are none of those. */
const statuses: Readonly<Record<number, TeamsCode>> = {
  401: 'teams-credentials',
  403: 'teams-not-installed',
  404: 'teams-not-installed',
  408: 'teams-unreachable',
  412: 'teams-unreachable',
  413: 'teams-too-large',
  429: 'teams-busy',
  500: 'teams-unreachable',
  502: 'teams-unreachable',
  503: 'teams-unreachable',
  504: 'teams-unreachable',
};

/** Errors of the request for a token: the secret is wrong or out of date. */
const tokenFaults = [
  'AuthError',
  'ClientAuthError',
  'ServerError',
  'InteractionRequiredAuthError',
  'AuthenticationError',
];

/** The same errors where nobody was reached who could judge the secret (msal-common 16). */
const unjudged = [
  'network_error',
  'post_request_failed',
  'endpoints_resolution_error',
  'openid_config_error',
  'server_error',
  'temporarily_unavailable',
];

/** Nobody answered, or not to the end. */
const networkFaults = ['AbortError', 'FetchError', 'TimeoutError', 'RestError'];

const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const restSchema = z.object({
  statusCode: maybe(z.number()),
  code: maybe(z.string()),
  details: maybe(z.object({ message: maybe(z.string()), error: maybe(z.object({ code: maybe(z.string()) })) })),
});
const legacySchema = z.object({ subCode: z.string() });

/** How the connector answered: its status and its word, as far as it gave them. */
export function answerOf(error: unknown): { readonly status?: number; readonly word?: string } {
  const read = restSchema.safeParse(error);
  if (!read.success) return {};
  const { statusCode: status, code, details } = read.data;
  const word = legacyWord(details?.message) ?? code ?? details?.error?.code;
  return defined({ status, word });
}

/** An older shape of answer hides its word in a text (`{"subCode":"MessageWritesBlocked"}`). */
function legacyWord(message: string | undefined): string | undefined {
  try {
    return legacySchema.safeParse(JSON.parse(message ?? '')).data?.subCode;
  } catch {
    return undefined;
  }
}

/** The code of whatever a call of the connector threw. */
export function teamsCode(error: unknown): TeamsCode {
  const { status, word } = answerOf(error);
  if (word !== undefined && Object.hasOwn(codes, word)) return codes[word] ?? 'teams-other';
  if (status !== undefined) return statuses[status] ?? 'teams-other';
  const name = error instanceof Error ? error.name : '';
  if (tokenFaults.includes(name)) return isUnjudged(error) ? 'teams-unreachable' : 'teams-credentials';
  return networkFaults.includes(name) ? 'teams-unreachable' : 'teams-other';
}

const isUnjudged = (error: unknown): boolean =>
  unjudged.includes(z.object({ errorCode: z.string() }).safeParse(error).data?.errorCode ?? '');

/** Milliseconds for which Microsoft asks us to wait, in seconds or as a date; undefined where it does not. */
export function retryAfterOf(error: unknown): number | undefined {
  const { response } = error as { readonly response?: { readonly headers?: { get?(name: string): unknown } } };
  const header = String(response?.headers?.get?.('retry-after') ?? '');
  if (/^\d{1,6}$/.test(header)) return Number(header) * 1_000;
  const at = header === '' ? Number.NaN : Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

/** A refused message as the bot knows it; a `DeliveryFailed` stays as it is. Its message holds Microsoft's word at most. */
export function deliveryFailed(error: unknown): DeliveryFailed {
  if (error instanceof DeliveryFailed) return error;
  const { status, word } = answerOf(error);
  const why = `Teams: ${plainWord(word) ?? status ?? 'no answer'}`;
  return new DeliveryFailed(teamsCode(error), why, retryAfterOf(error));
}

/** Whether the message, or the conversation, is not there any more. */
export const isGone = (error: unknown): boolean => teamsCode(error) === 'teams-not-installed';

/** What may stand in a log of an error: codes, never its message, which may repeat what somebody typed. */
export function faultOf(error: unknown): Readonly<Record<string, string | number>> {
  const { status, word } = answerOf(error);
  const told = plainWord(word);
  return {
    error: error instanceof Error ? error.name : 'unknown',
    code: error instanceof DeliveryFailed ? error.code : teamsCode(error),
    ...defined({ status, teams: told }),
  };
}

/** A word of Microsoft's is one word; anything else might be somebody's text. */
const plainWord = (word: string | undefined): string | undefined =>
  word !== undefined && /^\w{1,60}$/.test(word) ? word : undefined;
