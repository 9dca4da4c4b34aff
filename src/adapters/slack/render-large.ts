/** What is too large for where it stands: single lines for a message, very many lines for a page. */
import type { KnownBlock } from '@slack/types';
import type { Block, Fact, Item, View } from '../../bot/ports/view.ts';
import { optionsPerList, sectionText } from './limits.ts';
import type { RenderContext } from './render-context.ts';
import { plainItem } from './render-item.ts';
import { renderTapList } from './render-tap-list.ts';
import { sections } from './render-text.ts';

/** Facts and lines that alone might fill a message become texts, which can be broken between words. */
export const loosened = (view: View): View => ({ ...view, blocks: view.blocks.flatMap(loosenedBlock) });

function loosenedBlock(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'facts':
      return block.facts.flatMap(loosenedFact);
    case 'items':
      return block.items.flatMap(loosenedItem);
    case 'text':
    case 'notice':
    case 'heading':
    case 'links':
    case 'chart':
      return [block];
    default:
      return block satisfies never;
  }
}

const loosenedFact = (fact: Fact): readonly Block[] =>
  fact.label.length + fact.value.length <= sectionText
    ? [{ kind: 'facts', facts: [fact] }]
    : [
        { kind: 'text', text: fact.label },
        { kind: 'text', text: fact.value },
      ];

function loosenedItem(item: Item): readonly Block[] {
  const { detail = '', ...head } = item;
  if (head.title.length + detail.length <= sectionText) return [{ kind: 'items', items: [item] }];
  return [
    { kind: 'items', items: [head] },
    { kind: 'text', text: detail },
  ];
}

/** Lines as text with numbers, and below them lists of a hundred each to tap them by: for a page that has no room for a button each. */
export function renderManyItems(items: readonly Item[], place: string, context: RenderContext): readonly KnownBlock[] {
  const numbered = items.map((item, index) => `${index + 1}. ${plainItem(item)}`);
  const taps = items.flatMap(({ title, action, actions = [] }, index) =>
    [...(action === undefined ? [] : [action]), ...actions].map((one) => ({
      ...one,
      label: `${index + 1}. ${title} — ${one.label}`,
    })),
  );
  const lists = Array.from({ length: Math.ceil(taps.length / optionsPerList) }, (_, index) =>
    renderTapList(
      {
        actions: taps.slice(index * optionsPerList, (index + 1) * optionsPerList),
        kind: 'tap',
        place: `${place}-${index}`,
        label: context.say('slack.render.line'),
      },
      context,
    ),
  );
  return [...sections(numbered.join('\n')), ...lists.flat()];
}
