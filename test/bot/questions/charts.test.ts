/** Charts: what people would rather look at is drawn from what they may see, and counted as everywhere else. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Chart, View } from '../../../src/bot/ports/view.ts';
import { openDemoSchool } from '../../world/demo-school.ts';
import { linesOf } from '../../world/seen.ts';
import type { World } from '../../world.ts';

let world: World;
beforeEach(async () => {
  ({ world } = await openDemoSchool());
});

function chartIn({ blocks }: View): Chart {
  const chart = blocks.find((block) => block.kind === 'chart');
  if (chart === undefined) throw new Error('no chart');
  return chart;
}

const sumOf = ({ series }: Chart): number => series.flatMap(({ values }) => values).reduce((sum, one) => sum + one, 0);

/** "Atvērtie pienākumi: 52, no tiem nokavēti: 16 (…)". */
const numbersIn = (line: string): readonly number[] =>
  [...line.replace(/\(.*/u, '').matchAll(/\d+/gu)].map(([number]) => Number(number));

describe('what is asked for as a chart is drawn', () => {
  it.each([
    ['diagramma', 'Pienākumi pa klasēm'],
    ['rādi diagrammu', 'Pienākumi pa klasēm'],
    ['diagramma nokavētie', 'Pienākumi pa klasēm'],
    ['diagramma pa klasēm', 'Pienākumi pa klasēm'],
    ['diagramma noslodze', 'Noslodze'],
    ['parādi noslodzi diagrammā', 'Noslodze'],
    ['chart of workload', 'Noslodze'],
    ['diagramma 7.b', 'Noslodze'],
    ['plānu diagramma', 'Plāni pa klasēm'],
    ['diagramma pa nedēļām', 'Padarītais pa nedēļām'],
    ['semestru diagramma', 'Semestru salīdzinājums'],
    ['diagramma J-07', 'J-07 · 7.b · Plāna gaita'],
    ['J-07 plāna diagramma', 'J-07 · 7.b · Plāna gaita'],
  ])('"%s" is "%s"', async (said, title) => {
    const view = await world.says('baiba', said);
    expect([view.name, view.title]).toEqual(['chart', title]);
  });

  it('goes on from what was asked last', async () => {
    await world.says('baiba', 'salīdzināt semestrus');
    expect((await world.says('baiba', 'diagramma')).title).toBe('Semestru salīdzinājums');
    await world.says('baiba', 'cik plānu');
    expect((await world.says('baiba', 'un diagrammā?')).title).toBe('Plāni pa klasēm');
  });

  it.each([
    ['pārskats', 'Pienākumi pa klasēm'],
    ['noslodze', 'Noslodze'],
    ['salīdzināt semestrus', 'Semestru salīdzinājums'],
  ])('is one tap away from "%s", and so is the list from it', async (said, title) => {
    await world.says('baiba', said);
    expect((await world.taps('baiba', 'Diagramma')).title).toBe(title);
    expect((await world.taps('baiba', 'Rādīt sarakstu')).name).toBe('overview');
  });

  it('of a plan stands with all the rest that can be done about it', async () => {
    await world.says('anna', 'statuss J-07');
    await world.taps('anna', 'Vēl');
    expect((await world.taps('anna', 'Diagramma')).title).toBe('J-07 · 7.b · Plāna gaita');
  });
});

describe('the counts of a chart', () => {
  it.each(['baiba', 'anna', 'ilga'])('add up to what the sentence above it says (%s)', async (who) => {
    const chart = chartIn(await world.says(who, 'diagramma'));
    const [open, late] = numbersIn(chart.caption);
    expect(sumOf(chart)).toBe(open);
    expect(chart.series.find(({ name }) => name === 'Nokavēti')?.values.reduce((sum, one) => sum + one)).toBe(late);
  });

  it('are those of the overview', async () => {
    const facts = linesOf(await world.says('baiba', 'pārskats'));
    expect(numbersIn(chartIn(await world.taps('baiba', 'Diagramma')).caption)).toEqual(
      facts.slice(0, 2).map((line) => Number(/\d+/u.exec(line)?.[0])),
    );
  });

  it('grow along the time line of a plan up to what is done of what the reader may see', async () => {
    const { caption, series } = chartIn(await world.says('valdis', 'diagramma J-07'));
    const [done, all] = series.map(({ values }) => values);
    expect(done?.toSorted((one, other) => one - other)).toEqual(done);
    expect(numbersIn(caption)).toEqual([done?.at(-1), all?.at(-1)]);
    const whole = chartIn(await world.says('baiba', 'diagramma J-07'));
    expect(all?.[0]).toBeLessThan(whole.series[1]?.values[0] ?? 0);
  });

  it('stay on one screen of a phone, with a word that there is more', async () => {
    const view = await world.says('baiba', 'diagramma noslodze');
    expect(chartIn(view).labels).toHaveLength(8);
    expect(linesOf(view)[0]).toBe('Diagrammā ir pirmās 8 rindas no 13; visas ir sarakstā.');
  });
});

describe('a chart shows nobody what they may not see', () => {
  it('a class teacher sees duties of their own classes', async () => {
    expect(chartIn(await world.says('anna', 'diagramma')).labels).not.toContain('3.a klase');
    expect(chartIn(await world.says('baiba', 'diagramma')).labels).toContain('3.a klase');
  });

  it('of a plan that one takes no part in there is none', async () => {
    expect((await world.says('anna', 'diagramma J-01')).blocks.every(({ kind }) => kind !== 'chart')).toBe(true);
  });

  it('names no learner', async () => {
    const names = world.organisation.learners.map(({ name }) => name);
    const said = await Promise.all(
      ['diagramma', 'noslodzes diagramma', 'plānu diagramma', 'diagramma J-07'].map((words) =>
        world.says('baiba', words),
      ),
    );
    const words = said.flatMap(linesOf).join('\n');
    expect(names.filter((name) => words.includes(name))).toEqual([]);
  });

  it('leaves one entry in the trail', async () => {
    await world.says('baiba', 'diagramma noslodze');
    const seen = await world.services.audit.find(world.organisation.id, { member: 'baiba', atMost: 5 });
    expect(seen.map(({ act, what }) => [act, what])).toEqual([['saw', 'chart']]);
  });
});
