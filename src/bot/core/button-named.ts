/** Finds the button of a message by what it is called: who types its name has tapped it. */
import { foldText } from '../../domain/text/fold-text.ts';
import type { Action, Block, View } from '../ports/view.ts';

/** Its token; null where there is no such button, or where several things have one of that name. */
export function buttonNamed({ actions, blocks }: View, typed: string): string | null {
  const wanted = bare(typed);
  const all = [...actions, ...blocks.flatMap(inBlock)].filter(({ label }) => bare(label) === wanted);
  const [token, ...others] = new Set(all.map((one) => one.token));
  return wanted === '' || token === undefined || others.length > 0 ? null : token;
}

const inBlock = (block: Block): readonly Action[] =>
  block.kind === 'items'
    ? block.items.flatMap(({ action, actions = [] }) => (action === undefined ? actions : [action, ...actions]))
    : [];

/** Without diacritics, the number behind it, and what ends a sentence. */
const bare = (words: string): string =>
  foldText(words.replace(/[\s.!…]*(?:\(\d+\))?[\s.!…]*$/u, ''))
    .text.replace(/\s+/gu, ' ')
    .trim();
