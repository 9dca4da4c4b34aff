/** The blocks of a View on a card. */
import type { Block, Fact } from '../../bot/ports/view.ts';
import { renderChart } from './render-chart.ts';
import type { CardContext } from './render-context.ts';
import type { Container, Element, RichTextBlock } from './render-elements.ts';
import { renderItem } from './render-item.ts';
import { renderLink } from './render-link.ts';
import { heading, lines, run } from './render-text.ts';

/** Renders a block; an empty text is nothing. */
export function renderBlock(block: Block, context: CardContext): readonly Element[] {
  switch (block.kind) {
    case 'text':
      return lines(block.text);
    case 'notice':
      return [renderNotice(block, context)];
    case 'heading':
      return [{ ...heading(block.text, 'medium'), spacing: 'large' }];
    case 'facts':
      return renderFacts(block.facts);
    case 'chart':
      return renderChart(block, renderFacts);
    case 'items':
      return block.items.map((item) => renderItem(item, context));
    case 'links':
      return block.links.map(renderLink);
    default:
      return block satisfies never;
  }
}

type Notice = Extract<Block, { readonly kind: 'notice' }>;

const styles = { info: 'accent', success: 'good', warning: 'warning', error: 'attention' } as const;

/** A tinted box. What is wrong or needs care says so in a word as well. */
function renderNotice({ tone, text }: Notice, { say }: CardContext): Container {
  const word = tone === 'warning' || tone === 'error' ? say(`teams.render.tone.${tone}`) : null;
  const lead = word === null ? [] : [run(`${word} `, { weight: 'bolder' })];
  return { type: 'Container', style: styles[tone], items: lines(text, { lead }) };
}

// Longer than this beside its label, a fact stands below it.
const shortFact = 60;

const isShort = ({ label, value }: Fact): boolean => label.length + value.length <= shortFact && !value.includes('\n');

const renderFacts = (facts: readonly Fact[]): readonly RichTextBlock[] =>
  facts.every(isShort) ? tight(facts.flatMap(renderFact)) : facts.flatMap(renderFact);

/** Not a FactSet: that reads Markdown in what people typed, and its two columns are too narrow on a phone. */
function renderFact({ label, value }: Fact): readonly RichTextBlock[] {
  if (isShort({ label, value })) return lines(value, { lead: [run(`${label}: `, { isSubtle: true })] });
  const [first, ...rest] = lines(value);
  const answer: readonly RichTextBlock[] = first === undefined ? [] : [{ ...first, spacing: 'none' }, ...rest];
  return [...lines(label, { look: { isSubtle: true } }), ...answer];
}

/** Short facts stand close to each other, like the lines of a table. */
const tight = (facts: readonly RichTextBlock[]): readonly RichTextBlock[] =>
  facts.map((fact, index) => (index === 0 ? fact : { ...fact, spacing: 'small' }));
