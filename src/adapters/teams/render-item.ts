/** One line of a list: its words, its state in a word, its button beside or below them, and more of them below. */
import { unbroken } from '../../bot/core/non-breaking.ts';
import { seenLabel } from '../../bot/core/seen-label.ts';
import type { Action, Item } from '../../bot/ports/view.ts';
import { besideLetters, sideButtonLetters } from './limits.ts';
import { renderButtons } from './render-action.ts';
import type { CardContext } from './render-context.ts';
import type { ColumnSet, Container, RichTextBlock, TextRun, Tone } from './render-elements.ts';
import { line, lines, run } from './render-text.ts';

/** Renders an item; a short button stands at its right, as on a phone there is little height but some width. */
export function renderItem(item: Item, context: CardContext): Container | ColumnSet {
  const { actions = [], title } = item;
  if (item.action === undefined && isSide(item, actions))
    return renderLine(item, actions, { context, separator: true });
  const beside = item.action === undefined ? [] : [item.action];
  if (actions.length === 0) return renderLine(item, beside, { context, separator: true });
  const below = renderButtons(
    actions.map((action) => ({ action, about: title })),
    context,
  );
  return { type: 'Container', separator: true, items: [renderLine(item, beside, { context }), ...below] };
}

/** Whether buttons leave room for words to their left. */
const isSide = ({ title }: Item, actions: readonly Action[]): boolean =>
  title.length <= besideLetters &&
  actions.length > 0 &&
  actions.reduce((sum, action) => sum + seenLabel(action).length, 0) <= sideButtonLetters;

interface Set {
  readonly context: CardContext;
  readonly separator?: true;
}

function renderLine(item: Item, beside: readonly Action[], { context, ...set }: Set): Container | ColumnSet {
  const { title } = item;
  const narrow = isSide(item, beside);
  const words = wordsOf(item, narrow);
  const buttons = renderButtons(
    beside.map((action) => ({ action, about: title })),
    context,
  );
  if (!narrow) return { type: 'Container', ...set, items: [...words, ...buttons] };
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

/** The dot stays with the title: no line begins with it. Beside buttons a state of several words may break. */
function wordsOf({ title, mark, detail }: Item, narrow: boolean): readonly RichTextBlock[] {
  const marked: readonly TextRun[] =
    mark === undefined
      ? []
      : [run('\u00a0· '), run(narrow ? mark.text : unbroken(mark.text), { ...tones[mark.tone], weight: 'bolder' })];
  const below = detail === undefined ? [] : lines(detail, { look: { size: 'small', isSubtle: true }, spacing: 'none' });
  return [line([run(title.replaceAll('\n', ' '), { weight: 'bolder' }), ...marked]), ...below];
}
