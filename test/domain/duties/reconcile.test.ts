/** What is kept follows what is owed: it is added, moves, changes hands, is done, falls away and comes back; and everybody concerned hears it once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/local-date.ts';
import { markDone, nudgedOn, settle, snooze, toldNews } from '../../../src/domain/duties/changes.ts';
import type { Duty, Obligation } from '../../../src/domain/duties/obligation.ts';
import { reconcile } from '../../../src/domain/duties/reconcile.ts';
import { learner } from '../../subjects.ts';
import { dutySchool, look, rule } from './school-with-rules.ts';

const organisation = dutySchool([
  rule({ id: 'rule', escalation: { after: 3, to: 'director' } }),
  rule({ id: 'approval', fulfilledBy: { kind: 'plan-status', statuses: ['approved'] } }),
]);
const today = '2026-11-20';

const duty = (change: Partial<Duty> = {}): Duty => ({
  key: 'rule/plan/p1/once',
  rule: 'rule',
  about: { plan: 'p1', whom: learner('J-07', '7.b') },
  holders: ['anna'],
  held: 'by-holder',
  startsOn: '2026-11-02',
  due: '2026-11-25',
  estimated: false,
  ...change,
});
const other = duty({ key: 'other/plan/p1/once' });
const done = { fulfilled: { on: '2026-11-19' } };

/** What is kept after all these derivations, one after another on that day. */
function kept(...derived: readonly (readonly Duty[])[]): readonly Obligation[] {
  return derived.reduce<readonly Obligation[]>((existing, duties) => derive(existing, duties), []);
}

function derive(existing: readonly Obligation[], duties: readonly Duty[], day = today): readonly Obligation[] {
  const changes = reconcile(existing, duties, { organisation, today: day });
  const changed = new Map(changes.map(({ obligation }) => [obligation.key, obligation]));
  for (const { obligation, seen } of changes) {
    const before = existing.find(({ key }) => key === obligation.key);
    expect(seen).toBe(before?.revision ?? 'add');
    if (before !== undefined) expect(obligation.revision).toBe(before.revision + 1);
  }
  const old = existing.map((one) => changed.get(one.key) ?? one);
  return [...old, ...[...changed.values()].filter(({ key }) => !existing.some((one) => one.key === key))];
}

const first = (obligations: readonly Obligation[]): Obligation => {
  const [one] = obligations;
  if (one === undefined) throw new Error('nothing is kept');
  return one;
};
const news = (obligations: readonly Obligation[]) =>
  obligations.flatMap((one) => one.news.map(({ member, what }) => `${member} ${what}`));

describe('a new duty', () => {
  it('is added open, with its next look and no news', () => {
    expect(kept([duty()])).toEqual([
      expect.objectContaining({ state: 'open', look: '2026-11-20', news: [], nudged: [], revision: 0 }),
    ]);
  });

  it('that is done already is kept as done, and never looked at', () => {
    expect(kept([duty(done)])).toEqual([
      expect.objectContaining({ state: 'fulfilled', closed: { on: '2026-11-19' }, look: null, news: [] }),
    ]);
    expect(first(kept([duty(done)]))).not.toHaveProperty('fulfilled');
  });

  it('of the calendar of a school year that is over is not begun with', () => {
    const ofSchool = (due: string) => duty({ key: due, about: {}, due });
    const added = reconcile([], [ofSchool('2025-12-19'), ofSchool('2026-06-12'), ofSchool('2026-09-05')], {
      organisation,
      today: '2026-07-01',
    });
    expect(added.map(({ obligation }) => obligation.key)).toEqual(['2026-06-12', '2026-09-05']);
    expect(reconcile([], [duty({ due: '2025-12-19' })], { organisation, today: '2026-07-01' })).toHaveLength(1);
  });

  it('is written once', () => {
    expect(reconcile(kept([duty()]), [duty()], { organisation, today })).toEqual([]);
  });
});

describe('a duty that is done', () => {
  it('stops everything about it', () => {
    const open = snooze(first(kept([duty()])), { until: '2026-11-23', by: 'anna' }, look(organisation, today));
    const [closed] = derive([open], [duty(done)]);
    expect(closed).toMatchObject({ state: 'fulfilled', closed: { on: '2026-11-19' }, look: null, news: [] });
    expect(closed).not.toHaveProperty('snoozed');
  });

  it('stays as it was written down, though nobody knows the day any more', () => {
    const closed = kept([duty(done)]);
    expect(reconcile(closed, [duty({ fulfilled: { on: today } })], { organisation, today })).toEqual([]);
  });

  it('is owed again when its section was sent back, its task opened again, its report withdrawn', () => {
    expect(kept([duty()], [duty(done)], [duty()])).toEqual([
      expect.objectContaining({ state: 'open', look: '2026-11-20', news: [] }),
    ]);
    expect(first(kept([duty()], [duty(done)], [duty()]))).not.toHaveProperty('closed');
  });

  it('by the status of its plan stays done, whatever becomes of the plan', () => {
    const approval = { rule: 'approval' };
    expect(first(kept([duty({ ...approval, ...done })], [duty(approval)])).state).toBe('fulfilled');
  });

  it('by the word of a holder is left alone', () => {
    const said = markDone(first(kept([duty()])), { on: today, by: 'anna', note: 'Ir.' }, look(organisation, today));
    expect(reconcile([said], [duty()], { organisation, today })).toEqual([]);
    expect(reconcile([said], [duty({ holders: ['baiba'], due: '2026-12-01' })], { organisation, today })).toEqual([]);
    expect(reconcile([said], [], { organisation, today })).toEqual([]);
  });
});

