/** A session is confirmed on its own day or never. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { today } from '../../../src/domain/calendar/local-date.ts';
import type { LogEntry, LogOutcome } from '../../../src/domain/log/log-entry.ts';
import { type SettleAct, settleRefusal } from '../../../src/domain/log/settle-entry.ts';
import { someEntry } from '../../contracts/log-store.ts';
import { readerOf } from '../plan/table.ts';
import { logged } from './logged.ts';

const context = logged();
const why = (act: SettleAct, change: Partial<LogEntry> = {}, who = 'valdis', day = '2026-11-23') =>
  settleRefusal(
    readerOf(context.organisation, who),
    { ...context, today: day },
    {
      act,
      entry: someEntry(context.organisation.id, change),
    },
  )?.why ?? null;
const missed: LogOutcome = { kind: 'missed', reason: 'order', by: 'valdis', at: '2026-11-23T12:00:00.000Z' };

test('whoever gave it confirms it on its day, and on no other', () => {
  expect(why('confirm')).toBeNull();
  expect(why('confirm', {}, 'valdis', '2026-11-24')).toBe('day-over');
  expect(why('confirm', {}, 'valdis', '2026-11-22')).toBe('day-over');
  expect(why('confirm', {}, 'sarma')).toBe('no-right');
});

test('that it did not take place, and that the entry is void, can be said later', () => {
  expect(why('miss', {}, 'valdis', '2026-12-01')).toBeNull();
  expect(why('void', { outcome: missed }, 'valdis', '2026-12-01')).toBeNull();
  expect(why('miss', { outcome: missed })).toBe('settled');
});

test('who corrects such plans voids entries of others, and says nothing else of them', () => {
  const [head] = context.organisation.members.filter(({ roles }) => roles.includes('support-head'));
  expect(why('void', {}, head!.id)).toBeNull();
  expect(why('miss', {}, head!.id)).toBe('no-right');
});

test('no sequence of acts at any hour, whatever the clock changes, confirms a session on another day', () => {
  const { zone } = context.organisation;
  const at = fc.date({
    min: new Date('2026-10-20T00:00:00Z'),
    max: new Date('2026-11-02T00:00:00Z'),
    noInvalidDate: true,
  });
  const acts = fc.array(fc.record({ act: fc.constantFrom<SettleAct>('confirm', 'miss', 'void'), at }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(at, acts, (given, all) => {
      let entry = someEntry(context.organisation.id, { on: today(given, zone) });
      for (const { act, at: moment } of all.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
        const day = today(moment, zone);
        const reader = readerOf(context.organisation, 'valdis');
        if (settleRefusal(reader, { ...context, today: day }, { act, entry }) !== null) continue;
        const stamp = { by: 'valdis', at: moment.toISOString() };
        if (act === 'void') entry = { ...entry, voided: { ...stamp, reason: 'wrong' } };
        else
          entry = {
            ...entry,
            outcome:
              act === 'miss' ? { ...missed, ...stamp } : { kind: 'confirmed', way: 'e-klase', on: day, ...stamp },
          };
      }
      const { outcome } = entry;
      if (outcome?.kind === 'confirmed')
        expect([outcome.on, today(new Date(outcome.at), zone)]).toEqual([entry.on, entry.on]);
    }),
  );
});
