/** A plain message: a title, a few lines, ways on. */
import type { Action, Block, View, ViewName } from '../../ports/view.ts';

export interface Message {
  readonly name: ViewName;
  readonly title: string;
  readonly text?: string | readonly string[];
  readonly blocks?: readonly Block[];
  readonly actions?: readonly Action[];
}

export function messageView({ name, title, text = [], blocks = [], actions = [] }: Message): View {
  const lines = typeof text === 'string' ? [text] : text;
  return {
    name,
    surface: 'message',
    title,
    blocks: [...lines.map((line): Block => ({ kind: 'text', text: line })), ...blocks],
    actions,
  };
}
