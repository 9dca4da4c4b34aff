/** Rows of what was just done: they stay for this once, with the way back. */
import type { Turn } from '../core/turn.ts';
import type { Action, Item, View } from '../ports/view.ts';

export interface RowDone {
  readonly undo?: Action;
  /** What the duty is called in its row. */
  readonly title?: string;
  /** It is owed no more. */
  readonly isOver?: boolean;
}

/** The way back stands in the row of what was done; below, where the row still has buttons of its own. */
export function withUndo({ say }: Pick<Turn, 'say'>, view: View, { title, undo, isOver }: RowDone): View {
  if (undo === undefined) return view;
  const rows = view.blocks.flatMap((block) => (block.kind === 'items' ? block.items : []));
  const isBare = (item: Item): boolean => item.actions === undefined && item.action === undefined;
  const row = rows.find((item) => item.title === title);
  if (title === undefined || rows.some((item) => item.title === title && !isBare(item)))
    return { ...view, actions: [undo, ...view.actions] };
  if (row === undefined) {
    const mark = { text: say('duties.handled.done'), tone: 'good' } as const;
    const gone: Item = { title, ...(isOver === true && { mark }), action: undo };
    return { ...view, blocks: [{ kind: 'items', items: [gone] }, ...view.blocks] };
  }
  const blocks = view.blocks.map((block) =>
    block.kind === 'items'
      ? { ...block, items: block.items.map((item) => (item === row ? { ...item, action: undo } : item)) }
      : block,
  );
  return { ...view, blocks };
}
