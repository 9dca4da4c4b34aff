/** What the bot shows of something, on paper: the words alone, without what can be tapped. */
import type { PaperPart } from '../../domain/papers/paper.ts';
import { chartFacts } from '../core/charts/chart-words.ts';
import type { Block, Item } from '../ports/view.ts';

export const blocksOnPaper = (blocks: readonly Block[]): readonly PaperPart[] =>
  blocks.flatMap((block): readonly PaperPart[] => {
    switch (block.kind) {
      case 'heading':
        return [{ kind: 'heading', level: 1, text: block.text }];
      case 'text':
      case 'notice':
        return [{ kind: 'text', text: block.text }];
      case 'facts':
        return block.facts.length === 0 ? [] : [block];
      case 'items':
        return itemsOnPaper(block.items);
      case 'chart':
        return [{ kind: 'facts', facts: chartFacts(block) }];
      case 'links':
        return [];
      default:
        return block satisfies never;
    }
  });

/** Lines of which nothing more is said stand as they are; else what is said of each stands beside it. */
function itemsOnPaper(items: readonly Item[]): readonly PaperPart[] {
  if (items.every(({ detail, mark }) => detail === undefined && mark === undefined))
    return items.map(({ title }) => ({ kind: 'text', text: title }));
  const facts = items.map(({ title, detail, mark }) => ({
    label: title,
    value: [mark?.text, detail].filter((part) => part !== undefined).join('\n'),
  }));
  return [{ kind: 'facts', facts }];
}
