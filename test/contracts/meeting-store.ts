/** What every meeting store must do. */
import { expect, test } from 'vitest';
import type { MeetingFilter, MeetingStore } from '../../src/bot/ports/meetings.ts';
import { learner } from '../subjects.ts';
import { fullMeeting, someMeeting } from './duty-fixtures.ts';
import { someOrganisation } from './plan-fixtures.ts';

/** @param open called within each test */
export const meetingStoreContract = (open: () => MeetingStore): void => {
  test('a meeting is kept with all that was said and agreed', async () => {
    const organisation = someOrganisation();
    for (const meeting of [someMeeting(organisation), fullMeeting(organisation)]) {
      expect(await open().save(organisation, meeting, null)).toBe(true);
      expect(await open().load(organisation, meeting.id)).toEqual(meeting);
    }
    expect(await open().load(organisation, 'none')).toBeNull();
  });

  test('a change is made onto what was seen only', async () => {
    const organisation = someOrganisation();
    const meeting = fullMeeting(organisation);
    expect(await open().save(organisation, meeting, 1)).toBe(false);
    expect(await open().save(organisation, meeting, null)).toBe(true);
    expect(await open().save(organisation, meeting, null)).toBe(false);
    const bare = someMeeting(organisation, { id: meeting.id, revision: 2 });
    expect(await open().save(organisation, bare, 1)).toBe(true);
    expect(await open().save(organisation, { ...meeting, revision: 2 }, 1)).toBe(false);
    expect(await open().load(organisation, meeting.id)).toEqual(bare);
  });

  test('of several who change a meeting at once exactly one does', async () => {
    const organisation = someOrganisation();
    const meeting = someMeeting(organisation);
    await open().save(organisation, meeting, null);
    const changes = [1, 2, 3, 4].map((n) => ({ ...meeting, topic: `${n}`, revision: 2 }));
    const made = await Promise.all(changes.map((change) => open().save(organisation, change, 1)));
    expect(made.filter(Boolean)).toHaveLength(1);
    const kept = await open().load(organisation, meeting.id);
    expect(kept?.topic).toBe(`${made.indexOf(true) + 1}`);
  });

  test('meetings are listed by their day and time, those without one last', async () => {
    const organisation = someOrganisation();
    const held = (id: string, date: string, time: string, change: object = {}) =>
      someMeeting(organisation, { id, slot: { date, time, minutes: 30 }, ...change });
    const all = [
      someMeeting(organisation, { id: 'open', plan: 'plan-2', people: ['inga'], organiser: 'inga' }),
      held('late', '2026-11-26', '14:30', { plan: 'plan-1', about: learner('J-07') }),
      held('early', '2026-11-26', '09:00', { plan: 'plan-1', people: ['inga'] }),
      held('before', '2026-11-25', '16:00', { about: learner('J-07'), people: ['inga'], organiser: 'evija' }),
    ];
    for (const meeting of all) await open().save(organisation, meeting, null);
    const told = async (filter?: MeetingFilter) => (await open().list(organisation, filter)).map(({ id }) => id);
    expect(await told()).toEqual(['before', 'early', 'late', 'open']);
    expect(await told({ plan: 'plan-1' })).toEqual(['early', 'late']);
    expect(await told({ about: learner('J-07') })).toEqual(['before', 'late']);
    const plan = { id: 'plan-1', about: learner('J-07') };
    expect(await told({ concerning: plan })).toEqual(['before', 'early', 'late']);
    expect(await told({ concerning: { ...plan, id: 'plan-2' } })).toEqual(['before', 'late', 'open']);
    expect(await told({ member: 'inga' })).toEqual(['before', 'early', 'open']);
    expect(await told({ member: 'dace' })).toEqual(['early', 'late']);
    expect(await told({ member: 'evija' })).toEqual(['before']);
    expect(await told({ since: '2026-11-26' })).toEqual(['early', 'late', 'open']);
    expect(await told({ since: '2026-11-26', plan: 'plan-1', member: 'inga' })).toEqual(['early']);
  });

  test('no organisation sees or changes a meeting of another', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    const meeting = fullMeeting(here);
    await open().save(here, meeting, null);
    expect(await open().load(there, meeting.id)).toBeNull();
    expect(await open().list(there)).toEqual([]);
    expect(await open().list(there, { member: 'dace', plan: 'plan-1' })).toEqual([]);
    await expect(open().save(there, { ...meeting, revision: 2 }, 1)).rejects.toMatchObject({
      code: 'wrong-organisation',
    });
    expect(await open().save(there, { ...meeting, organisation: there, revision: 2 }, 1)).toBe(false);
    expect(await open().load(here, meeting.id)).toEqual(meeting);
  });
};
