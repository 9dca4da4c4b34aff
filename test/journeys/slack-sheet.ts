/** Reads blocks of Slack as a sheet: which words stand there, what can be tapped and what is filled in. */

import { type Block, type Element, type Option, stateOf, type Typed } from '../adapters/slack/slack-rig-state.ts';
import { wordsOfBlocks } from '../adapters/slack/words-of-blocks.ts';
import { createTexts } from '../texts.ts';
import type { Sheet, SheetButton, SheetField } from './sheet.ts';

export interface SlackPaper {
  readonly id: string;
  /** In the frame of a form. */
  readonly frame: { readonly title: string; readonly submit: string | null } | null;
  readonly blocks: readonly Block[];
  readonly typed: Typed;
  /** What Slack says beside the inputs of the form, by label. */
  readonly problems: Readonly<Record<string, string>>;
}

export function slackSheet({ id, frame, blocks, typed, problems }: SlackPaper): Sheet {
  const submit = frame?.submit ?? null;
  const first = wordsOfBlocks(blocks[0] ?? [])[0];
  return {
    id,
    version: JSON.stringify([id, frame, blocks, problems]),
    titles: [...(frame === null ? [] : [frame.title]), ...(first === undefined ? [] : [first])],
    words: [...(frame === null ? [] : [frame.title]), ...wordsOfBlocks(blocks), ...Object.values(problems)].join('\n'),
    buttons: [
      ...blocks.flatMap((block, index) => buttonsIn(block, blocks.slice(0, index))),
      ...(submit === null ? [] : [{ label: submit, kind: 'submit', line: '', token: submitToken } as const]),
    ],
    fields: fieldsIn(blocks, typed, problems),
  };
}

/** What the button in the frame of a form stands for. */
export const submitToken = 'submit';

/** What an element of a block carries, and which element of which block it is. */
export const tokenAt = (block: Block, element: Element, value: string | undefined): string =>
  `${block.block_id} ${element.action_id} ${value}`;

function buttonsIn(block: Block, above: readonly Block[]): readonly SheetButton[] {
  if (block.type === 'input') return [];
  const line = wordsOfBlocks({ ...lineOf(block, above), accessory: undefined })[0] ?? '';
  const elements = [block.accessory, ...(block.elements ?? [])].filter((one) => one !== undefined);
  return elements.flatMap((element): readonly SheetButton[] => {
    const kind = kindOf(block, element);
    if (element.type === 'button') {
      // A label that no button can hold stands beside it.
      const isLong = element === block.accessory && kind !== 'line';
      const label = isLong ? line : spokenOf(element);
      return [{ label, kind, line: kind === 'line' ? line : '', token: tokenAt(block, element, element.value) }];
    }
    if (element.type !== 'static_select') return [];
    return (element.options ?? []).map((option) => ({
      label: labelOf(option, above),
      kind,
      line: '',
      token: tokenAt(block, element, option.value),
    }));
  });
}

/** What a button is called: where only a sign is seen of it, as it is read out. */
const spokenOf = ({ text, accessibility_label = '' }: Element): string =>
  text?.text === '⋯' ? (accessibility_label.split(':')[0] ?? '') : (text?.text ?? '');

/** The block itself where its button stands beside the words; else that over the row of its buttons. */
const lineOf = (block: Block, above: readonly Block[]): Partial<Block> =>
  block.accessory === undefined ? (above.findLast(({ type }) => type === 'section') ?? {}) : block;

function kindOf({ block_id = '' }: Block, { action_id = '' }: Element): SheetButton['kind'] {
  const place = block_id.slice(block_id.indexOf('.') + 1);
  if (place.startsWith('p.')) return 'phrase';
  if (action_id.startsWith('form')) return 'submit';
  return place.startsWith('a') ? 'own' : 'line';
}

/** What does not fit into an option stands above the list, with a number. */
function labelOf({ text, description }: Option, above: readonly Block[]): string {
  if (description !== undefined) return `${text.text} ${description.text}`;
  const number = text.text.endsWith('…') ? /^\d+\. /u.exec(text.text)?.[0] : undefined;
  if (number === undefined) return text.text;
  const lines = above.flatMap((block) => wordsOfBlocks(block)).flatMap((words) => words.split('\n'));
  return lines.findLast((one) => one.startsWith(number))?.slice(number.length) ?? text.text;
}

const say = createTexts();
/** What a message says after an input that was not taken. */
const wrongs = (['lv', 'en'] as const).map((language) => `❗ ${say(language)('slack.render.problem')} `);

function fieldsIn(
  blocks: readonly Block[],
  typed: Typed,
  problems: Readonly<Record<string, string>>,
): readonly SheetField[] {
  return blocks.flatMap((block, index) => {
    const { label, element } = block;
    if (block.type !== 'input' || label === undefined || element === undefined) return [];
    const value = valueIn(block, typed);
    const problem = problems[label.text] ?? problemAfter(blocks.slice(index + 1));
    return [{ label: label.text, value, ...(problem !== undefined && { problem }) }];
  });
}

function problemAfter(blocks: readonly Block[]): string | undefined {
  const next = blocks.findIndex(({ type }) => type === 'input');
  const until = next < 0 ? blocks : blocks.slice(0, next);
  const words = until.flatMap((block) => wordsOfBlocks(block));
  return wrongs.flatMap((wrong) =>
    words.filter((one) => one.startsWith(wrong)).map((one) => one.slice(wrong.length)),
  )[0];
}

type Held = Readonly<Record<string, string | null | Option | readonly Option[]>>;

function valueIn(block: Block, typed: Typed): string {
  const { values } = stateOf([block], typed) as {
    readonly values: Readonly<Record<string, Readonly<Record<string, Held>>>>;
  };
  const held = values[block.block_id ?? '']?.[block.element?.action_id ?? ''];
  const { type: _, ...rest } = held ?? {};
  const [value = null] = Object.values(rest);
  if (value === null || typeof value === 'string') return value ?? '';
  const options = [value].flat() as readonly Option[];
  return options.map((one) => (one.value === '~' ? '' : labelOf(one, []))).join(', ');
}

/** The words of a message, without those of its buttons. */
export const wordsOfPost = (message: { readonly text?: unknown; readonly blocks?: unknown }): string =>
  wordsOfBlocks(message.blocks).join('\n');
