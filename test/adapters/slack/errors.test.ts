/** Whatever Slack answers, the bot hears a code of ours; what an administrator can mend has a remedy in both languages. */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { deliveryFailed, faultOf, isSpentTrigger, slackCode, slackCodes } from '../../../src/adapters/slack/errors.ts';
import { isMendable } from '../../../src/bot/outbox/views/platform-trouble.ts';
import { DeliveryFailed } from '../../../src/bot/ports/chats.ts';
import { createTexts } from '../../texts.ts';

const refused = (error: string) => new WebAPIPlatformError({ ok: false, error, response_metadata: {} });
const say = createTexts();

describe('what Slack refuses', () => {
  it.each([
    ['users_not_found', 'slack-unknown-member'],
    ['user_disabled', 'slack-unknown-member'],
    ['channel_not_found', 'slack-not-in-channel'],
    ['not_in_channel', 'slack-not-in-channel'],
    ['is_archived', 'slack-archived'],
    ['missing_scope', 'slack-missing-scope'],
    ['token_revoked', 'slack-token'],
    ['invalid_auth', 'slack-token'],
    ['ratelimited', 'slack-rate-limited'],
    ['something_new', 'slack-other'],
    ['constructor', 'slack-other'],
  ])('%s becomes %s', (word, code) => {
    expect(slackCode(refused(word))).toBe(code);
  });

  it('a limit, a silence and a fault of the line have codes as well', () => {
    expect(slackCode(new WebAPIRateLimitedError(30))).toBe('slack-rate-limited');
    expect(slackCode(new WebAPIRequestError(new Error('A rate limit was exceeded (url: x, retry-after: 1)')))).toBe(
      'slack-rate-limited',
    );
    expect(slackCode(new WebAPIRequestError(new Error('timeout')))).toBe('slack-unreachable');
    expect(slackCode(new WebAPIHTTPError(502, 'Bad Gateway', {}, ''))).toBe('slack-unreachable');
    expect(slackCode(new Error('anything'))).toBe('slack-other');
  });

  it('a limit tells how long it lasts, where Slack says so', () => {
    expect(deliveryFailed(new WebAPIRateLimitedError(30))).toMatchObject({ retryAfterMS: 30_000 });
    expect(deliveryFailed(refused('ratelimited')).retryAfterMS).toBeUndefined();
  });

  it('a refusal of ours stays what it is, and a code is never made of what somebody typed', () => {
    const own = new DeliveryFailed('slack-form-needs-a-tap', 'a form opens only when tapped');
    expect(deliveryFailed(own)).toBe(own);
    const fault = faultOf(new Error('Jānis has dyslexia'));
    expect(JSON.stringify(fault)).not.toContain('dyslexia');
    expect(String(deliveryFailed(new Error('Jānis has dyslexia')))).not.toContain('dyslexia');
  });

  it('a tap that came too late is known by each of its names', () => {
    for (const word of ['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id'])
      expect(isSpentTrigger(refused(word))).toBe(true);
    expect(isSpentTrigger(refused('invalid_blocks'))).toBe(false);
  });
});

describe('what an administrator can mend', () => {
  const mendable = ['slack-not-in-channel', 'slack-archived', 'slack-missing-scope', 'slack-token'];
  it.each(['lv', 'en'] as const)('has a title and a remedy (%s)', (language) => {
    for (const code of mendable) {
      expect(isMendable(say(language), code)).toBe(true);
      expect(say(language)(`slack.delivery.${code}.remedy`)).not.toBe('');
    }
    expect(say(language)('slack.delivery.slack-not-in-channel.remedy')).toContain('/invite @Solis');
  });

  it('and nothing else is reported to them', () => {
    expect(slackCodes.filter((code) => isMendable(say('en'), code)).toSorted()).toEqual(mendable.toSorted());
  });
});
