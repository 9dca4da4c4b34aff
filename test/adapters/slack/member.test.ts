/** Who writes in Slack is recognised by the address that Slack vouches for; everybody else learns nothing. With the bot itself. */
import { afterEach, describe, expect, it } from 'vitest';
import { memoryStores } from '../../memory-stores/memory-stores.ts';
import { openBot, openServices } from '../../world/services.ts';
import { command, tapMessage } from './slack-hands.ts';
import { account, slackSchool } from './slack-school.ts';
import { messageFrom, openStage, type Stage, say, sendEvent } from './slack-stage.ts';

let stage: Stage;
afterEach(() => stage.close());
const begin = async (organisation = slackSchool) => {
  const stores = memoryStores();
  const faults: string[] = [];
  const report = (fault: string) => void faults.push(fault);
  const bot = openBot(openServices({ organisation, ...stores, clock: { now: () => new Date() }, say, report }));
  stage = await openStage({ bot: bot.receive, options: { ...stores, organisation } });
  return { stores, faults };
};
const lastIn = (channel: string) => stage.web.messages.get(channel)?.at(-1)?.text ?? '';

describe('a member of the school', () => {
  it('is recognised by the confirmed address, and remembered', async () => {
    const { stores, faults } = await begin();
    await sendEvent(stage, messageFrom('ILZE', 'palīdzība'));
    expect(lastIn('DILZE')).toContain('Ko varat man lūgt');
    expect(await stores.accounts.ofMember('liepziedu', 'ilze')).toMatchObject([{ platform: 'slack', user: 'ILZE' }]);
    expect(faults).toEqual([]);
  });

  it('is spoken to in the language of their Slack until they speak or choose another', async () => {
    await begin();
    stage.web.users.set('DAINA', { ...account('daina'), locale: 'en-GB' });
    await command(stage, 'DAINA');
    expect(lastIn('DDAINA')).toContain('What you can ask me');
    await sendEvent(stage, messageFrom('DAINA', 'valoda latviešu'));
    await command(stage, 'DAINA');
    expect(lastIn('DDAINA')).toContain('Ko varat man lūgt');
  });

  it('taps through the help', async () => {
    const { faults } = await begin();
    await sendEvent(stage, messageFrom('ILZE', 'palīdzība'));
    await tapMessage(stage, 'DILZE', { user: 'ILZE', label: 'Viss, ko protu' });
    expect(lastIn('DILZE')).toContain('Plāni un uzdevumi');
    expect(faults).toEqual([]);
  });
});

describe('an account that Slack gave to somebody else', () => {
  const changed = (user: string) => sendEvent(stage, { type: 'user_change', user: { id: user } });

  it.each([
    ['has another address', { profile: { email: 'pecnacejs@liepziedi.example' } }],
    ['is a guest', { is_restricted: true }],
  ])('is the member no longer once it %s', async (_, how) => {
    await begin();
    await sendEvent(stage, messageFrom('ILZE', 'palīdzība'));
    stage.web.users.set('ILZE', { ...account('ilze'), ...how });
    await changed('ILZE');
    await sendEvent(stage, messageFrom('ILZE', 'mani plāni'));
    expect(lastIn('DILZE')).toContain('administrator');
  });

  it('is the member still after any other change, and again once it has the address again', async () => {
    await begin();
    await sendEvent(stage, messageFrom('ILZE', 'palīdzība'));
    for (const email of ['Ilze@liepziedi.example', 'cita@liepziedi.example', 'ilze@liepziedi.example']) {
      stage.web.users.set('ILZE', { ...account('ilze'), profile: { email } });
      await changed('ILZE');
      await sendEvent(stage, messageFrom('ILZE', 'palīdzība'));
      if (!email.startsWith('cita')) expect(lastIn('DILZE')).toContain('Ko varat man lūgt');
    }
  });
});

describe('an account that came by the school’s own sign-in', () => {
  const { is_email_confirmed: _, ...unmarked } = account('ilze');

  it('is recognised without Slack’s mark, by an address of the domain that most of the staff have', async () => {
    const { stores } = await begin();
    stage.web.users.set('ILZE', unmarked);
    await sendEvent(stage, messageFrom('ILZE', 'palīdzība'));
    expect(lastIn('DILZE')).toContain('Ko varat man lūgt');
    expect(await stores.accounts.ofMember('liepziedu', 'ilze')).toHaveLength(1);
  });

  it('is not recognised by an address of any other domain, and the log says so without the address', async () => {
    const elsewhere = { ...slackSchool.members[0]!, id: 'viesis', email: 'viesis@inbox.example' };
    await begin({ ...slackSchool, members: [...slackSchool.members, elsewhere] });
    stage.web.users.set('VIESIS', { ...unmarked, id: 'VIESIS', profile: { email: 'viesis@inbox.example' } });
    await sendEvent(stage, messageFrom('VIESIS', 'mani plāni'));
    expect(lastIn('DVIESIS')).toContain('administrator');
    expect(JSON.stringify(stage.logged)).toContain('slack-email-unconfirmed');
    expect(JSON.stringify(stage.logged)).not.toContain('inbox');
  });
});

describe('somebody whom the school does not know', () => {
  it.each([
    ['a person with another address', account('svesinieks')],
    ['a guest with the address of a member', { ...account('ilze'), id: 'SVESINIEKS', is_restricted: true }],
    ['a person whose address was never confirmed', { ...account('ilze'), id: 'SVESINIEKS', is_email_confirmed: false }],
    ['a bot with the address of a member', { ...account('ilze'), id: 'SVESINIEKS', is_bot: true }],
  ])('%s learns nothing and is told whom to ask', async (_, user) => {
    const { stores } = await begin();
    stage.web.users.set('SVESINIEKS', user);
    await sendEvent(stage, messageFrom('SVESINIEKS', 'mani plāni'));
    expect(lastIn('DSVESINIEKS')).toContain('administrator');
    expect(lastIn('DSVESINIEKS')).not.toContain('Liepziedu');
    expect(await stores.accounts.ofMember('liepziedu', 'ilze')).toEqual([]);
  });

  it('is not told that there was a fault where Slack does not know them either', async () => {
    await begin();
    await sendEvent(stage, messageFrom('NOBODY', 'mani plāni'));
    expect(lastIn('DNOBODY')).toContain('administrator');
  });

  it('is told that there was a fault where Slack does not answer who they are', async () => {
    await begin();
    stage.web.misbehave('users.info', { kind: 'status', status: 500 });
    await sendEvent(stage, messageFrom('ILZE', 'mani plāni'));
    expect(lastIn('DILZE')).toContain('Kaut kas neizdevās');
  });
});
