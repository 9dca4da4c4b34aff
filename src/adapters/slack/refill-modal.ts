/** Gives a form back with everything that was typed in it, and a word on top: for an answer that could not be taken. */
import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { maskPersonalCodes } from '../../domain/privacy/personal-code.ts';
import type { OpenView } from './arrival.ts';

/** Blocks of a view. */
const most = 100;

const inputSchema = z.looseObject({
  type: z.literal('input'),
  block_id: z.string(),
  element: z.looseObject({ action_id: z.string() }),
});
const filledSchema = z.looseObject({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: z.looseObject({}).nullish(),
  selected_options: z.array(z.looseObject({})).nullish(),
});

const kept = ['type', 'callback_id', 'title', 'submit', 'close', 'private_metadata', 'notify_on_close'] as const;

/** Null where there is no room for the word. */
export function refilled({ view, state }: OpenView, word: readonly KnownBlock[]): ModalView | null {
  const blocks = [...word, ...(Array.isArray(view.blocks) ? view.blocks : []).map((one) => refillBlock(one, state))];
  if (blocks.length > most) return null;
  const frame = Object.fromEntries(kept.flatMap((key) => (view[key] == null ? [] : [[key, view[key]]])));
  // Slack's own blocks as Slack sent them, with Slack's own values put in.
  return { ...frame, blocks } as unknown as ModalView;
}

function refillBlock(block: unknown, state: OpenView['state']): unknown {
  const input = inputSchema.safeParse(block);
  if (!input.success) return block;
  const { element, block_id } = input.data;
  const filled = filledSchema.safeParse(state[block_id]?.[element.action_id]);
  return filled.success ? { ...input.data, element: { ...bare(element), ...initial(filled.data) } } : block;
}

/** An element without what stood in it at first. */
const bare = (element: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(element).filter(([key]) => !key.startsWith('initial_')));

function initial({ value, selected_date, selected_option, selected_options }: z.output<typeof filledSchema>) {
  return {
    ...(value && { initial_value: maskPersonalCodes(value) }),
    ...(selected_date && { initial_date: selected_date }),
    ...(selected_option && { initial_option: selected_option }),
    ...(selected_options && selected_options.length > 0 && { initial_options: selected_options }),
  };
}
