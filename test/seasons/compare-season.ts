/** Compares what a stretch of time or a turn brought with what its journey says; a season speaks of what matters, not of all there is. */
import { among, letters, missing, same, words } from '../personas/compare.ts';
import type { Expected } from '../personas/journey.ts';
import type { Seen } from '../world/seen.ts';

export function seasonDifferences(expected: Expected, seen: Seen): readonly string[] {
  const reached = [...new Set([...Object.keys(seen.private), ...seen.mail.map(({ to }) => to)])];
  return [
    ...(expected.title === undefined ? [] : same('title', expected.title, seen.title)),
    ...missing('says', expected.says ?? [], seen.says),
    ...(expected.never ?? [])
      .filter((words) => JSON.stringify(seen).includes(words))
      .map((words) => `never: "${words}" is there`),
    ...(expected.actions === undefined ? [] : same('actions', expected.actions, seen.actions)),
    ...Object.entries(expected.fields ?? {}).flatMap(([label, value]) =>
      same(`field ${label}`, String(value ?? ''), seen.fields[label] ?? null),
    ),
    ...same('problems', expected.problems ?? {}, seen.problems),
    ...among('private', expected.private, (person) => words(seen.private[person])),
    ...among('changed', expected.changed, (person) => words(seen.changed[person])),
    ...among('mail', expected.mail, (person) => letters(seen, person)),
    ...missing('channel', expected.channel ?? [], seen.channel),
    ...(expected.silent ?? [])
      .filter((person) => reached.some((one) => one === person || one.startsWith(`${person}.`)))
      .map(
        (person) =>
          `silent: ${person} got\n${words(seen.private[person])
            .map((line) => `    ${line}`)
            .join('\n')}`,
      ),
    ...Object.entries(expected.count ?? {}).flatMap(([person, count]) =>
      same(`messages to ${person}`, count, seen.private[person]?.length ?? 0),
    ),
  ];
}
