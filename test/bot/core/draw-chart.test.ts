/** Charts as they are drawn: true to their counts, with their words whole, within the width of a phone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../../src/bot/core/charts/draw-chart.ts';
import { width } from '../../../src/bot/core/charts/drawing.ts';
import type { Chart } from '../../../src/bot/ports/view.ts';

const workload: Chart = {
  kind: 'chart',
  draw: 'bars',
  caption: 'Atvērtie pienākumi: 10.',
  labels: ['Anna Bērziņa', 'Valdis Ozolnieks <7.b>'],
  series: [
    { name: 'Pārējie atvērtie', values: [4, 2] },
    { name: 'Nokavēti', values: [4, 0] },
  ],
};

const course: Chart = {
  kind: 'chart',
  draw: 'lines',
  caption: 'Nodotās sadaļas: 4 no 8.',
  labels: ['1.9.', '1.10.', '1.11.'],
  series: [
    { name: 'Nodotās sadaļas', values: [0, 2, 4] },
    { name: 'Visas sadaļas', values: [8, 8, 8] },
  ],
};

const wordsIn = (chart: Chart): readonly string[] =>
  [...drawChart(chart, 'c').markup.matchAll(/<text[^>]*>([^<]*)</gu)].map(([, words = '']) => words);

/** Of each piece of a bar where it begins and how wide it is. */
const piecesIn = (chart: Chart): readonly (readonly [x: number, w: number])[] =>
  [...drawChart(chart, 'c').markup.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="14" fill/gu)].map(
    ([, x, w]) => [Number(x), Number(w)],
  );

describe('bars', () => {
  it('are as long as their counts, end to end, and the longest fills the width', () => {
    expect(piecesIn(workload)).toEqual([
      [0, width / 2 - 2],
      [width / 2, width / 2 - 2],
      [0, width / 4 - 2],
    ]);
  });

  it('carry their names and every count, nothing of which is taken for markup', () => {
    expect(wordsIn(workload)).toEqual([
      ...['Pārējie atvērtie', 'Nokavēti', 'Anna Bērziņa', '4', '4', 'Valdis Ozolnieks &lt;7.b&gt;', '2', '0'],
    ]);
  });
});

describe('lines', () => {
  it('rise with their counts from the left to the right', () => {
    const points = [
      ...drawChart(course, 'c').markup.matchAll(/<circle class="chart-fill-0" cx="([\d.]+)" cy="([\d.]+)"/gu),
    ];
    const [first, middle, last] = points.map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
    expect(middle?.x).toBe(width / 2);
    expect((first?.y ?? 0) - (middle?.y ?? 0)).toBe((middle?.y ?? 0) - (last?.y ?? 0));
  });

  it('tell a count where it changes, and the last day', () => {
    expect(wordsIn(course).filter((words) => /^\d+$/u.test(words))).toEqual(['0', '2', '4', '8']);
    expect(wordsIn(course)).toContain('1.11.');
  });
});

it('a chart says all that it shows to those who hear it', () => {
  expect(drawChart(workload, 'c').markup).toContain(
    'aria-label="Atvērtie pienākumi: 10. Anna Bērziņa: Pārējie atvērtie – 4, Nokavēti – 4; Valdis',
  );
});

it('each series has a pattern of its own, besides its colour', () => {
  const series = Array.from({ length: 5 }, (_, index) => ({ name: `${index}`, values: [1, 1] }));
  const { markup } = drawChart({ ...workload, series }, 'c');
  const looks = markup.split('<pattern ').slice(1);
  const drawn = looks.map((look) => /<path[^>]* d="([^"]*)"/u.exec(look.split('</pattern>')[0] ?? '')?.[1] ?? 'plain');
  expect(new Set(drawn).size).toBe(5);
});

it('no bar leaves the picture, whatever is counted', () => {
  const counts = fc.array(fc.nat(5_000), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 5 }), (all) => {
      const series = all.map((values, index) => ({ name: `nosaukums ${index}`, values }));
      const pieces = piecesIn({ ...workload, labels: ['a', 'b', 'c'], series });
      expect(pieces.every(([x, w]) => x >= 0 && x + w <= width + 2)).toBe(true);
    }),
  );
});
