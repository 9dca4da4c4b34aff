/** The rig itself, tried with the barest app: what the other tests stand on is right. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSlackRig, type SlackRig } from './slack-rig.ts';
import { type SlackEcho, startSlackEcho } from './slack-rig-echo.ts';
import { slackApp } from './slack-rig-workspace.ts';

interface Answer {
  readonly user: { readonly id: string; readonly profile: object };
  readonly channel: object;
}

let rig: SlackRig;
let echo: SlackEcho;

beforeAll(async () => {
  rig = await openSlackRig({
    people: [
      { name: 'anna', realName: 'Anna Bērziņa', email: 'anna@liepziedi.example' },
      { name: 'viesis', more: { is_restricted: true } },
    ],
    channels: [{ name: 'skolotaji' }, { name: 'sveši', withBot: false }],
  });
  const { apiUrl, signingSecret } = rig;
  echo = await startSlackEcho({ botToken: slackApp.botToken, signingSecret, apiUrl });
  rig.serves(echo.address);
});
afterAll(async () => {
  await echo.close();
  await rig.close();
});

it('what a person says in private stands in the chat, and so does the answer', async () => {
  const anna = rig.person('anna');
  await anna.says('labdien');
  expect(await anna.sees('labdien', 'Turpināt')).toContain('labdien');
  expect(await anna.chat()).toHaveLength(2);
});

it('a tap changes the message in its place', async () => {
  const anna = rig.person('anna');
  await anna.taps('Turpināt');
  await anna.sees('tālāk');
  expect(await anna.chat()).toHaveLength(2);
});

it('a mention is answered in the thread of the channel', async () => {
  await rig.person('anna').mentions('skolotaji', 'sveiki');
  await expect.poll(() => rig.reads('skolotaji')).toHaveLength(2);
});

it('a form opens, is refused beside its input, put up anew, and closed when it is right', async () => {
  const anna = rig.person('anna');
  await anna.taps('Forma');
  await anna.sees('Vārds');
  await expect(anna.submits()).rejects.toThrow('Slack keeps the form back');
  await anna.fills({ Vārds: 'nē' });
  await anna.submits();
  expect(anna.problems()).toEqual({ Vārds: 'tā nevar' });
  await anna.fills({ Vārds: 'vēl' });
  await anna.submits();
  expect(anna.problems()).toEqual({});
  expect(anna.form()).toContain('Vārds');
  await anna.fills({ Vārds: 'labi' });
  await anna.submits();
  expect(anna.form()).toBeNull();
});

it('a form cannot be opened by a tap that was too slow, and one that is closed is gone', async () => {
  const anna = rig.person('anna');
  await anna.taps('Forma', { late: true });
  await expect.poll(() => rig.calls.filter(({ method }) => method === 'views.open').length).toBe(2);
  expect(anna.form()).toBeNull();
  await anna.taps('Forma');
  await anna.sees('Vārds');
  expect((await anna.closes())?.status).toBe(200);
  expect(anna.form()).toBeNull();
});

it('a command is answered with a line that only the person sees; the home page is published', async () => {
  const anna = rig.person('anna');
  await anna.commands('statuss', { channel: 'skolotaji' });
  expect(anna.whispers()).toEqual(['statuss']);
  await anna.opens('home');
  await anna.sees('Sākums');
});

it('nothing but what Slack signed is let in', async () => {
  const body = { text: '{"type":"url_verification","challenge":"x"}', type: 'json' } as const;
  expect((await rig.post(body)).status).toBe(200);
  expect((await rig.post({ ...body, unsigned: true })).status).toBe(401);
  expect((await rig.post({ ...body, secret: 'another' })).status).toBe(401);
  expect((await rig.post({ ...body, ahead: -600 })).status).toBe(401);
});

it('the Web API tells what Slack tells of people, and refuses what Slack refuses', async () => {
  const ask = async (method: string, body: Readonly<Record<string, string>>, token: string = slackApp.botToken) => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(rig.apiUrl + method, { method: 'POST', body: new URLSearchParams(body), headers });
    return { told: (await response.json()) as Answer, scopes: response.headers.get('x-oauth-scopes') };
  };
  const anna = { user: rig.workspace.user('anna'), include_locale: 'true' };
  const { told, scopes } = await ask('users.info', anna);
  expect(told).toMatchObject({
    user: { locale: 'lv-LV', is_email_confirmed: true, profile: { email: 'anna@liepziedi.example' } },
  });
  expect(scopes).toContain('chat:write');
  const guest = (await ask('users.info', { user: rig.workspace.user('viesis') })).told;
  expect(guest).toMatchObject({ user: { is_restricted: true } });
  expect(guest.user.profile).not.toHaveProperty('email');
  expect((await ask('users.lookupByEmail', { email: 'anna@liepziedi.example' })).told.user.id).toBe(anna.user);
  expect((await ask('auth.test', {}, 'xoxb-another')).told).toEqual({ ok: false, error: 'invalid_auth' });
  const channel = (name: string) => ask('conversations.info', { channel: rig.workspace.channel(name) });
  expect((await channel('skolotaji')).told.channel).toMatchObject({ is_member: true, is_archived: false });
  expect((await channel('sveši')).told.channel).toMatchObject({ is_member: false });
  rig.misbehave('auth.test', { kind: 'refuses', error: 'account_inactive' });
  expect((await ask('auth.test', {})).told).toEqual({ ok: false, error: 'account_inactive' });
});

it('a call that goes wrong goes wrong as often as it was told to', async () => {
  const ask = () =>
    fetch(`${rig.apiUrl}auth.test`, { method: 'POST', headers: { authorization: `Bearer ${slackApp.botToken}` } });
  rig.misbehave('auth.test', { kind: 'status', status: 429, retryAfter: 2 });
  const limited = await ask();
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '2']);
  rig.misbehave('auth.test', { kind: 'lost' });
  await expect(ask()).rejects.toThrow();
  rig.misbehave('auth.test', { kind: 'slow', milliseconds: 200 });
  const since = performance.now();
  expect((await ask()).status).toBe(200);
  expect(performance.now() - since).toBeGreaterThan(190);
});

it('nothing of all this was refused by Slack, or came too late', () => {
  expect(rig.faults).toEqual([]);
  expect(rig.slowest()).toBeLessThan(3_000);
});
