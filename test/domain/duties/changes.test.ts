/** What people do about a duty. */
import { describe, expect, it } from 'vitest';
import {
  allowSnooze,
  dispute,
  escalate,
  markDone,
  notYet,
  nudgedOn,
  refuseSnooze,
  reopen,
  settle,
  snooze,
  toldNews,
} from '../../../src/domain/duties/changes.ts';
import type { Obligation } from '../../../src/domain/duties/obligation.ts';
import { schoolClass } from '../../subjects.ts';
import { dutySchool, look, obligation, rule } from './school-with-rules.ts';

const organisation = dutySchool([rule({ id: 'rule', escalation: { after: 3, to: 'deputy-head' } })]);
const today = '2026-11-20';
const open = obligation({
  holders: ['evija'],
  about: { plan: 'p1', whom: schoolClass('7.b') },
  nudged: ['2026-11-17'],
});
const context = look(organisation, today, open);
const remark = { by: 'evija', at: '2026-11-20T08:00:00.000Z', text: 'Vecāki vēl nav atbildējuši.' };
const news = (of: Obligation) => of.news.map(({ member, what, by }) => [member, what, by]);

describe('a nudge that was sent', () => {
  it('is written down once, and the next look is the next rung', () => {
    const nudged = nudgedOn(open, today, context);
    expect(nudged).toMatchObject({ nudged: ['2026-11-17', today], look: '2026-11-23', revision: 4 });
    expect(nudgedOn(nudged, today, context).nudged).toEqual(['2026-11-17', today]);
  });
});

describe('putting off', () => {
  it('waits until that day, or the next working day', () => {
    expect(snooze(open, { until: '2026-11-21', by: 'evija' }, context)).toMatchObject({
      snoozed: { until: '2026-11-23', by: 'evija' },
      look: '2026-11-23',
      news: [],
    });
  });

  it('past the day on which the next person up is told asks the support-team head', () => {
    const asked = snooze(open, { until: '2026-11-27', by: 'evija' }, context);
    expect(asked).toMatchObject({ snoozeAsked: { until: '2026-11-27', by: 'evija' } });
    expect(asked).not.toHaveProperty('snoozed');
    expect(news(asked)).toEqual([['baiba', 'snooze-asked', 'evija']]);
  });

  it('asks the next up where the head asks for themselves, and nobody where there is none', () => {
    const until = '2026-11-27';
    expect(news(snooze(open, { until, by: 'baiba' }, context))).toEqual([['dzintra', 'snooze-asked', 'baiba']]);
    expect(news(dispute(open, { ...remark, by: 'baiba' }, context))).toEqual([['dzintra', 'disputed', 'baiba']]);
    const { members } = organisation;
    const alone = { ...organisation, members: members.filter(({ id }) => !['dzintra', 'ilga'].includes(id)) };
    const asked = snooze(open, { until, by: 'baiba' }, look({ ...alone, standIns: [] }, today, open));
    expect(news(asked)).toEqual([]);
  });

  it('to the very day of it needs nobody', () => {
    expect(snooze(open, { until: '2026-11-26', by: 'evija' }, context)).toHaveProperty('snoozed');
  });

  it('asks the head once the next person up was told', () => {
    const late = { ...open, escalated: { to: ['dzintra'], on: '2026-11-26' } };
    expect(snooze(late, { until: '2026-11-30', by: 'evija' }, look(organisation, '2026-11-27', late))).toHaveProperty(
      'snoozeAsked',
    );
  });

  it('holds once the head agrees, and the next person up waits as long', () => {
    const asked = snooze(open, { until: '2026-11-30', by: 'evija' }, context);
    const allowed = allowSnooze(asked, 'baiba', context);
    expect(allowed).toMatchObject({ snoozed: { until: '2026-11-30', by: 'evija' } });
    expect(allowed).not.toHaveProperty('snoozeAsked');
    expect(news(allowed)).toEqual([['evija', 'snooze-allowed', 'baiba']]);
    const told = toldNews(allowed, 'evija', context);
    expect(told.look).toBe('2026-11-30');
    expect(nudgedOn(told, '2026-11-30', look(organisation, '2026-11-30', told)).look).toBe('2026-12-03');
  });

  it('is as if nobody had asked where the head does not agree, or nobody asked', () => {
    const asked = snooze(open, { until: '2026-11-30', by: 'evija' }, context);
    const refused = refuseSnooze(asked, 'baiba', context);
    expect(refused).not.toHaveProperty('snoozeAsked');
    expect(news(refused)).toEqual([['evija', 'snooze-refused', 'baiba']]);
    expect(allowSnooze(open, 'baiba', context)).toBe(open);
    expect(refuseSnooze(open, 'baiba', context)).toBe(open);
  });
});

describe('“not yet, because …”', () => {
  it('is the formal notice where the rule has the deputy head told, who hears it at once', () => {
    const said = notYet(open, remark, context);
    expect(said).toMatchObject({ notYet: remark, look: today });
    expect(news(said)).toEqual([['dzintra', 'cannot-meet', 'evija']]);
  });

  it('is a word for later where the rule has somebody else told', () => {
    const other = dutySchool([rule({ id: 'rule', escalation: { after: 3, to: 'support-head' } })]);
    expect(news(notYet(open, remark, look(other, today, open)))).toEqual([]);
  });
});

describe('“this is wrong”', () => {
  const disputed = dispute(open, remark, context);

  it('stops the nudges and tells the support-team head', () => {
    expect(news(disputed)).toEqual([['baiba', 'disputed', 'evija']]);
    expect(toldNews(disputed, 'baiba', context).look).toBeNull();
  });

  it('stands where the head says so, and goes on', () => {
    const stands = settle(disputed, { how: 'stands', by: 'baiba' }, context);
    expect(stands).toMatchObject({ state: 'open' });
    expect(stands).not.toHaveProperty('disputed');
    expect(news(stands)).toEqual([['evija', 'settled', 'baiba']]);
    expect(toldNews(stands, 'evija', context).look).toBe('2026-11-23');
  });

  it('falls away where the head agrees', () => {
    const gone = settle(disputed, { how: 'void', by: 'baiba' }, context);
    expect(gone).toMatchObject({ state: 'void', closed: { on: today, by: 'baiba' } });
    expect(news(gone)).toEqual([['evija', 'settled', 'baiba']]);
    expect(toldNews(gone, 'evija', context).look).toBeNull();
  });
});

describe('a plain “done”', () => {
  it('stops everything, with its note', () => {
    const done = markDone(
      snooze(open, { until: '2026-11-27', by: 'evija' }, context),
      { on: today, by: 'evija', note: 'Ir.' },
      context,
    );
    expect(done).toMatchObject({
      state: 'fulfilled',
      closed: { on: today, by: 'evija', note: 'Ir.' },
      news: [],
      look: null,
    });
    expect(done).not.toHaveProperty('snoozeAsked');
  });

  it('can be taken back', () => {
    const again = reopen(markDone(open, { on: today, by: 'evija' }, context), context);
    expect(again).toMatchObject({ state: 'open', look: '2026-11-23' });
    expect(again).not.toHaveProperty('closed');
  });
});

describe('the next person up', () => {
  it('is told once', () => {
    const told = escalate(open, { to: ['dzintra'], on: today }, context);
    expect(told).toMatchObject({ escalated: { to: ['dzintra'], on: today } });
    expect(news(told)).toEqual([['dzintra', 'escalated', undefined]]);
    expect(news(escalate(told, { to: ['dzintra'], on: today }, context))).toHaveLength(1);
  });
});
