/** Every failure of Teams has a code, and what an administrator can mend has words in both languages. */
import { describe, expect, it } from 'vitest';
import { deliveryFailed, faultOf, teamsCode, teamsCodes } from '../../../src/adapters/teams/errors.ts';
import { isMendable } from '../../../src/bot/outbox/views/platform-trouble.ts';
import { languages } from '../../../src/domain/people/organisation.ts';
import { say } from './teams-stage.ts';

const rest = (more: object): Error => Object.assign(new Error('Anna Bērziņa said no'), { name: 'RestError' }, more);

describe('a failure', () => {
  it.each([
    [rest({ statusCode: 403, code: 'BotNotInConversationRoster' }), 'teams-not-installed'],
    [rest({ statusCode: 403, code: 'ConversationBlockedByUser' }), 'teams-blocked'],
    [rest({ statusCode: 403, details: { message: '{"subCode":"MessageWritesBlocked"}' } }), 'teams-blocked'],
    [rest({ statusCode: 403, details: { message: 'not json' } }), 'teams-not-installed'],
    [rest({ statusCode: 401 }), 'teams-credentials'],
    [rest({ statusCode: 418 }), 'teams-other'],
    [rest({ code: 'ECONNREFUSED' }), 'teams-unreachable'],
    [rest({ statusCode: 403, code: 'toString' }), 'teams-not-installed'],
    [
      Object.assign(new Error('secret expired'), { name: 'ServerError', errorCode: 'invalid_client' }),
      'teams-credentials',
    ],
    [Object.assign(new Error('fetch failed'), { name: 'AuthError', errorCode: 'network_error' }), 'teams-unreachable'],
    [new Error('anything'), 'teams-other'],
    ['a text', 'teams-other'],
    [null, 'teams-other'],
  ])('%# has the code that says what to do', (error, code) => {
    expect(teamsCode(error)).toBe(code);
    expect(teamsCodes).toContain(teamsCode(error));
  });

  it('is told and logged without what Teams said of it, which may repeat a name', () => {
    const error = rest({ statusCode: 400, code: 'Anna Bērziņa is unknown', details: { message: 'Anna' } });
    expect(String(deliveryFailed(error))).not.toContain('Anna');
    expect(JSON.stringify(faultOf(error))).not.toContain('Anna');
  });

  it('that an administrator can mend has a title and a remedy in both languages', () => {
    const mendable = ['teams-not-installed', 'teams-disabled', 'teams-credentials'];
    for (const language of languages) {
      expect(teamsCodes.filter((code) => isMendable(say(language), code)).sort()).toEqual([...mendable].sort());
      for (const code of mendable) expect(say(language)(`teams.delivery.${code}.remedy`)).not.toBe('');
    }
  });
});
