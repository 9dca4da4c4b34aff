/** The clock of a trial goes from morning to evening to morning, stays where it was left, and comes back. */
import { DateTime } from 'luxon';
import { describe, expect, it, vi } from 'vitest';
import { type DemoClock, openDemoClock, stopsOf } from '../../../src/adapters/web/demo-clock.ts';

const zone = 'Europe/Riga';
const at = (local: string): Date => DateTime.fromISO(local, { zone }).toJSDate();
const local = (moment: Date): string => DateTime.fromJSDate(moment, { zone }).toFormat('MM-dd HH:mm');

describe('the stops on the way', () => {
  it.each([
    ['before the working day', 'day', '2026-11-24T07:30', ['11-24 09:00', '11-24 17:00', '11-25 09:00']],
    ['in the middle of it', 'day', '2026-11-24T12:00', ['11-24 17:00', '11-25 09:00']],
    ['in the evening', 'day', '2026-11-24T20:00', ['11-25 09:00']],
    ['from one stop to the next morning', 'day', '2026-11-24T09:00', ['11-24 17:00', '11-25 09:00']],
  ] as const)('%s are its morning and evening, up to nine in the next morning', (_, by, now, stops) => {
    expect(stopsOf(by, at(now), zone).map(local)).toEqual(stops);
  });

  it('of a week are all its mornings and evenings, also over the change of the clocks', () => {
    const stops = stopsOf('week', at('2026-10-20T10:00'), zone).map(local);
    expect(stops).toHaveLength(14);
    expect(stops[0]).toBe('10-20 17:00');
    expect(stops).toEqual(expect.arrayContaining(['10-24 09:00', '10-25 09:00', '10-25 17:00', '10-26 09:00']));
    expect(stops.at(-1)).toBe('10-27 09:00');
  });
});

describe('the clock', () => {
  function trial(now = '2026-11-24T12:00') {
    let offset = 0;
    let base = at(now);
    const failed = vi.fn();
    const save = async (to: number): Promise<void> => {
      offset = to;
    };
    const store = { load: async () => offset, save };
    const open = () => openDemoClock({ store, base: { now: () => base }, zone, failed });
    const passes = (milliseconds: number): void => {
      base = new Date(base.getTime() + milliseconds);
    };
    return { open, passes, failed };
  }
  const moved = async (clock: DemoClock, by: 'day' | 'week', stopped: () => Promise<void> = async () => undefined) => {
    clock.move(by, stopped);
    await vi.waitFor(() => expect(clock.progress()).toBeNull());
  };

  it('lets what is due be done at each stop, one after the other, and runs on from the last', async () => {
    const { open, passes } = trial();
    const clock = await open();
    const seen: string[] = [];
    await moved(clock, 'week', async () => void seen.push(local(clock.now())));
    expect(seen).toHaveLength(14);
    expect(seen.at(-1)).toBe('12-01 09:00');
    expect(clock.isMoved()).toBe(true);
    passes(3_600_000);
    expect(local(clock.now())).toBe('12-01 10:00');
  });

  it('never goes back where the stops take longer than the time between them', async () => {
    const { open, passes } = trial('2026-11-24T16:59');
    const clock = await open();
    const seen: number[] = [];
    await moved(clock, 'week', async () => {
      passes(30 * 3_600_000);
      seen.push(clock.now().getTime());
    });
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
  });

  it('is where it was left after a restart, and back in the present when told so', async () => {
    const { open } = trial();
    await moved(await open(), 'day');
    const again = await open();
    expect(local(again.now())).toBe('11-25 09:00');
    await again.back();
    expect([local(again.now()), again.isMoved()]).toEqual(['11-24 12:00', false]);
    expect(local((await open()).now())).toBe('11-24 12:00');
  });

  it('goes one way at a time: neither a second tap nor the way back disturbs it', async () => {
    const { open } = trial();
    const clock = await open();
    let go: () => void = () => undefined;
    clock.move('day', () => new Promise((next) => (go = next)));
    await vi.waitFor(() => expect(local(clock.now())).toBe('11-24 17:00'));
    clock.move('week', async () => undefined);
    await clock.back();
    expect(clock.progress()).toEqual({ done: 0, of: 2 });
    go();
    await vi.waitFor(() => expect(clock.progress()).toEqual({ done: 1, of: 2 }));
    go();
    await vi.waitFor(() => expect(clock.progress()).toBeNull());
    expect(local(clock.now())).toBe('11-25 09:00');
  });

  it('stays at the stop at which something failed, says so, and goes on when told again', async () => {
    const { open, failed } = trial();
    const clock = await open();
    await moved(clock, 'week', async () => {
      if (local(clock.now()) === '11-26 09:00') throw new Error('no database');
    });
    expect([local(clock.now()), clock.isStuck()]).toEqual(['11-26 09:00', true]);
    expect(failed).toHaveBeenCalledOnce();
    await moved(clock, 'day');
    expect([local(clock.now()), clock.isStuck()]).toEqual(['11-27 09:00', false]);
  });

  it('tells at each stop where it is, as long as somebody listens', async () => {
    const clock = await trial().open();
    const heard = vi.fn();
    const stop = clock.listen(heard);
    await moved(clock, 'day');
    expect(heard).toHaveBeenCalledTimes(3);
    stop();
    await clock.back();
    expect(heard).toHaveBeenCalledTimes(3);
  });
});
