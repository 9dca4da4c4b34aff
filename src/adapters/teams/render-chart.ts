/** A chart as Teams draws it; where a client cannot, its counts stand as facts. */
import { chartFacts } from '../../bot/core/charts/chart-words.ts';
import type { Chart } from '../../bot/ports/view.ts';
import type { ChartElement, Container, RichTextBlock } from './render-elements.ts';
import { lines } from './render-text.ts';

/** @param renderFacts how facts stand on a card */
export function renderChart(chart: Chart, renderFacts: RenderFacts): readonly (RichTextBlock | ChartElement)[] {
  const facts = chartFacts(chart);
  if (facts.length === 0) return lines(chart.caption);
  const fallback: Container = { type: 'Container', items: renderFacts(facts) };
  return [...lines(chart.caption), { ...drawnOf(chart), fallback }];
}

type RenderFacts = (facts: ReturnType<typeof chartFacts>) => readonly RichTextBlock[];

/** Its own lines take days and numbers alone for what lies along them: what goes from label to label are bars that stand. */
function drawnOf({ draw, labels, series }: Chart): ChartElement {
  if (draw === 'lines')
    return {
      type: 'Chart.VerticalBar.Grouped',
      data: series.map(({ name, values }) => ({
        legend: name,
        values: labels.map((label, index) => ({ x: label, y: values[index] ?? 0 })),
      })),
    };
  return {
    type: 'Chart.HorizontalBar.Stacked',
    data: labels.map((label, index) => ({
      title: label,
      data: series.map(({ name, values }) => ({ legend: name, value: values[index] ?? 0 })),
    })),
  };
}
