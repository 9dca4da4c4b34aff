/** Facts: short ones in two columns, which a phone shows one below the other; long ones each by itself. */
import type { KnownBlock, TextObject } from '@slack/types';
import type { Fact } from '../../bot/ports/view.ts';
import { fieldsPerSection, sectionText } from './limits.ts';
import type { RenderContext } from './render-context.ts';
import { bold, boldSections, isEmpty, marked, plain, section, sections, unmarked } from './render-text.ts';

// A longer text would be a narrow ribbon in half a column.
const shortFact = 100;

/** Renders facts in their order. */
export function renderFacts(facts: readonly Fact[], context: RenderContext): readonly KnownBlock[] {
  const blocks: KnownBlock[] = [];
  for (const { label, value } of facts) {
    const known = isEmpty(value) ? context.say('slack.render.empty') : value;
    const last = blocks.at(-1);
    if (!isShort(label, known)) blocks.push(...longFact(label, known));
    else if (last?.type === 'section' && last.fields !== undefined && last.fields.length < fieldsPerSection)
      last.fields.push(...columns(label, known));
    else blocks.push({ type: 'section', fields: columns(label, known) });
  }
  return blocks;
}

const isShort = (label: string, value: string): boolean =>
  label.length <= shortFact && value.length <= shortFact && !value.includes('\n') && !isEmpty(label);

/** The value as it was typed, beside its label. */
function columns(label: string, value: string): TextObject[] {
  const strong = bold(label);
  return [strong === null ? plain(label) : marked(strong), plain(value)];
}

function longFact(label: string, value: string): readonly KnownBlock[] {
  const strong = bold(label);
  const words = unmarked(value);
  const together = strong !== null && words !== null ? `${strong}\n${words}` : null;
  if (together !== null && together.length <= sectionText) return [section(marked(together))];
  return [...boldSections(label), ...sections(value)];
}
