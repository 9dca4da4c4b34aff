/** What Slack delivers twice is done once; what was begun by a process that was killed is done when Slack delivers it again. */
import { WebAPIPlatformError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { InOtherHands, isNews, onceOrAgain } from '../../../src/adapters/slack/dedupe.ts';
import { memoryArrivalStore } from '../../memory-stores/memory-arrival-store.ts';
import { slackSchool } from './slack-school.ts';

function desk() {
  let now = 0;
  const answers: string[] = [];
  const at = {
    organisation: slackSchool,
    arrivals: memoryArrivalStore(() => now),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    taken: new Map<string, number>(),
  };
  return {
    ...at,
    answers,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    /** Slack delivers the event; whether it is acknowledged. */
    deliver: async (work = async () => void answers.push('answer')) => {
      if (!isNews(at, 'Ev1')) return true;
      return onceOrAgain(at, { id: 'Ev1', work }).then(
        () => true,
        (error: unknown) => {
          if (error instanceof InOtherHands || error === 'unreachable') return false;
          throw error;
        },
      );
    },
  };
}

describe('an event', () => {
  it('that a killed process had begun is answered when Slack delivers it again after a minute', async () => {
    const at = desk();
    await at.arrivals.begin(slackSchool.id, 'Ev1');
    expect(await at.deliver()).toBe(false);
    expect(at.answers).toEqual([]);
    at.pass(61_000);
    expect(await at.deliver()).toBe(true);
    expect(at.answers).toEqual(['answer']);
    expect(await at.deliver()).toBe(true);
    expect(at.answers).toEqual(['answer']);
  });

  it('that another process is done with is never answered again', async () => {
    const at = desk();
    await at.arrivals.begin(slackSchool.id, 'Ev1');
    await at.arrivals.done(slackSchool.id, 'Ev1');
    for (const milliseconds of [0, 61_000, 300_000]) {
      at.pass(milliseconds);
      await at.deliver();
    }
    expect(at.answers).toEqual([]);
  });

  it('whose answer Slack could not take is answered when it is delivered again after a minute', async () => {
    const at = desk();
    expect(await at.deliver(() => Promise.reject('unreachable'))).toBe(false);
    expect(await at.deliver()).toBe(false);
    at.pass(61_000);
    expect(await at.deliver()).toBe(true);
    expect(at.answers).toEqual(['answer']);
  });

  it('whose answer Slack refused is not answered when it is delivered again: it would be refused again', async () => {
    const at = desk();
    const refused = new WebAPIPlatformError({ ok: false, error: 'channel_not_found', response_metadata: {} });
    await expect(at.deliver(() => Promise.reject(refused))).rejects.toBe(refused);
    for (const milliseconds of [0, 61_000]) {
      at.pass(milliseconds);
      expect(await at.deliver()).toBe(true);
    }
    at.taken.clear();
    expect(await at.deliver()).toBe(true);
    expect(at.answers).toEqual([]);
  });
});
