/** The pieces that charts are drawn of, as SVG: words, the signs of the series, and how much room they take on a phone. */
import escapeHtml from 'escape-html';
import type { Series } from '../../ports/view.ts';

/** How wide a picture is: what a chat leaves of a phone of 360 pixels, so that a letter is as large as those around it. */
export const width = 320;
export const fontSize = 14;
export const lineHeight = 20;

/** No font is measured here: a letter of a usual text is narrower than this. */
const letter = 7.6;

export const wordsWidth = (text: string): number => text.length * letter;

/** What is drawn, and how high it is. */
export interface Drawn {
  readonly markup: string;
  readonly height: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

type Anchor = 'start' | 'middle' | 'end';

export const words = ({ x, y }: Place, text: string | number, anchor: Anchor = 'start'): string =>
  `<text class="chart-words" x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeHtml(String(text))}</text>`;

export const round = (length: number): number => Math.round(length * 10) / 10;

/** A box in the colour and pattern of a series. */
export const box = (id: string, series: number, { x, y, w, h }: Place & { readonly w: number; readonly h: number }) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${h}" fill="url(#${id}-${series})"/>`;

/** Text broken between words so that no line is wider. */
export function linesOf(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && wordsWidth(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export const sign = 12;
const gap = 6;

/** A short piece of a series, as it is drawn in the chart. */
export type Sample = (series: number, place: Place) => string;

/** What each series looks like, by its name. */
export function legend(series: readonly Series[], sample: Sample): Drawn {
  const places: Place[] = [];
  let free: Place = { x: 0, y: 0 };
  for (const { name } of series) {
    const w = sign + gap + wordsWidth(name);
    const place = free.x === 0 || free.x + w <= width ? free : { x: 0, y: free.y + lineHeight };
    places.push(place);
    free = { x: place.x + w + gap * 2, y: place.y };
  }
  const markup = series.map(({ name }, index) => {
    const { x, y } = places[index] ?? { x: 0, y: 0 };
    return sample(index, { x, y: y + 3 }) + words({ x: x + sign + gap, y: y + fontSize }, name);
  });
  return { markup: markup.join(''), height: (places.at(-1)?.y ?? 0) + lineHeight + gap };
}

/** Lines across, dots, lines up and lines along: nothing hangs on a colour alone. The first series is plain. */
const patterns = [
  '',
  '<path class="chart-pattern" stroke-width="2" stroke-linecap="round" d="M-2 2l4-4M0 8l8-8M6 10l4-4"/>',
  '<path class="chart-pattern" stroke-width="2" stroke-linecap="round" d="M2 2h.01M6 6h.01"/>',
  '<path class="chart-pattern" stroke-width="2" stroke-linecap="round" d="M2 0v8M6 0v8"/>',
  '<path class="chart-pattern" stroke-width="2" stroke-linecap="round" d="M0 2h8M0 6h8"/>',
];

/** The look of the series, which `box` refers to. */
export const patternsOf = (id: string, series: readonly Series[]): string =>
  `<defs>${series
    .map((_, index) => {
      const look = index % patterns.length;
      return `<pattern id="${id}-${index}" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="chart-fill-${look}" width="8" height="8"/>${patterns[look]}</pattern>`;
    })
    .join('')}</defs>`;
