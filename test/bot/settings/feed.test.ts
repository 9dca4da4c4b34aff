/** The own calendar: a secret address for the days on which something is due, and the meetings that one is invited to. */
import { beforeEach, describe, expect, it } from 'vitest';
import { calendarFeed } from '../../../src/adapters/mail/calendar-feed.ts';
import { readFeed } from '../../../src/bot/settings/read-feed.ts';
import { openDemoSchool } from '../../world/demo-school.ts';
import { linesOf } from '../../world/seen.ts';

type World = Awaited<ReturnType<typeof openDemoSchool>>['world'];
let world: World;

beforeEach(async () => {
  ({ world } = await openDemoSchool());
});

/** The token of the address that is shown when one is made. */
async function addressOf(who: string, label = 'Izveidot adresi'): Promise<string> {
  await world.says(who, 'mans kalendārs');
  const lines = linesOf(await world.taps(who, label)).join('\n');
  return /\/calendar\/([\w-]+)\.ics/u.exec(lines)?.[1] ?? '';
}

const textOf = async (token: string): Promise<string | null> => {
  const found = await readFeed(world.services, token);
  return found && calendarFeed(found);
};

describe('the own calendar', () => {
  it('shows each duty on its due day and each meeting at its time, by codes alone', async () => {
    const text = (await textOf(await addressOf('sarma'))) ?? '';
    const open = await world.services.obligations.open(world.organisation.id, { member: 'sarma' });
    expect(open.length).toBeGreaterThan(0);
    for (const { due } of open) expect(text).toContain(`DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`);
    const whole = text.replaceAll('\r\n ', '');
    for (const { name } of world.organisation.learners) expect(whole).not.toContain(name.split(' ')[0]);
  });

  it('is the same text where nothing changed, so that a calendar that asks again reads nothing', async () => {
    const token = await addressOf('sarma');
    expect(await textOf(token)).toBe(await textOf(token));
  });

  it('has an address for each of us; a new one ends the one before, and an ended one gives nothing', async () => {
    const [sarmas, evijas] = [await addressOf('sarma'), await addressOf('evija')];
    expect(await textOf(evijas)).not.toBe(await textOf(sarmas));
    const newer = await addressOf('sarma', 'Jauna adrese');
    expect(await textOf(sarmas)).toBeNull();
    expect(await textOf(newer)).not.toBeNull();
    await world.says('sarma', 'mans kalendārs');
    expect(linesOf(await world.taps('sarma', 'Izslēgt')).join()).toContain('Adrese vairs neder');
    expect(await textOf(newer)).toBeNull();
    expect(await textOf(evijas)).not.toBeNull();
  });

  it('gives nothing for another one’s secret, a made-up one, or somebody who is a member no more', async () => {
    const [sarmas, evijas] = [await addressOf('sarma'), await addressOf('evija')];
    expect(await textOf(sarmas.slice(0, 43) + evijas.slice(43))).toBeNull();
    for (const made of ['', 'x', 'a'.repeat(43), `${'a'.repeat(43)}${sarmas.slice(43)}`])
      expect(await textOf(made)).toBeNull();
    const members = world.organisation.members.filter(({ id }) => id !== 'sarma');
    const left = { ...world.services, organisation: { ...world.organisation, members } };
    expect(await readFeed(left, sarmas)).toBeNull();
  });

  it('is taken back by "atsaukt", and keeps the address itself nowhere', async () => {
    const token = await addressOf('sarma');
    expect(JSON.stringify(await world.services.feeds.load(world.organisation.id, 'sarma'))).not.toContain(
      token.slice(0, 43),
    );
    await world.says('sarma', 'atsaukt');
    expect(await textOf(token)).toBeNull();
  });
});
