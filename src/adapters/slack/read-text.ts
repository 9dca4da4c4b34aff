/** Reads what a person typed in Slack as plain words: without Slack's marks for people, channels, links and dates. */

/** Names for the ids in a text; undefined where nothing better is known. */
export type NameOf = (user: string) => string | undefined;

const mark = /<([^<>]*)>/g;

/** The plain words of a message. The bot's own name, to whom it is said, is left out. */
export function plainWords(text: string, bot: string | undefined, nameOf: NameOf = () => undefined): string {
  const words = text.replace(mark, (_, inside: string) => markWords(inside, bot, nameOf));
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\u00a0/g, ' ')
    .trim();
}

/** Ids of the people who are named in a text. */
export function usersNamed(text: string): readonly string[] {
  return [...text.matchAll(/<@([A-Z0-9]+)(?:\|[^<>]*)?>/g)].flatMap((found) => found[1] ?? []);
}

function markWords(inside: string, bot: string | undefined, nameOf: NameOf): string {
  const [target = '', label] = inside.split('|', 2);
  if (target.startsWith('@')) {
    const user = target.slice(1);
    return user === bot ? '' : (nameOf(user) ?? label ?? '');
  }
  if (target.startsWith('#')) return label === undefined || label === '' ? '' : `#${label}`;
  if (target.startsWith('!')) return label ?? '';
  return label ?? target.replace(/^mailto:/, '');
}
