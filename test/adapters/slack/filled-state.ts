/** What Slack sends back of blocks that nobody touched: the state of everything that can be filled in. */
import type { KnownBlock } from '@slack/types';

type State = Record<string, Record<string, unknown>>;

interface Element {
  readonly type: string;
  readonly action_id?: string;
  readonly initial_value?: string;
  readonly initial_date?: string;
  readonly initial_option?: unknown;
  readonly initial_options?: unknown;
}

/** The state by block and action; empty inputs are null or an empty list, as Slack sends them. */
export function filledState(blocks: readonly { readonly type: string }[]): State {
  const state: State = {};
  for (const block of blocks as readonly KnownBlock[]) {
    const elements = block.type === 'input' ? [block.element] : block.type === 'actions' ? block.elements : [];
    for (const element of elements as readonly Element[]) {
      if (element.type === 'button') continue;
      state[block.block_id ?? ''] = { [element.action_id ?? '']: { type: element.type, ...held(element) } };
    }
  }
  return state;
}

function held(element: Element): object {
  switch (element.type) {
    case 'plain_text_input':
      return { value: element.initial_value ?? null };
    case 'datepicker':
      return { selected_date: element.initial_date ?? null };
    case 'static_select':
    case 'radio_buttons':
      return { selected_option: element.initial_option ?? null };
    default:
      return { selected_options: element.initial_options ?? [] };
  }
}
