/** As much of a list to choose from as fits one screen of a phone; of more, a word that the others are called by name. */
import type { Block, Item } from '../../ports/view.ts';
import type { Say } from '../texts.ts';

const most = 8;

export function fewOf(say: Say, items: readonly Item[]): readonly Block[] {
  const shown = items.slice(0, most);
  if (shown.length === items.length) return [{ kind: 'items', items }];
  return [
    { kind: 'items', items: shown },
    { kind: 'text', text: say('choice.more', { shown: shown.length, count: items.length }) },
  ];
}
