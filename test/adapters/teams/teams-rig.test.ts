/** The rig itself, tried with the barest bot: what the other tests stand on is right. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { appId, tenantId } from './open-id-stub.ts';
import { openTeamsRig, type TeamsRig } from './teams-rig.ts';
import { startTeamsEcho, type TeamsEcho } from './teams-rig-echo.ts';
import { idsOf } from './teams-rig-shapes.ts';

let rig: TeamsRig;
let echo: TeamsEcho;

beforeAll(async () => {
  rig = await openTeamsRig({ people: [{ name: 'anna', realName: 'Anna Bērziņa', email: 'anna@liepziedi.example' }] });
  echo = await startTeamsEcho({ appId, tenantId, openId: rig.openId.metadata });
  rig.serves(echo.address);
});
afterAll(async () => {
  await echo.close();
  await rig.close();
});

it('what a person says in private is answered below it', async () => {
  const anna = rig.person('anna');
  await anna.says('labdien');
  expect(await anna.sees('labdien', 'Turpināt')).toContain('Vārds');
  expect(anna.chat()).toHaveLength(2);
});

it('a tap puts another card in the place of the tapped one', async () => {
  const anna = rig.person('anna');
  await anna.taps('Turpināt');
  expect(anna.chat().at(-1)).toContain('more');
  expect(anna.chat()).toHaveLength(2);
});

it('a form in a card is kept back while something is missing, and sent with what is filled in', async () => {
  const anna = rig.person('anna');
  await expect(anna.taps('Saglabāt')).rejects.toThrow('Teams keeps the form back');
  await anna.fills({ Vārds: 'Zane' });
  await anna.taps('Saglabāt');
  await anna.sees('save Zane');
});

it('a dialog opens, comes back with what is wrong, and closes with a word', async () => {
  const anna = rig.person('anna');
  await anna.taps('Forma');
  expect(anna.form()).toContain('Lūdzu, aizpildiet');
  await anna.submits();
  expect(anna.form()).toContain('Vārda nav');
  await anna.fills({ Vārds: 'Zane' });
  await anna.taps('Nosūtīt');
  expect(anna.form()).toBeNull();
  expect(anna.lines()).toEqual(['Paldies, Zane']);
});

it('a mention in a channel is answered in its thread', async () => {
  await rig.person('anna').mentions('skolotaji', 'sveiki');
  await expect.poll(() => rig.reads('skolotaji')).toHaveLength(2);
});

it('the rosters tell of people, and what is not there is not found', async () => {
  const ask = async (path: string) => {
    const response = await fetch(`${rig.connector.address}v3/${path}`, { headers: { authorization: 'Bearer x' } });
    return { status: response.status, body: await response.json() };
  };
  const { address, chat } = idsOf('anna');
  const of = (conversation: string, member: string) => ask(`conversations/${conversation}/members/${member}`);
  expect((await of(encodeURIComponent(chat), address)).body).toMatchObject({ email: 'anna@liepziedi.example' });
  expect(await of(encodeURIComponent(chat), 'nobody')).toMatchObject({ status: 404 });
  expect(await of('elsewhere', address)).toMatchObject({ body: { error: { code: 'ConversationNotFound' } } });
});

it('whoever is not Microsoft is not let in', async () => {
  await rig.person('anna').says('sveiki');
  const activity = JSON.stringify(rig.sent.at(-1));
  expect((await rig.post(activity, { authorization: rig.bearer() })).status).toBe(200);
  // The library prints every forgery.
  const printing = vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const [what, headers] of Object.entries(rig.forgeries()))
    expect((await rig.post(activity, headers)).status, what).toBeGreaterThanOrEqual(400);
  printing.mockRestore();
});

it('nothing of all this was refused by Teams', () => {
  expect(rig.faults).toEqual([]);
});
