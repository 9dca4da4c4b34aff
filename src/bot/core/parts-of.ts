/** Splits a view that is too large for one message of a platform into several that fit; nothing is left out. */
import { defined } from '../../shared/defined.ts';
import type { Block, View } from '../ports/view.ts';

/** Whether a platform can show a view in one message. */
export type Fits = (part: View) => boolean;

/**
 * The view itself where it fits; otherwise its parts in order. The title stands over each of them with its number, the
 * form and the buttons stand in the last one. A single line that is too large by itself is broken between words.
 */
export function partsOf(view: View, fits: Fits): readonly View[] {
  if (fits(view)) return [view];
  const { form, actions, ...head } = view;
  const bare: View = { ...head, blocks: [], actions: [] };
  const atoms = view.blocks.flatMap((from) =>
    atomsOf(from)
      .flatMap((atom) => broken(atom, bare, fits))
      .map((atom, index) => ({ atom, isLine: index > 0 && from.kind === 'text' })),
  );
  const filled = atoms.reduce<readonly View[]>((parts, one) => added(parts, { ...one, bare, fits }), []);
  const ends = { ...defined({ form }), actions };
  return numbered(view.title, withEnds(filled.length === 0 ? [bare] : filled, { bare, ends, fits }));
}

/**
 * The view itself where it fits; otherwise as much of it as fits into one message, its buttons, and a word that there is
 * more: for a message that stands already, and below which nothing can be added.
 */
export function onePartOf(view: View, fits: Fits, more: string): View {
  if (fits(view)) return view;
  const { actions, ...rest } = view;
  const ended = (part: View): View => ({
    ...part,
    title: view.title,
    blocks: [...part.blocks, { kind: 'text', text: more }],
    actions,
  });
  const [first = view] = partsOf({ ...rest, actions: [] }, (part) => fits(ended(part)));
  return ended(first);
}

/** The smallest blocks that a block can be taken apart into. */
function atomsOf(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'items':
      return block.items.map((item) => ({ kind: 'items', items: [item] }));
    case 'facts':
      return block.facts.map((fact) => ({ kind: 'facts', facts: [fact] }));
    case 'text':
      return block.text.split('\n').map((text) => ({ kind: 'text', text }));
    case 'heading':
    case 'notice':
    case 'links':
    case 'chart':
      return [block];
    default:
      return block satisfies never;
  }
}

/** A text that fills more than a message is halved at a space until each piece fits. */
function broken(block: Block, bare: View, fits: Fits): readonly Block[] {
  if (fits({ ...bare, blocks: [block] }) || !('text' in block)) return [block];
  const middle = Math.floor(block.text.length / 2);
  const space = block.text.lastIndexOf(' ', middle);
  // A sign such as an emoji may be two of the text's units, which mean nothing apart.
  const end = space > 0 ? space : middle - (/[\uDC00-\uDFFF]/.test(block.text.charAt(middle)) ? 1 : 0);
  if (end === 0) return [block];
  const halves = [block.text.slice(0, end), block.text.slice(end).trimStart()];
  return halves.flatMap((text) => broken({ ...block, text }, bare, fits));
}

interface Adding {
  readonly bare: View;
  readonly atom: Block;
  /** Whether it is a further line of the text that came before. */
  readonly isLine: boolean;
  readonly fits: Fits;
}

function added(parts: readonly View[], { bare, atom, isLine, fits }: Adding): readonly View[] {
  const last = parts.at(-1);
  const longer = last && { ...last, blocks: joined(last.blocks, atom, isLine) };
  if (longer !== undefined && fits(longer)) return [...parts.slice(0, -1), longer];
  const { progress: _, ...later } = bare;
  return [...parts, { ...(last === undefined ? bare : later), blocks: [atom] }];
}

/** Lines, facts and items that stood together stand together again. */
function joined(blocks: readonly Block[], atom: Block, isLine: boolean): readonly Block[] {
  const last = blocks.at(-1);
  const before = blocks.slice(0, -1);
  if (isLine && last?.kind === 'text' && atom.kind === 'text')
    return [...before, { ...last, text: `${last.text}\n${atom.text}` }];
  if (last?.kind === 'items' && atom.kind === 'items')
    return [...before, { kind: 'items', items: [...last.items, ...atom.items] }];
  if (last?.kind === 'facts' && atom.kind === 'facts')
    return [...before, { kind: 'facts', facts: [...last.facts, ...atom.facts] }];
  return [...blocks, atom];
}

interface Ending {
  readonly bare: View;
  readonly ends: Pick<View, 'form' | 'actions'>;
  readonly fits: Fits;
}

function withEnds(parts: readonly View[], { bare, ends, fits }: Ending): readonly View[] {
  const last = { ...(parts.at(-1) ?? bare), ...ends };
  return fits(last) ? [...parts.slice(0, -1), last] : [...parts, { ...bare, ...ends }];
}

const numbered = (title: string, parts: readonly View[]): readonly View[] =>
  parts.length === 1
    ? parts
    : parts.map((part, index) => ({ ...part, title: `${title} (${index + 1}/${parts.length})` }));
