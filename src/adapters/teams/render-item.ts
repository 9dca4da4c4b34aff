/** One line of a list: its words, its state in a word, its button beside or below them, and more of them below. */
import { unbroken } from '../../bot/core/non-breaking.ts';
import type { Item } from '../../bot/ports/view.ts';
import { sideButtonLetters } from './limits.ts';
import { renderButtons } from './render-action.ts';
import type { CardContext } from './render-context.ts';
import type { ColumnSet, Container, RichTextBlock, TextRun, Tone } from './render-elements.ts';
import { line, lines, run } from './render-text.ts';

/** Renders an item; a short button stands at its right, as on a phone there is little height but some width. */
export function renderItem(item: Item, context: CardContext): Container | ColumnSet {
  const { actions = [], title } = item;
  if (actions.length === 0) return renderLine(item, context, { separator: true });
  const below = renderButtons(
    actions.map((action) => ({ action, about: title })),
    context,
  );
  return { type: 'Container', separator: true, items: [renderLine(item, context), ...below] };
}

function renderLine(item: Item, context: CardContext, set: { readonly separator?: true } = {}): Container | ColumnSet {
  const { action, title } = item;
  const words = wordsOf(item);
  if (action === undefined) return { type: 'Container', ...set, items: words };
  const buttons = renderButtons([{ action, about: title }], context);
  if (action.label.length > sideButtonLetters) return { type: 'Container', ...set, items: [...words, ...buttons] };
  return {
    type: 'ColumnSet',
    ...set,
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

/** The dot stays with the title: no line begins with it. */
function wordsOf({ title, mark, detail }: Item): readonly RichTextBlock[] {
  const marked: readonly TextRun[] =
    mark === undefined ? [] : [run('\u00a0· '), run(unbroken(mark.text), { ...tones[mark.tone], weight: 'bolder' })];
  const below = detail === undefined ? [] : lines(detail, { look: { size: 'small', isSubtle: true }, spacing: 'none' });
  return [line([run(title.replaceAll('\n', ' '), { weight: 'bolder' }), ...marked]), ...below];
}
