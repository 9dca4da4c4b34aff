import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf, measure } from '../../bench/measure.ts';
import { openBench } from '../../bench/open-bench.ts';
import { turns } from '../../bench/turns.ts';
import { testDatabase } from '../database.ts';

const database = testDatabase();
let opened: Awaited<ReturnType<typeof openBench>>;

beforeAll(async () => {
  opened = await openBench(database.uri, { plans: 150, tasks: 750, learners: 30 });
});
afterAll(() => opened.close());

describe('a turn keeps to its limits', () => {
  it.each(turns)('$name', async (turn) => {
    const cost = await measure(opened.bench, turn, 1);
    expect(faultsOf(turn, cost), cost.commands.join(', ')).toEqual([]);
  });

  it('a message that changes nothing in the talk does not save the talk', async () => {
    const turn = turns.find(({ name }) => name === 'status, typed')!;
    const { commands } = await measure(opened.bench, turn, 1);
    expect(commands).toEqual(['aggregate talks', 'insert audit']);
  });

  it.each(['answer, typed', 'answer, the largest plan'])('%s: sends less than two kilobytes', async (name) => {
    const { sentBytes } = await measure(opened.bench, turns.find((turn) => turn.name === name)!, 1);
    expect(sentBytes).toBeLessThan(2_048);
  });
});
