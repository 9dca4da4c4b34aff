/** One line of a list: its title, its state in a word, its details, its button beside it and more of them below. */
import type { KnownBlock, MrkdwnElement, PlainTextElement } from '@slack/types';
import { unbroken } from '../../bot/core/non-breaking.ts';
import type { Item } from '../../bot/ports/view.ts';
import { sectionText } from './limits.ts';
import { isShort, renderButton, renderButtons } from './render-action.ts';
import type { BlockContext } from './render-context.ts';
import { blockId } from './render-ids.ts';
import { bold, isEmpty, marked, piecesOf, plain, section, sections, unmarked } from './render-text.ts';

/** Beside the word that says it; a plain state has none. */
const signs = { plain: '', good: '✅ ', warning: '⚠️ ', bad: '❗ ' } as const;

/**
 * Renders a line.
 * @param place names it in the view, for the ids of its blocks
 */
export function renderItem(item: Item, place: string, context: BlockContext): readonly KnownBlock[] {
  const about = context.brief ? {} : { about: item.title };
  const below = (item.actions ?? []).map((action) => ({ action, kind: 'tap' as const, ...about }));
  return [...lineOf(item, place, context), ...renderButtons(below, `${place}a`, context)];
}

function lineOf(item: Item, place: string, context: BlockContext): readonly KnownBlock[] {
  const { title, action } = item;
  const [first, ...rest] = wordsOf(item);
  if (first === undefined) return [];
  const line = section(first);
  const more = rest.flatMap(({ text }) => sections(text));
  if (action === undefined) return [line, ...more];
  if (!isShort(action)) return [line, ...more, ...renderButtons([{ action, kind: 'tap' }], place, context)];
  const accessory = renderButton({ action, kind: 'tap', ...(!context.brief && { about: title }) }, 0);
  return [{ ...line, block_id: blockId(context.nonce, place), accessory }, ...more];
}

/** A line as plain text; its state stands with its details, which saves a line of a phone. */
export function plainItem({ title, detail, mark }: Item): string {
  const state = mark === undefined ? undefined : `${signs[mark.tone]}${unbroken(mark.text)}`;
  if (detail === undefined || isEmpty(detail)) return state === undefined ? title : `${title} — ${state}`;
  return `${title}\n${state === undefined ? '' : `${state} · `}${detail}`;
}

/** Its title is bold wherever that changes nothing of what people typed. */
function wordsOf(item: Item): readonly (MrkdwnElement | PlainTextElement)[] {
  const { title } = item;
  const strong = bold(title);
  const rest = unmarked(plainItem(item).slice(title.length));
  if (strong !== null && rest !== null && strong.length + rest.length <= sectionText)
    return [marked(`${strong}${rest}`)];
  return piecesOf(plainItem(item), sectionText).map(plain);
}
