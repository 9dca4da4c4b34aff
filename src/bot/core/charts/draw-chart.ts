/** Draws a chart as SVG that names its parts and leaves their colours to whoever shows it. */
import escapeHtml from 'escape-html';
import type { Chart } from '../../ports/view.ts';
import { chartWords } from './chart-words.ts';
import { drawBars, sampleBar } from './draw-bars.ts';
import { drawLines, sampleLine } from './draw-lines.ts';
import { type Drawn, fontSize, legend, patternsOf, width } from './drawing.ts';

/**
 * @param id begins every id in it: it must be unique within the page
 * @returns one `svg` element, with what it shows in words for screen readers, and its height beside the usual `width`
 */
export function drawChart(chart: Chart, id: string): Drawn {
  const isBars = chart.draw === 'bars';
  const head = legend(chart.series, isBars ? sampleBar(id) : sampleLine);
  const body = isBars ? drawBars(id, chart) : drawLines(chart);
  const height = head.height + body.height;
  const markup = [
    `<svg class="chart" xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeHtml(chartWords(chart))}"`,
    ` viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${fontSize}">`,
    patternsOf(id, chart.series),
    head.markup,
    `<g transform="translate(0 ${head.height})">${body.markup}</g></svg>`,
  ].join('');
  return { markup, height };
}
