/** One line of a list: its words, its state in a word, and its button beside or below them. */
import type { Item } from '../../bot/view.ts';
import { sideButtonLetters } from './limits.ts';
import { renderButtons } from './render-action.ts';
import type { CardContext } from './render-context.ts';
import type { ColumnSet, Container, RichTextBlock, TextRun, Tone } from './render-elements.ts';
import { line, lines, run } from './render-text.ts';

/** Renders an item; a short button stands at its right, as on a phone there is little height but some width. */
export function renderItem(item: Item, context: CardContext): Container | ColumnSet {
  const { action, title } = item;
  const words = wordsOf(item);
  if (action === undefined) return { type: 'Container', separator: true, items: words };
  const buttons = renderButtons([{ action, about: title }], context);
  if (action.label.length > sideButtonLetters) {
    return { type: 'Container', separator: true, items: [...words, ...buttons] };
  }
  return {
    type: 'ColumnSet',
    separator: true,
    columns: [
      { type: 'Column', width: 'stretch', verticalContentAlignment: 'center', items: words },
      { type: 'Column', width: 'auto', verticalContentAlignment: 'center', items: buttons },
    ],
  };
}

type Mark = NonNullable<Item['mark']>;

const tones: Readonly<Record<Mark['tone'], { readonly color?: Tone; readonly isSubtle?: true }>> = {
  plain: { isSubtle: true },
  good: { color: 'good' },
  warning: { color: 'warning' },
  bad: { color: 'attention' },
};

function wordsOf({ title, mark, detail }: Item): readonly RichTextBlock[] {
  const marked: readonly TextRun[] =
    mark === undefined ? [] : [run(' · '), run(mark.text, { ...tones[mark.tone], weight: 'bolder' })];
  const below = detail === undefined ? [] : lines(detail, { look: { size: 'small', isSubtle: true }, spacing: 'none' });
  return [line([run(title.replaceAll('\n', ' '), { weight: 'bolder' }), ...marked]), ...below];
}
