/** The words of a message as a person meant them: without marks of the bot, without tags. */
import { mentionsIn, type TeamsActivity } from './activity.ts';

/** What was said to the bot. A colleague who is marked in it stands there by name. */
export function spokenText(activity: TeamsActivity): string {
  const { text = '', textFormat, recipient } = activity;
  const own = mentionsIn(activity).filter(({ mentioned, text: mark }) => mentioned.id === recipient?.id && mark !== '');
  const unmarked = [...new Set(own.map(({ text: mark }) => mark))].reduce(
    (words, mark) => words.replaceAll(mark, ' '),
    text,
  );
  if (textFormat === 'xml') return plainTextOf(unmarked);
  return tidied(decoded(unmarked.replace(marks, '')));
}

/** Of people, and of the message that is answered (microsoft/teams.ts, #482), which Teams puts into texts that it calls plain. */
const marks = /<\/?(?:at|quoted)(?:\s[^<>]*)?\/?>/giu;

/** The text of a message that comes as HTML. */
export function plainTextOf(html: string): string {
  const [before = '', ...rest] = html.split('<');
  let text = before;
  let skipped: string | null = null;
  for (const part of rest) {
    const end = part.indexOf('>');
    const name = end < 0 ? '' : (/^\/?[a-z][a-z\d]*/iu.exec(part)?.[0].toLowerCase() ?? '');
    if (skipped !== null) {
      if (name !== `/${skipped}`) continue;
      skipped = null;
    } else if (unread.includes(name)) skipped = name;
    if (skipped !== null) continue;
    if (end < 0) text += `<${part}`;
    else text += `${lineEnds.includes(name) ? '\n' : ''}${part.slice(end + 1)}`;
  }
  return tidied(decoded(text));
}

/** Tags whose content is not for people. */
const unread = ['script', 'style'];
const lineEnds = ['br', '/p', '/div', '/li', '/tr', '/h1', '/h2', '/h3', '/h4', '/h5', '/h6'];

const tidied = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Teams puts some signs in as HTML names them, in texts that it calls plain as well. */
const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return signs[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
  });
