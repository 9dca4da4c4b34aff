/** What Slack delivers twice is done once; what was begun by a process that was killed is done after all. */
import { describe, expect, it } from 'vitest';
import { once } from '../../../src/adapters/slack/once.ts';
import { patience } from '../../../src/adapters/slack/patience.ts';
import { memoryArrivalStore } from '../../memory-stores/memory-arrival-store.ts';
import { slackSchool } from './slack-school.ts';

function desk() {
  let now = Date.parse('2026-11-25T08:00:00Z');
  const waiting: { milliseconds: number; work: () => Promise<void> }[] = [];
  return {
    organisation: slackSchool,
    arrivals: memoryArrivalStore(),
    clock: { now: () => new Date(now) },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    taken: new Map<string, number>(),
    later: (milliseconds: number, work: () => Promise<void>) => void waiting.push({ milliseconds, work }),
    /** Time goes by, and what was put off until then is done. */
    pass: async (milliseconds: number) => {
      now += milliseconds;
      for (const one of waiting.splice(0)) if (one.milliseconds <= milliseconds) await one.work();
    },
  };
}

describe('an event', () => {
  it('that a killed process had begun is answered a minute later', async () => {
    const at = desk();
    await at.arrivals.begin(slackSchool.id, 'Ev1', at.clock.now());
    let answers = 0;
    const work = async () => void answers++;
    const again = async () => void (await once(at, { id: 'Ev1', work }));
    expect(await once(at, { id: 'Ev1', work, again })).toBe(false);
    expect(answers).toBe(0);
    await at.pass(patience.lostArrival);
    expect(answers).toBe(1);
  });

  it('that another process is done with is not answered again', async () => {
    const at = desk();
    await at.arrivals.begin(slackSchool.id, 'Ev1', at.clock.now());
    await at.arrivals.done(slackSchool.id, 'Ev1');
    let answers = 0;
    const work = async () => void answers++;
    const again = async () => void (await once(at, { id: 'Ev1', work }));
    await once(at, { id: 'Ev1', work, again });
    await at.pass(patience.lostArrival);
    expect(answers).toBe(0);
  });
});
