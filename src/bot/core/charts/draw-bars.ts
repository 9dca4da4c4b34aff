/** Bars below each other: the words of each above it, so that a long name takes no room from it, and its counts at their end. */
import type { Chart } from '../../ports/view.ts';
import {
  box,
  type Drawn,
  fontSize,
  lineHeight,
  linesOf,
  type Sample,
  sign,
  width,
  words,
  wordsWidth,
} from './drawing.ts';

const barHeight = 14;
const between = 12;
const smallSign = 8;

export function drawBars(id: string, { labels, series }: Chart): Drawn {
  const sums = labels.map((_, row) => series.reduce((sum, { values }) => sum + (values[row] ?? 0), 0));
  const most = Math.max(1, ...sums);
  return labels.reduce<Drawn>(
    (above, label, row) => {
      const counts = series.map(({ values }) => values[row] ?? 0);
      const bar = drawBar({ id, label, counts, most, top: above.height });
      return { markup: above.markup + bar.markup, height: above.height + bar.height };
    },
    { markup: '', height: 0 },
  );
}

interface Bar {
  readonly id: string;
  readonly label: string;
  readonly counts: readonly number[];
  /** What fills the whole width. */
  readonly most: number;
  readonly top: number;
}

function drawBar({ id, label, counts, most, top }: Bar): Drawn {
  const told = toldCounts(id, counts, top);
  const lines = linesOf(label, width - told.taken);
  const bar = top + lines.length * lineHeight;
  const scale = width / most;
  const before = (index: number): number => counts.slice(0, index).reduce((sum, count) => sum + count, 0) * scale;
  const boxes = counts.map((count, index) =>
    // A gap parts what lies end to end.
    count === 0 ? '' : box(id, index, { x: before(index), y: bar, w: Math.max(2, count * scale - 2), h: barHeight }),
  );
  const markup = [
    ...lines.map((line, index) => words({ x: 0, y: top + index * lineHeight + fontSize }, line)),
    told.markup,
    `<rect class="chart-track" x="0" y="${bar}" width="${width}" height="${barHeight}"/>`,
    ...boxes,
  ];
  return { markup: markup.join(''), height: lines.length * lineHeight + barHeight + between };
}

/** Each count behind the sign of its series, at the right end of the line. */
function toldCounts(id: string, counts: readonly number[], top: number) {
  return counts.reduceRight(
    ({ markup, taken }, count, index) => {
      const x = width - taken - (taken === 0 ? 0 : 10);
      const left = x - wordsWidth(String(count)) - 6 - smallSign;
      const mark = box(id, index, { x: left, y: top + 5, w: smallSign, h: smallSign });
      return { markup: mark + words({ x, y: top + fontSize }, count, 'end') + markup, taken: width - left };
    },
    { markup: '', taken: 0 },
  );
}

export const sampleBar =
  (id: string): Sample =>
  (series, place) =>
    box(id, series, { ...place, w: sign, h: sign });
