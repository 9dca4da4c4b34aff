/** What was sent under a key is not sent again, whoever is killed and whoever tries. */
import { describe, expect, it } from 'vitest';
import { openSentOnce } from '../../../src/adapters/teams/find-posted.ts';
import { memoryArrivalStore } from '../../memory-stores/memory-arrival-store.ts';
import { teamsSchool } from './teams-school.ts';

/** Several processes over one database, with a clock that moves only when one of them waits. */
function processes() {
  let now = 0;
  const arrivals = memoryArrivalStore(() => now);
  let waits = 0;
  const wait = async (): Promise<void> => {
    now += 61_000;
    waits += 1;
  };
  const start = () => openSentOnce({ arrivals, organisation: teamsSchool, now: () => now, wait });
  const sent: string[] = [];
  const sends = (name: string) => async () => void sent.push(name);
  return { start, sent, sends, wait, waits: () => waits };
}

describe('a message with a key', () => {
  it('is sent once, however often it is asked for at once', async () => {
    const { start, sent, sends } = processes();
    const one = start();
    await Promise.all([one('k', sends('first')), one('k', sends('second')), one('other', sends('other'))]);
    expect(sent.sort()).toEqual(['first', 'other']);
  });

  it('that was sent by a process that is gone is not sent again', async () => {
    const { start, sent, sends } = processes();
    await start()('k', sends('first'));
    await start()('k', sends('second'));
    expect(sent).toEqual(['first']);
  });

  it('that Teams did not take is sent at once when it is tried again', async () => {
    const { start, sent, sends, waits } = processes();
    const one = start();
    await expect(one('k', () => Promise.reject(new Error('busy')))).rejects.toThrow('busy');
    await one('k', sends('again'));
    expect([sent, waits()]).toEqual([['again'], 0]);
  });

  it('that failed here, and was sent by another process meanwhile, is not sent again', async () => {
    const { start, sent, sends, wait } = processes();
    const one = start();
    await expect(one('k', () => Promise.reject(new Error('busy')))).rejects.toThrow('busy');
    await wait();
    await start()('k', sends('by the other'));
    await one('k', sends('again'));
    expect(sent).toEqual(['by the other']);
  });

  it('on which a process was killed is sent by the next one', async () => {
    const { start, sent, sends } = processes();
    void start()('k', () => new Promise(() => undefined));
    await start()('k', sends('second'));
    expect(sent).toEqual(['second']);
  });
});
