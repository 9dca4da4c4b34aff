/** The blocks of a View as blocks of Slack. */
import type { KnownBlock } from '@slack/types';
import { chartFacts } from '../../bot/core/charts/chart-words.ts';
import type { Block } from '../../bot/ports/view.ts';
import type { BlockContext, RenderContext } from './render-context.ts';
import { renderFacts } from './render-fact.ts';
import { renderItem } from './render-item.ts';
import { renderLinks } from './render-link.ts';
import { boldSections, sections } from './render-text.ts';

/** Renders the block that is number `index` of its view; an empty text is nothing. */
export function renderBlock(block: Block, index: number, context: BlockContext): readonly KnownBlock[] {
  switch (block.kind) {
    case 'text':
      return sections(block.text);
    case 'notice':
      return renderNotice(block, context);
    case 'heading':
      return [...(index > 0 ? [{ type: 'divider' as const }] : []), ...boldSections(block.text)];
    case 'facts':
      return renderFacts(block.facts, context);
    case 'items':
      return block.items.flatMap((item, at) => renderItem(item, `i${index}-${at}`, context));
    case 'chart':
      return [...sections(block.caption), ...renderFacts(chartFacts(block), context)];
    case 'links':
      return renderLinks(block.links, `l${index}`, context);
    default:
      return block satisfies never;
  }
}

type Notice = Extract<Block, { readonly kind: 'notice' }>;

const signs = { info: 'ℹ️', success: '✅', warning: '⚠️', error: '❗' } as const;

/** What is wrong or needs care says so in a word as well. */
function renderNotice({ tone, text }: Notice, { say }: RenderContext): readonly KnownBlock[] {
  const word = tone === 'warning' || tone === 'error' ? ` ${say(`slack.render.tone.${tone}`)}` : '';
  return sections(`${signs[tone]}${word} ${text}`);
}
