/** Who comes in to the bot, and who does not: real tokens of every kind against a real port. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { viewsByName } from '../../fixtures/views.ts';
import { appId, type TokenChanges, tenantId } from './open-id-stub.ts';
import { type Activity, activity, says } from './teams-activities.ts';
import { openStage, type Stage } from './teams-stage.ts';

let stage: Stage;
const others: Stage[] = [];

beforeAll(async () => {
  stage = await openStage({ bot: () => ({ reply: viewsByName.help, language: 'lv' }) });
});
afterAll(() => stage.close());
afterEach(async () => {
  for (const other of others.splice(0)) await other.close();
});

const now = (): number => Math.floor(Date.now() / 1000);

describe('the door', () => {
  it('lets Teams in, and the answer carries a token of ours', async () => {
    const before = stage.connector.calls.length;
    const { status, text } = await stage.posts(says('palīdzība'));
    expect({ status, text }).toEqual({ status: 200, text: '' });
    expect(stage.connector.calls.slice(before).map(({ method, authorization }) => [method, authorization])).toEqual([
      ['POST', 'Bearer loopback'],
    ]);
  });

  it('takes a token of a key that vouches for Teams', async () => {
    const bearer = stage.openId.bearer(stage.connector.address, { header: { kid: 'endorsed' } });
    expect((await stage.posts(says('palīdzība'), { authorization: bearer })).status).toBe(200);
  });

  const forged: readonly (readonly [string, (service: string) => string | TokenChanges])[] = [
    ['no token', () => ''],
    ['a password', () => 'Basic YW5uYTphbm5h'],
    ['nonsense', () => 'Bearer abc.def.ghi'],
    ['half a token', () => 'Bearer eyJhbGciOiJSUzI1NiJ9'],
    ['a token under another word', (service) => stage.openId.bearer(service).replace('Bearer', 'bearer')],
    ['a token for another bot', () => ({ claims: { aud: 'another-bot' } })],
    ['a token for nobody', () => ({ claims: { aud: undefined } })],
    ['a token from elsewhere', () => ({ claims: { iss: 'https://elsewhere.example' } })],
    [
      'a token of the emulator',
      () => ({
        claims: { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: appId },
      }),
    ],
    ['a token with a key that nobody knows', () => ({ header: { kid: 'unknown' } })],
    ['a token signed with another key', () => ({ key: 'wrong' })],
    ['a token that is not signed', () => ({ key: 'none' })],
    ['a token that is not signed, and says that it is', () => ({ key: 'none', header: { alg: 'RS256' } })],
    ['a token that was signed with our public key as a password', () => ({ header: { alg: 'HS256' } })],
    ['a token of yesterday', () => ({ claims: { nbf: now() - 90_000, exp: now() - 86_400 } })],
    ['a token of tomorrow', () => ({ claims: { nbf: now() + 86_400, exp: now() + 90_000 } })],
    ['a token for no address', () => ({ claims: { serviceurl: undefined } })],
    ['a token for another address', () => ({ claims: { serviceurl: 'https://smba.trafficmanager.net/emea/' } })],
    ['a token of a key that vouches for another chat', () => ({ header: { kid: 'other' } })],
  ];
  it.each(forged)('turns away %s, and says no more than 401', async (_, make) => {
    const before = { heard: stage.arrivals.length, calls: stage.connector.calls.length };
    const made = make(stage.connector.address);
    const authorization = typeof made === 'string' ? made : stage.openId.bearer(stage.connector.address, made);
    const { status, text } = await stage.posts(says('palīdzība'), { authorization });
    expect({ status, text }).toEqual({ status: 401, text: '' });
    expect({ heard: stage.arrivals.length, calls: stage.connector.calls.length }).toEqual(before);
  });

  const strange: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['half of something', '{"type":"message"'],
    ['a list', '[]'],
    ['a number', '7'],
    ['an empty thing', '{}'],
    ['a type that is a number', '{"type":1}'],
    [
      'a message from nobody',
      JSON.stringify({ ...says('a'), serviceUrl: 'https://smba.trafficmanager.net/', from: null }),
    ],
    [
      'a message from nowhere',
      JSON.stringify({ ...says('a'), serviceUrl: 'https://smba.trafficmanager.net/', conversation: {} }),
    ],
    ['a message with no address', JSON.stringify(says('a'))],
    ['a message with an address that is none', JSON.stringify({ ...says('a'), serviceUrl: 'file:///etc/passwd' })],
  ];
  it.each(strange)('answers 400 to %s, and lives', async (_, body) => {
    const { status, text } = await stage.postsRaw(body, {
      authorization: stage.openId.bearer(stage.connector.address),
    });
    expect({ status, text }).toEqual({ status: 400, text: '' });
    expect((await stage.posts(says('palīdzība'))).status).toBe(200);
  });

  it('takes nothing larger than a message can be', async () => {
    expect((await stage.posts(says('a'.repeat(300_000)))).status).toBe(413);
  });

  it.each(['GET', 'PUT', 'DELETE'])('answers 405 to %s', async (method) => {
    const response = await fetch(stage.address, { method });
    expect([response.status, await response.text()]).toEqual([405, '']);
  });

  it('does not know what it does not do, and passes over what is of no interest', async () => {
    expect((await stage.posts(activity({ type: 'invoke', name: 'application/search', value: {} }))).status).toBe(501);
    for (const type of ['messageReaction', 'messageUpdate', 'messageDelete', 'typing', 'event', 'something-new'])
      expect((await stage.posts(activity({ type }))).status).toBe(200);
  });

  const elsewhere: readonly (readonly [string, Activity])[] = [
    [
      'another tenant',
      says('a', {
        conversation: { id: 'a:x', conversationType: 'personal', tenantId: 'other' },
        channelData: { tenant: { id: 'other' } },
      }),
    ],
    ['two tenants at once', says('a', { channelData: { tenant: { id: 'other' } } })],
    ['no tenant', says('a', { conversation: { id: 'a:x', conversationType: 'personal' }, channelData: {} })],
    ['another chat', says('a', { channelId: 'webchat' })],
  ];
  it.each(elsewhere)('turns away %s, even with a good token', async (_, from) => {
    const before = stage.arrivals.length;
    expect((await stage.posts(from)).status).toBe(403);
    expect(stage.arrivals.length).toBe(before);
  });

  it.each([
    'https://elsewhere.example/',
    'https://attacker.trafficmanager.net/',
    'https://smba.trafficmanager.net.elsewhere.example/',
    'https://smba.trafficmanager.net@elsewhere.example/',
    'https://smba.trafficmanager.net:8443/',
    'http://smba.trafficmanager.net/',
    'http://169.254.169.254/metadata/',
    'http://[::1]:80/',
  ])('writes to nobody at %s', async (serviceUrl) => {
    const before = { heard: stage.arrivals.length, calls: stage.connector.calls.length };
    const authorization = stage.openId.bearer(serviceUrl);
    expect((await stage.posts({ ...says('a'), serviceUrl }, { authorization })).status).toBe(403);
    expect({ heard: stage.arrivals.length, calls: stage.connector.calls.length }).toEqual(before);
  });

  it('knows its tenant however its id is written in the settings', async () => {
    const config = { appId, password: 'a secret', tenantId: tenantId.toUpperCase(), type: 'SingleTenant' } as const;
    const other = await openStage({ bot: () => ({ reply: null, language: 'lv' }), options: { config } });
    others.push(other);
    expect((await other.posts(says('palīdzība'))).status).toBe(200);
    expect(other.arrivals).toHaveLength(1);
  });

  it('logs who was turned away without a word of what they said', async () => {
    await stage.posts(says('noslēpums'), { authorization: 'Bearer noslēpums'.replace('ē', 'e').replace('š', 's') });
    expect(stage.logged.join('\n')).not.toMatch(/nosl|Bērziņa|Bearer/u);
  });
});

describe('the door without credentials', () => {
  const open = async (): Promise<Stage> => {
    const anonymous = await openStage({
      bot: () => ({ reply: viewsByName.help, language: 'lv' }),
      options: { config: null, connectorHosts: [] },
    });
    others.push(anonymous);
    return anonymous;
  };

  it('lets in whoever sits at this computer, of any tenant', async () => {
    const anonymous = await open();
    const { status } = await anonymous.postsRaw(
      JSON.stringify({ ...says('palīdzība'), serviceUrl: anonymous.connector.address }),
    );
    expect(status).toBe(200);
    expect(anonymous.arrivals).toHaveLength(1);
    expect(anonymous.connector.calls[0]?.authorization).toBeUndefined();
  });

  it.each([
    { 'x-forwarded-for': '127.0.0.1' },
    { forwarded: 'for=127.0.0.1' },
    { origin: 'https://elsewhere.example' },
    { 'x-forwarded-host': 'solis.example' },
    { via: '1.1 proxy' },
    { 'sec-fetch-site': 'cross-site' },
  ])('turns away what was passed on from elsewhere: %o', async (headers) => {
    const anonymous = await open();
    const body = JSON.stringify({ ...says('palīdzība'), serviceUrl: anonymous.connector.address });
    expect((await anonymous.postsRaw(body, headers as Readonly<Record<string, string>>)).status).toBe(403);
    expect(anonymous.arrivals).toHaveLength(0);
  });

  it.each(['https://smba.trafficmanager.net/emea/', 'https://elsewhere.example/', 'http://10.0.0.1/'])(
    'writes to nobody but this computer, not to %s',
    async (serviceUrl) => {
      const anonymous = await open();
      expect((await anonymous.postsRaw(JSON.stringify({ ...says('palīdzība'), serviceUrl }))).status).toBe(403);
      expect(anonymous.arrivals).toHaveLength(0);
    },
  );
});