describe('a duty that changes hands', () => {
  const passed = () => kept([duty()], [duty({ holders: ['baiba'] })]);

  it('is told to who lost it and to who gained it', () => {
    expect(news(passed())).toEqual(['anna lost', 'baiba gained']);
    expect(first(passed())).toMatchObject({ holders: ['baiba'], look: '2026-11-20' });
  });

  it('is marked for who has it only because nobody else does', () => {
    expect(news(kept([duty()], [duty({ holders: ['baiba'], held: 'vacant' })]))).toEqual(['anna lost', 'baiba vacant']);
  });

  it('and comes back before anybody was told is told to nobody', () => {
    expect(news(derive(passed(), [duty()]))).toEqual([]);
  });

  it('twice before anybody was told is told to the first and the last', () => {
    expect(news(derive(passed(), [duty({ holders: ['ilga'] })]))).toEqual(['anna lost', 'ilga gained']);
  });

  it('among several is told to those alone for whom something changed', () => {
    expect(news(kept([duty({ holders: ['inga', 'annak'] })], [duty({ holders: ['annak', 'anna'] })]))).toEqual([
      'inga lost',
      'anna gained',
    ]);
  });

  it('is not put off any more: that was the other holder’s word', () => {
    const put = snooze(first(kept([duty()])), { until: '2026-11-23', by: 'anna' }, look(organisation, today));
    expect(first(derive([put], [duty({ holders: ['baiba'] })]))).not.toHaveProperty('snoozed');
    expect(first(derive([put], [duty()]))).toMatchObject({ snoozed: { until: '2026-11-23' } });
  });
});

describe('a duty that has another day', () => {
  it('is told to its holders', () => {
    expect(news(kept([duty()], [duty({ due: '2026-12-01' })]))).toEqual(['anna moved']);
  });

  it('is told once, however often it moves', () => {
    expect(news(kept([duty()], [duty({ due: '2026-12-01' })], [duty({ due: '2026-12-02' })]))).toEqual(['anna moved']);
  });

  it('may be told to the next person up again once the new day has passed', () => {
    const late = { ...first(kept([duty()])), escalated: { to: ['ilga'], on: today } };
    expect(first(derive([late], [duty({ due: '2026-12-01' })]))).not.toHaveProperty('escalated');
    expect(first(derive([late], [duty({ due: '2026-11-10' })]))).toHaveProperty('escalated');
  });

  it('moves on with each day of an order without an end, and that is said once', () => {
    const stopped = { order: 'o1', until: null };
    const shifted = { order: 'o1', from: '2026-11-25' };
    let now = kept([duty()], [duty({ due: '2026-11-26', stopped, shifted })]);
    expect(news(now)).toEqual(['anna moved']);
    now = [toldNews(first(now), 'anna', look(organisation, today))];
    now = derive(now, [duty({ due: '2026-11-27', stopped, shifted })], '2026-11-21');
    expect(first(now)).toMatchObject({ due: '2026-11-27', news: [], look: null });
    now = derive(now, [duty({ due: '2026-11-27', shifted })], '2026-11-22');
    expect(first(now)).not.toHaveProperty('stopped');
    expect(first(now).look).toBe('2026-11-23');
  });
});

describe('a duty that waits for the sections of others', () => {
  const waiting = duty({ due: '2026-11-10', waitsFor: ['evaluation-1:matematika'] });

  it('is not looked at, however long it is over', () => {
    expect(first(kept([waiting])).look).toBeNull();
  });

  it('takes back that the next person up was told: it is not its holders who are late', () => {
    const late = { ...first(kept([duty({ due: '2026-11-10' })])), escalated: { to: ['ilga'], on: today } };
    expect(first(derive([late], [waiting]))).not.toHaveProperty('escalated');
  });

  it('is looked at again once it can be done, without news: the call told its day', () => {
    const open = first(kept([waiting], [duty({ due: '2026-11-27' })]));
    expect(open).toMatchObject({ due: '2026-11-27', news: [], look: '2026-11-20' });
    expect(open).not.toHaveProperty('waitsFor');
  });

  it('is told of another day that an order gives it meanwhile', () => {
    expect(news(kept([waiting], [{ ...waiting, due: '2026-12-01' }]))).toEqual(['anna moved']);
  });
});

