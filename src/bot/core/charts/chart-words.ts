/** A chart in words: what it shows, for whoever sees no picture of it. */
import type { Chart, Fact } from '../../ports/view.ts';

/** A fact for each label: "7.b: citi atvērtie – 6, nokavēti – 3". */
export const chartFacts = ({ labels, series }: Chart): readonly Fact[] =>
  labels.map((label, index) => ({
    label,
    value: series.map(({ name, values }) => `${name} – ${values[index] ?? 0}`).join(', '),
  }));

/** What a screen reader says in its place: what is counted, and every count. */
export const chartWords = (chart: Chart): string =>
  `${chart.caption} ${chartFacts(chart)
    .map(({ label, value }) => `${label}: ${value}`)
    .join('; ')}.`;
