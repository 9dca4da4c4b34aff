/** Lines from label to label, each of its own look, with its counts beside its points. */
import type { Chart, Series } from '../../ports/view.ts';
import { type Drawn, fontSize, lineHeight, round, type Sample, sign, width, words, wordsWidth } from './drawing.ts';

const plot = { left: 14, right: 14, top: 24, height: 140 };

export function drawLines({ labels, series }: Chart): Drawn {
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  const floor = plot.top + plot.height;
  const xOf = (index: number): number =>
    plot.left + (index * (width - plot.left - plot.right)) / Math.max(1, labels.length - 1);
  const yOf = (count: number): number => floor - (count * plot.height) / most;
  const markup = [
    `<path class="chart-axis" d="M0 ${floor}H${width}" stroke-width="1"/>`,
    ...series.map((one, index) => drawLine(one, index, { xOf, yOf })),
    ...labelsBelow(labels, xOf, floor + fontSize + 6),
  ];
  return { markup: markup.join(''), height: floor + lineHeight + 6 };
}

interface Scale {
  readonly xOf: (index: number) => number;
  readonly yOf: (count: number) => number;
}

/** A count is told where it is another than the one before. */
function drawLine({ values }: Series, series: number, { xOf, yOf }: Scale): string {
  const points = values.map((count, index) => [round(xOf(index)), round(yOf(count))] as const);
  const path = points.map(([x, y]) => `${x} ${y}`).join('L');
  const marks = points.map(([x, y]) => `<circle class="chart-fill-${series}" cx="${x}" cy="${y}" r="4"/>`);
  const counts = points.map(([x, y], index) =>
    values[index] === values[index - 1] ? '' : words({ x, y: y - 9 }, values[index] ?? 0, 'middle'),
  );
  return [stroke(series, `M${path}`), ...marks, ...counts].join('');
}

const dashes = ['none', '7 5', '2 5', '10 4 2 4', '4 3'];

const stroke = (series: number, path: string): string =>
  `<path class="chart-stroke-${series}" d="${path}" fill="none" stroke-width="2.5" stroke-dasharray="${dashes[series]}"/>`;

export const sampleLine: Sample = (series, { x, y }) => stroke(series, `M${x} ${y + sign / 2}h${sign}`);

/** As many as have room beside each other, the last one among them. */
function labelsBelow(labels: readonly string[], xOf: Scale['xOf'], y: number): readonly string[] {
  const widest = Math.max(0, ...labels.map(wordsWidth)) + 8;
  const step = Math.max(1, Math.ceil(widest / Math.max(1, xOf(1) - xOf(0))));
  const last = labels.length - 1;
  return labels.flatMap((label, index) => {
    if ((last - index) % step !== 0) return [];
    const anchor = index === last ? 'end' : index === 0 ? 'start' : 'middle';
    return [words({ x: index === last ? width : index === 0 ? 0 : xOf(index), y }, label, anchor)];
  });
}