describe('a duty that is owed no longer', () => {
  it('falls away, and its holder hears it', () => {
    const [gone] = derive(kept([duty(), other]), [other]);
    expect(gone).toMatchObject({ state: 'void', closed: { on: today }, look: '2026-11-20' });
    expect(news([first([gone as Obligation])])).toEqual(['anna lost']);
  });

  it('falls away without a word where the whole plan is paused or over', () => {
    expect(derive(kept([duty(), other]), [])).toEqual([
      expect.objectContaining({ state: 'void', news: [], look: null }),
      expect.objectContaining({ state: 'void', news: [], look: null }),
    ]);
  });

  it('falls away without a word where its holder owes the same under another name', () => {
    expect(news(derive(kept([duty()]), [duty({ key: 'newer/plan/p1/once' })]))).toEqual([]);
  });

  it('comes back as if it had not been away', () => {
    const back = derive(derive(kept([duty(), other]), [other]), [duty(), other]);
    expect(first(back)).toMatchObject({ state: 'open', news: [] });
    expect(first(back)).not.toHaveProperty('closed');
  });

  it('stays away where the head settled that it was wrong', () => {
    const wrong = settle(first(kept([duty()])), { how: 'void', by: 'baiba' }, look(organisation, today));
    expect(reconcile([wrong], [duty()], { organisation, today })).toEqual([]);
  });
});

describe('whatever happens', () => {
  const day = fc.nat(60).map((days) => addDays('2026-11-01', days));
  const anyDuty = fc
    .record({
      key: fc.constantFrom('a', 'b', 'c'),
      rule: fc.constantFrom('rule', 'approval', null),
      holders: fc.uniqueArray(fc.constantFrom('anna', 'baiba', 'dzintra'), { minLength: 1, maxLength: 2 }),
      held: fc.constantFrom('by-holder', 'by-stand-in', 'vacant'),
      due: day,
      done: fc.boolean(),
      waits: fc.boolean(),
      stopped: fc.option(fc.option(day)),
    })
    .map(({ done: isDone, waits, stopped, ...rest }) =>
      duty({
        ...(rest as Partial<Duty>),
        startsOn: '2026-11-01',
        ...(isDone && done),
        ...(waits && { waitsFor: ['evaluation-1:matematika'] }),
        ...(stopped !== null && { stopped: { order: 'o1', until: stopped } }),
      }),
    );
  const derivation = fc.uniqueArray(anyDuty, { maxLength: 3, selector: ({ key }) => key });

  it('the same duties derived again the same day change nothing', () => {
    fc.assert(
      fc.property(fc.array(derivation, { minLength: 1, maxLength: 5 }), day, (story, on) => {
        let now: readonly Obligation[] = [];
        for (const duties of story) {
          now = derive(now, duties, on);
          expect(reconcile(now, duties, { organisation, today: on })).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('only what is open is looked at without news, every duty that is owed is kept, and nobody hears a thing twice', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(derivation, fc.nat(9)), { minLength: 1, maxLength: 6 }), (story) => {
        let now: readonly Obligation[] = [];
        let on = '2026-11-02';
        for (const [duties, days] of story) {
          now = derive(now, duties, on);
          for (const one of now) {
            if (one.state !== 'open' && one.news.length === 0) expect(one.look).toBeNull();
            expect(one.closed === undefined).toBe(one.state === 'open');
            expect(new Set(news([one])).size).toBe(one.news.length);
          }
          for (const owed of duties) expect(now.some(({ key }) => key === owed.key)).toBe(true);
          now = now.map((one) => (one.state === 'open' ? nudgedOn(one, on, look(organisation, on, one)) : one));
          on = addDays(on, days);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a duty that a colleague took over', () => {
  const handed = { from: 'anna', to: 'guntis', at: `${today}T08:00:00.000Z`, answer: 'taken' } as const;
  const taken = (): Obligation => ({ ...first(kept([duty()])), holders: ['guntis'], handed });

  it('stays with the colleague as long as whoever gave it would hold it, and nobody hears of that', () => {
    expect(reconcile([taken()], [duty()], { organisation, today })).toEqual([]);
  });

  it('goes to whoever holds it when the giver would no more', () => {
    expect(first(derive([taken()], [duty({ holders: ['baiba'] })])).holders).toEqual(['baiba']);
  });

  it('comes back when the colleague has left the school', () => {
    const away = { ...taken(), handed: { ...handed, to: 'nobody' }, holders: ['nobody'] };
    expect(first(derive([away], [duty()])).holders).toEqual(['anna']);
  });
});
