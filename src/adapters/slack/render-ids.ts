/** The ids of blocks and of what stands in them: made when a view is rendered, read when something comes back. */

/** The id of a block: the rendering, and a place that is unique in it. Nonces hold no dot. */
export const blockId = (nonce: string, place: string): string => `${nonce}.${place}`;

/** The rendering that a block belongs to; null for a block of no rendering. */
export function nonceOf(id: string): string | null {
  const end = id.indexOf('.');
  return end > 0 ? id.slice(0, end) : null;
}

/** The block of a field's input, or of one of its later parts. */
export const inputBlockId = (nonce: string, name: string, part = 0): string =>
  blockId(nonce, `${partMark(part)}.${name}`);

/** The input itself. The field's name stands in it, so that what was typed can be read without the View. */
export const inputActionId = (name: string, part = 0): string => `${partMark(part)}.${name}`;

const partMark = (part: number): string => (part === 0 ? 'f' : `f${part}`);

/** Which field an input belongs to, and which part of it; null for what is no input of a form. */
export function inputOf(id: string): { readonly name: string; readonly part: number } | null {
  const found = /^f(\d{0,3})\.(.+)$/su.exec(id);
  return found === null ? null : { name: found[2] ?? '', part: Number(found[1] || 0) };
}

/** What is done by tapping: something by itself, or sending the form with all that is typed in it. */
export type TapKind = 'tap' | 'form';

export const buttonActionId = (kind: TapKind, index: number): string => `${kind}.${index}`;

/** A button that opens an address: Slack tells of it too, and there is nothing to do. */
export const linkActionId = 'link';

/** A list of taps: what their tokens begin with stands here, and each option holds the rest. */
export const listActionId = (kind: TapKind, beginning: string): string => `${kind}-list.${beginning}`;

export type TapId =
  | { readonly kind: TapKind; readonly of: 'button' }
  | { readonly kind: TapKind; readonly of: 'list'; readonly beginning: string };

/** Reads the id of a button or of a list of taps; null for anything else. */
export function tapIdOf(id: string): TapId | null {
  const found = /^(tap|form)(-list)?\.(.*)$/su.exec(id);
  if (found === null) return null;
  const kind: TapKind = found[1] === 'form' ? 'form' : 'tap';
  return found[2] === undefined ? { kind, of: 'button' } : { kind, of: 'list', beginning: found[3] ?? '' };
}

/** Stands for "no answer" among options, which cannot be unchosen once one is chosen. Ids never hold this sign. */
export const noAnswer = '~';
