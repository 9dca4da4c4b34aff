/** Words on a card, shown as they are: what a person typed never turns into bold, a list or a link. */
import { defined } from '../../shared/defined.ts';
import type { RichTextBlock, Spacing, TextBlock, TextRun } from './render-elements.ts';

type Look = Omit<TextRun, 'type' | 'text'>;

/** A run of words in one look. */
export const run = (text: string, look: Look = {}): TextRun => ({ type: 'TextRun', text: breakable(text), ...look });

/**
 * A word that is wider than a phone may be broken: unlike other texts, runs are cut off otherwise. An address is left as
 * it is, since the sign would be copied along with it; it breaks at its own strokes.
 */
const breakable = (text: string): string =>
  text.replace(/\S{25,}/gu, (word) =>
    /:\/\/|@/u.test(word) ? word : word.replace(/\S{24}(?=[^\s\p{M}\u200d])/gu, '$&\u200b'),
  );

/** One line of one or several looks. */
export const line = (inlines: readonly TextRun[], spacing?: Spacing): RichTextBlock => ({
  type: 'RichTextBlock',
  inlines: inlines.flatMap(undated),
  ...defined({ spacing }),
});

/**
 * A text with its line breaks, which clients show differently within one element: each line is one of its own.
 * @param lead words before the first line, such as a label
 */
export function lines(text: string, { look = {}, lead = [], spacing }: LinesOptions = {}): readonly RichTextBlock[] {
  const shown = text
    .split('\n')
    .map((each, index, all) => ({ each, afterGap: index > 0 && all[index - 1]?.trim() === '' }))
    .filter(({ each }) => each.trim() !== '');
  const first = shown[0]?.each ?? '';
  if (first === '' && lead.length === 0) return [];
  return [
    line(first === '' ? lead : [...lead, run(first, look)], spacing),
    ...shown.slice(1).map(({ each, afterGap }) => line([run(each, look)], afterGap ? 'small' : 'none')),
  ];
}

export interface LinesOptions {
  readonly look?: Look;
  readonly lead?: readonly TextRun[];
  readonly spacing?: Spacing;
}

/** A heading, known as one to screen readers where no sign in it could be taken for Markdown. */
export function heading(text: string, size: 'large' | 'medium'): TextBlock | RichTextBlock {
  if (mayBeMarkdown(text)) return line([run(text.replaceAll('\n', ' '), { size, weight: 'bolder' })]);
  return { type: 'TextBlock', text, style: 'heading', size, weight: 'bolder', wrap: true };
}

/** A sign that Markdown means anywhere, or the beginning of a line that it takes for a list. Escapes do not help: phones show them. */
const mayBeMarkdown = (text: string): boolean => /[\\*_`~<>&#|[\]{}\n]|:\/\/|^\s*(?:[-+=]|\d+[.)])/.test(text);

/** "{{DATE(…)}}" would be replaced by a date, even in a run; taken apart it is only signs. */
const undated = (whole: TextRun): readonly TextRun[] =>
  whole.text.split(/(?<=\{)(?=\{)/).map((text) => ({ ...whole, text }));
