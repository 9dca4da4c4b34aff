/** Compares what was seen after a turn with what its journey says; each difference is a line. */
import type { View } from '../../src/bot/ports/view.ts';
import { linesOf, type Seen } from '../world/seen.ts';
import type { Expected } from './journey.ts';

export function differences(expected: Expected, seen: Seen): readonly string[] {
  return [
    ...same('title', expected.title ?? null, seen.title),
    ...(expected.progress === undefined ? [] : same('progress', expected.progress, seen.progress)),
    ...missing('says', expected.says ?? [], seen.says),
    ...(expected.never ?? [])
      .filter((words) => JSON.stringify(seen).includes(words))
      .map((words) => `never: "${words}" is there`),
    ...(expected.actions === undefined ? [] : same('actions', expected.actions, seen.actions)),
    ...Object.entries(expected.fields ?? {}).flatMap(([label, value]) =>
      same(`field ${label}`, String(value ?? ''), seen.fields[label] ?? null),
    ),
    ...same('problems', expected.problems ?? {}, seen.problems),
    ...privately(expected.private ?? {}, seen.private),
    ...among('changed', expected.changed, (person) => words(seen.changed[person])),
    ...among('mail', expected.mail, (person) => letters(seen, person)),
    ...same('channel', expected.channel ?? [], seen.channel),
    ...same('heard', expected.heard ?? null, seen.heard),
  ];
}

export function same(what: string, wanted: unknown, found: unknown): readonly string[] {
  const [one, other] = [JSON.stringify(sorted(wanted)), JSON.stringify(sorted(found))];
  return one === other ? [] : [`${what}:\n    expected ${one}\n    seen     ${other}`];
}

const sorted = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));

export function missing(what: string, wanted: readonly string[], found: readonly string[]): readonly string[] {
  // A line of a list may be several lines long, and begins with a title.
  const lines = found.flatMap((one) => [
    one,
    ...one.split('\n'),
    one.split('\n')[0]?.split(' – ').slice(1).join(' – '),
  ]);
  const lost = wanted.filter((line) => !lines.includes(line));
  if (lost.length === 0) return [];
  return [
    `${what}: not there\n${lost.map((line) => `    ${line}`).join('\n')}\n  seen\n${found.map((line) => `    ${line}`).join('\n')}`,
  ];
}

export const words = (views: readonly View[] = []): readonly string[] =>
  views.flatMap((view) => [view.title, ...linesOf(view)]);

/** Mails by the beginning of the address, which is the person's name. */
export const letters = ({ mail }: Seen, person: string): readonly string[] =>
  mail.filter(({ to }) => to.startsWith(`${person}.`)).flatMap(({ subject, text }) => [subject, text]);

/** What somebody is told of, among all that they get. */
export const among = (
  what: string,
  wanted: Readonly<Record<string, readonly string[]>> = {},
  found: (person: string) => readonly string[],
): readonly string[] =>
  Object.entries(wanted).flatMap(([person, lines]) => missing(`${what} to ${person}`, lines, found(person)));

/** Nobody gets a message that the journey does not speak of, and everybody those that it does. */
function privately(
  wanted: Readonly<Record<string, readonly string[]>>,
  found: Readonly<Record<string, readonly View[]>>,
): readonly string[] {
  const members = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].sort();
  return members.flatMap((member) => {
    const views = found[member] ?? [];
    const lines = wanted[member] ?? [];
    const unspoken = views.map((view) => view.title).filter((title) => !lines.includes(title));
    return [
      ...unspoken.map((title) => `private: ${member} also gets "${title}"`),
      ...missing(`private to ${member}`, lines, words(views)),
    ];
  });
}
