/** The words of blocks, as a person reads them: every text, label, hint and option, whatever it stands in. */

/** Keys under which no words stand. */
const ids = new Set([
  'type',
  'block_id',
  'action_id',
  'value',
  'callback_id',
  'private_metadata',
  'accessibility_label',
]);

/** All words, text by text; markup is undone. */
export function wordsOfBlocks(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(wordsOfBlocks);
  if (typeof node !== 'object' || node === null) return [];
  if ('type' in node && node.type === 'mrkdwn' && 'text' in node)
    return [unescaped(String(node.text).replace(/\*/g, ''))];
  return Object.entries(node).flatMap(([key, value]) => {
    if (ids.has(key)) return [];
    return typeof value === 'string' ? [value] : wordsOfBlocks(value);
  });
}

/** What a message's text says to a person. */
export const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** For comparing words wherever their lines were broken. */
export const withoutSpaces = (text: string): string => text.replace(/\s/gu, '');
