/** Texts: as people typed them where Slack shows them sign by sign, bold where that changes no sign of them. */
import type { KnownBlock, MrkdwnElement, PlainTextElement, SectionBlock } from '@slack/types';
import { sectionText } from './limits.ts';

/** Slack makes pictures of words between colons unless told not to. */
export const plain = (text: string): PlainTextElement => ({
  type: 'plain_text',
  text,
  ...(text.includes(':') && { emoji: false }),
});

/** With these Slack would show something else than was typed. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Whether a text holds none of the signs that mean something in Slack's markup. */
const isUnmarked = (text: string): boolean => !/[*_~`\u200b]|:[^\s:]+:|^\s*>/mu.test(text);

/** Verbatim: what looks like a link, a channel or a person stays a text. */
export const marked = (text: string): MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

/** A bold text as markup; null where that would change it. */
export const bold = (text: string): string | null =>
  isUnmarked(text) && text.trim() === text && text !== '' && !text.includes('\n') ? `*${escaped(text)}*` : null;

/** A text as part of a marked one; null where that would change it. */
export const unmarked = (text: string): string | null => (isUnmarked(text) ? escaped(text) : null);

export const isEmpty = (text: string): boolean => text.trim() === '';

/** Texts that are longer than this are folded by Slack unless told not to. */
const folded = 400;

/** A section of text, whole in one block. */
export const section = (text: PlainTextElement | MrkdwnElement): SectionBlock => ({
  type: 'section',
  text,
  ...((text.text.length > folded || text.text.split('\n').length > 4) && { expand: true }),
});

/** A text as sections, as many as it takes; an empty text is nothing. */
export const sections = (text: string): readonly KnownBlock[] =>
  piecesOf(text, sectionText).map((piece) => section(plain(piece)));

/** A bold line of its own, or a plain one where bold would change it or where it is too long. */
export function boldSections(text: string): readonly KnownBlock[] {
  const strong = bold(text);
  return strong !== null && strong.length <= sectionText ? [section(marked(strong))] : sections(text);
}

/** A text broken at lines or words into pieces of a size; what is empty gives none. */
export function piecesOf(text: string, size: number): readonly string[] {
  if (isEmpty(text)) return [];
  if (text.length <= size) return [text];
  const end = breakIn(text, size);
  return [text.slice(0, end).trimEnd(), ...piecesOf(text.slice(end).trimStart(), size)].filter((one) => !isEmpty(one));
}

/** Where to break a text that is longer than a size: after a line or a word in its second half, else never within a sign. */
export function breakIn(text: string, size: number): number {
  const line = text.lastIndexOf('\n', size - 1);
  if (line >= size / 2) return line + 1;
  const space = text.lastIndexOf(' ', size - 1);
  if (space >= size / 2) return space + 1;
  const before = text.charCodeAt(size - 1);
  return before >= 0xd800 && before <= 0xdbff ? size - 1 : size;
}
