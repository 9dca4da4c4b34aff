/** Reads a journey: what the staff of the demo school do, turn by turn, and what each then sees, in prose that a teacher can review. */
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import type { Filled } from '../world/filled-in.ts';

export type Doing =
  /** @see `down`: nothing is done by the clock until then. */
  | { readonly kind: 'at'; readonly time: string; readonly down: boolean }
  /** Minutes pass, in which what is on its way comes. */
  | { readonly kind: 'waits'; readonly minutes: number }
  /** A new process over the same stores. */
  | { readonly kind: 'restart' }
  /** The platform delivers the person's last arrival once more. */
  | { readonly kind: 'again' }
  | { readonly kind: 'arrives' }
  | { readonly kind: 'says'; readonly text: string; readonly channel?: string }
  | { readonly kind: 'taps'; readonly label: string }
  /** Fills the form and sends it, or (`press`) taps a phrase in it. */
  | { readonly kind: 'fills'; readonly filled: Filled; readonly press?: string }
  /** Types into the form and sends nothing. */
  | { readonly kind: 'drafts'; readonly filled: Filled };

/** What must be seen after a turn. `says`, `fields` and `items` are found among others; the rest is all there is. */
export interface Expected {
  readonly title?: string;
  readonly progress?: string;
  readonly says?: readonly string[];
  readonly never?: readonly string[];
  readonly actions?: readonly string[];
  readonly fields?: Readonly<Record<string, string>>;
  /** What stands beside a field that was not taken, by the field's label. */
  readonly problems?: Readonly<Record<string, string>>;
  /** Messages that others get in private: the title of each, and any sentences of them. */
  readonly private?: Readonly<Record<string, readonly string[]>>;
  readonly channel?: readonly string[];
  /** What a platform may keep of the typed message, where that is not the message. */
  readonly heard?: string;
  /** Messages that were changed where they stand: of each person, title and sentences as they are now. */
  readonly changed?: Readonly<Record<string, readonly string[]>>;
  /** Subject and lines of the mails to each person. */
  readonly mail?: Readonly<Record<string, readonly string[]>>;
  /** Who gets nothing at all. */
  readonly silent?: readonly string[];
  /** How many messages somebody gets. */
  readonly count?: Readonly<Record<string, number>>;
}

export interface TurnOfJourney {
  readonly who: string;
  readonly doing: Doing;
  /** Title of the list entry (or private message) that the tapped button stands in. */
  readonly item?: string;
  /** The tap is on a message further up in the chat. */
  readonly earlier: boolean;
  readonly expected: Expected;
  /** "relay.yaml:17" */
  readonly where: string;
}

export interface Journey {
  readonly title: string;
  readonly starts: string;
  /** The school's rules, with which what is due is found and sent as time passes; without them nothing happens by itself. */
  readonly rules?: string;
  /** Whom no chat reaches. */
  readonly unreachable: readonly string[];
  readonly turns: readonly TurnOfJourney[];
}

const expectations = [
  'title',
  'progress',
  'says',
  'never',
  'actions',
  'fields',
  'problems',
  'private',
  'channel',
  'heard',
  ...['changed', 'mail', 'silent', 'count'],
];
const manners = ['item', 'earlier', 'press', 'down'];

type Entry = Readonly<Record<string, unknown>>;

interface Written {
  readonly title: string;
  readonly starts?: string;
  readonly rules?: string;
  readonly unreachable?: readonly string[];
  /** Journeys that are walked before it, in the same school. */
  readonly after?: readonly string[];
  readonly turns: readonly Entry[];
}

const here = new URL('./', import.meta.url);

/** @param file its name in the folder. Throws for a turn that cannot be read, with its line. */
export function readJourney(file: string, folder = here): Journey {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const document = parseDocument(text);
  if (document.errors[0] !== undefined) throw document.errors[0];
  const { title, starts, rules, unreachable = [], after = [], turns } = document.toJS() as Written;
  const before = after.map((one) => readJourney(one, folder));
  const lineOf = (index: number): number => {
    const range = (document.getIn(['turns', index], true) as { readonly range?: readonly number[] }).range;
    return text.slice(0, range?.[0] ?? 0).split('\n').length;
  };
  const own = turns.map((entry, index) => readTurn(entry, `${file}:${lineOf(index)}`));
  return {
    title,
    starts: starts ?? before[0]?.starts ?? '2026-09-07 09:00',
    ...(rules !== undefined && { rules }),
    unreachable,
    turns: [...before.flatMap((one) => one.turns), ...own],
  };
}

function readTurn(entry: Entry, where: string): TurnOfJourney {
  const [deed, ...more] = Object.keys(entry).filter((key) => !expectations.includes(key) && !manners.includes(key));
  if (deed === undefined || more.length > 0) throw new Error(`${where}: one thing a turn, not ${[deed, ...more]}`);
  const [who = '', ...verb] = deed.split(' ');
  const doing = readDoing(deed, verb.join(' '), entry);
  if (doing === null) throw new Error(`${where}: nobody can do "${deed}"`);
  const expected = Object.fromEntries(
    expectations.filter((key) => key in entry).map((key) => [key, entry[key]]),
  ) as Expected;
  const item = entry.item === undefined ? {} : { item: String(entry.item) };
  const person = doing.kind === 'again' ? String(entry[deed]) : who;
  return { who: person, doing, ...item, earlier: entry.earlier === true, expected, where };
}

function readDoing(deed: string, verb: string, entry: Entry): Doing | null {
  const value = entry[deed];
  if (deed === 'at') return { kind: 'at', time: String(value), down: entry.down === true };
  if (deed === 'waits') return { kind: 'waits', minutes: Number(value) };
  if (deed === 'restart') return { kind: 'restart' };
  if (deed === 'again') return { kind: 'again' };
  const channel = /^in (\S+)$/u.exec(verb)?.[1];
  if (channel !== undefined) return { kind: 'says', text: String(value), channel };
  switch (verb) {
    case '':
      return { kind: 'says', text: String(value) };
    case 'arrives':
      return { kind: 'arrives' };
    case 'taps':
      return { kind: 'taps', label: String(value) };
    case 'drafts':
      return { kind: 'drafts', filled: readFilled(value) };
    case 'fills':
      return {
        kind: 'fills',
        filled: readFilled(value),
        ...(entry.press !== undefined && { press: String(entry.press) }),
      };
    default:
      return null;
  }
}

/** A long text is written as `{ letters: 301 }`. */
function readFilled(value: unknown): Filled {
  const entries = Object.entries((value ?? {}) as Entry).map(([label, given]): [string, string | readonly string[]] => {
    if (Array.isArray(given)) return [label, given.map(String)];
    const letters = typeof given === 'object' && given !== null ? Number((given as Entry).letters) : null;
    return [label, letters === null ? String(given ?? '') : 'a'.repeat(letters)];
  });
  return Object.fromEntries(entries);
}
