/** Every way in which Slack refuses or fails, mapped to a code of ours in one table. */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { DeliveryFailed } from '../../bot/ports/chats.ts';

export const slackCodes = [
  'slack-unknown-member',
  'slack-unknown-channel',
  'slack-not-in-channel',
  'slack-archived',
  'slack-missing-scope',
  'slack-token',
  'slack-rate-limited',
  'slack-unreachable',
  'slack-other',
  'slack-form-needs-a-tap',
  'slack-other-organisation',
] as const;
export type SlackCode = (typeof slackCodes)[number];

/** What becomes of a channel, told when it happens. */
export type SlackChannelCode = 'slack-renamed' | 'slack-archived' | 'slack-deleted';

/** Slack's own words for an error. */
const codes: Readonly<Record<string, SlackCode>> = {
  user_not_found: 'slack-unknown-member',
  users_not_found: 'slack-unknown-member',
  user_not_visible: 'slack-unknown-member',
  user_disabled: 'slack-unknown-member',
  cannot_dm_bot: 'slack-unknown-member',
  messages_tab_disabled: 'slack-unknown-member',
  // Slack says so of a private channel too, as long as the bot was not invited to it.
  channel_not_found: 'slack-not-in-channel',
  not_in_channel: 'slack-not-in-channel',
  restricted_action: 'slack-not-in-channel',
  restricted_action_read_only_channel: 'slack-not-in-channel',
  is_archived: 'slack-archived',
  missing_scope: 'slack-missing-scope',
  no_permission: 'slack-missing-scope',
  not_allowed_token_type: 'slack-missing-scope',
  invalid_auth: 'slack-token',
  not_authed: 'slack-token',
  account_inactive: 'slack-token',
  token_revoked: 'slack-token',
  token_expired: 'slack-token',
  ratelimited: 'slack-rate-limited',
  rate_limited: 'slack-rate-limited',
  message_limit_exceeded: 'slack-rate-limited',
  internal_error: 'slack-unreachable',
  fatal_error: 'slack-unreachable',
  service_unavailable: 'slack-unreachable',
  request_timeout: 'slack-unreachable',
};

/** What a tap can no longer do: its trigger is too old, was used, or came from elsewhere. */
const spentTriggers = ['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id', 'invalid_trigger'];
/** A message that is gone, or that Slack does not let us change any more. */
const goneMessages = ['message_not_found', 'cant_update_message', 'edit_window_closed', 'thread_not_found'];

/** Blocks that Slack does not take, though they keep to everything that is written down. */
const refusedBlocks = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'];

/** Slack's own word for an error; null where the answer did not come from Slack's methods. */
export function slackWord(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? String(error.data.error) : null;
}

/** The code of whatever a call of the Web API threw. */
export function slackCode(error: unknown): SlackCode {
  const word = slackWord(error);
  if (word !== null) return Object.hasOwn(codes, word) ? (codes[word] ?? 'slack-other') : 'slack-other';
  if (error instanceof WebAPIRateLimitedError) return 'slack-rate-limited';
  // The library tells a limit that lasted longer than its patience by its words alone.
  if (error instanceof WebAPIRequestError && error.original.message.startsWith('A rate limit'))
    return 'slack-rate-limited';
  if (error instanceof WebAPIRequestError || error instanceof WebAPIHTTPError) return 'slack-unreachable';
  return 'slack-other';
}

/** Milliseconds for which Slack asks us to wait; undefined where it does not. */
const retryAfterOf = (error: unknown): number | undefined =>
  error instanceof WebAPIRateLimitedError ? error.retryAfter * 1_000 : undefined;

/** A refused message as the bot knows it; a `DeliveryFailed` stays as it is. Its message holds Slack's word at most. */
export function deliveryFailed(error: unknown): DeliveryFailed {
  if (error instanceof DeliveryFailed) return error;
  return new DeliveryFailed(slackCode(error), `Slack: ${slackWord(error) ?? 'no answer'}`, retryAfterOf(error));
}

/** Whether Slack would refuse it another time too: it answered, and not that it is at fault or has no time. */
export const isFinal = (error: unknown): boolean =>
  slackWord(error) !== null && !['slack-rate-limited', 'slack-unreachable'].includes(slackCode(error));

export const isSpentTrigger = (error: unknown): boolean => spentTriggers.includes(slackWord(error) ?? '');
export const isRefusedBlocks = (error: unknown): boolean => refusedBlocks.includes(slackWord(error) ?? '');
export const isGoneMessage = (error: unknown): boolean => goneMessages.includes(slackWord(error) ?? '');

/** What may stand in a log of an error: codes, never its message, which may repeat what somebody typed. */
export function faultOf(error: unknown): Readonly<Record<string, string>> {
  const word = slackWord(error);
  return {
    error: error instanceof Error ? error.name : 'unknown',
    code: error instanceof DeliveryFailed ? error.code : slackCode(error),
    ...(word !== null && { slack: word }),
  };
}
