/** Compares what a person saw after a turn with what its journey says; each difference is a line. */
import type { Expected } from '../personas/journey.ts';
import { bare, isCalled, type Sheet } from './sheet.ts';

/** What was to be seen after a turn. */
export interface Sight {
  /** What the person has before them as the answer: one message or several, or a form. */
  readonly answer: readonly Sheet[];
  /** What others got in private, and the person besides the answer. */
  readonly private: Readonly<Record<string, readonly Sheet[]>>;
  /** Messages as they were changed where they stand. */
  readonly changed: Readonly<Record<string, readonly Sheet[]>>;
  readonly channel: readonly string[];
  /** Fields that the platform itself keeps from being filled in wrong: nobody needs to be told so by the bot. */
  readonly prevented: readonly string[];
  /** Whether the form was not sent for that: what is said beside its fields is what was said before. */
  readonly isKept: boolean;
  /** Whether a form still stands in front of the answer. */
  readonly isCovered: boolean;
}

/** `heard` is left out: these platforms keep what people type, and the bot cannot change it. `mail` is the same everywhere. */
export function unseen(expected: Expected, sight: Sight): readonly string[] {
  const { answer, prevented, isKept, isCovered } = sight;
  // Left as it was, such a field may well be called empty.
  const free = (problems: Readonly<Record<string, string>>) => without(problems, prevented);
  const words = bare(answer.map((one) => one.words).join('\n'));
  const everything = bare(
    [answer, ...Object.values(sight.private), ...Object.values(sight.changed)]
      .flat()
      .flatMap((one) => [one.words, ...one.fields.map(({ value }) => value)])
      .concat(sight.channel)
      .join('\n'),
  );
  const lost = (lines: readonly string[]) => lines.filter((line) => !words.includes(bare(line)));
  const isThere = (line: string) => everything.includes(bare(line));
  return [
    ...(isCovered ? ['a form still stands in front of the answer'] : []),
    ...titleOf(expected, answer),
    ...lost([...(expected.progress === undefined ? [] : [expected.progress]), ...(expected.says ?? [])]).map(
      (line) => `says: not there: ${line}`,
    ),
    ...(expected.never ?? []).filter(isThere).map((line) => `never: "${line}" is there`),
    ...(expected.actions === undefined ? [] : same('actions', expected.actions, actionsOf(answer))),
    ...fieldsOf(without(expected.fields ?? {}, prevented), answer),
    ...(isKept ? [] : same('problems', free(expected.problems ?? {}), free(problemsOf(answer)))),
    ...privately(expected.private ?? {}, sight.private),
    ...inPlace(expected.changed ?? {}, sight.changed),
    ...channelOf(expected.channel ?? [], sight.channel),
  ];
}

function titleOf({ title }: Expected, answer: readonly Sheet[]): readonly string[] {
  if (title === undefined) return answer.map((one) => `title: nothing expected, seen "${one.titles[0]}"`);
  if (answer.length > 0 && answer.every((one) => isCalled(one, title))) return [];
  return [`title: expected "${title}", seen ${JSON.stringify(answer.map((one) => one.titles))}`];
}

const actionsOf = (answer: readonly Sheet[]): readonly string[] =>
  answer.flatMap(({ buttons }) => buttons.filter(({ kind }) => kind === 'own').map(({ label }) => label));

function fieldsOf(fields: Readonly<Record<string, string>>, answer: readonly Sheet[]): readonly string[] {
  const found = answer.flatMap((one) => one.fields);
  return Object.entries(fields).flatMap(([label, value]) =>
    same(`field ${label}`, String(value ?? ''), found.find((one) => one.label === label)?.value ?? null),
  );
}

const problemsOf = (answer: readonly Sheet[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    answer
      .flatMap((one) => one.fields)
      .flatMap(({ label, problem }) => (problem === undefined ? [] : [[label, problem] as const])),
  );

const without = (problems: Readonly<Record<string, string>>, prevented: readonly string[]) =>
  Object.fromEntries(Object.entries(problems).filter(([label]) => !prevented.includes(label)));

/** Everybody gets in private what the journey speaks of, and nobody anything else. */
function privately(
  wanted: Readonly<Record<string, readonly string[]>>,
  found: Readonly<Record<string, readonly Sheet[]>>,
): readonly string[] {
  const members = [...new Set([...Object.keys(wanted), ...Object.keys(found)])];
  return members.flatMap((member) => {
    const sheets = found[member] ?? [];
    const lines = wanted[member] ?? [];
    const words = bare(sheets.map((one) => one.words).join('\n'));
    const unspoken = sheets.filter((sheet) => !lines.some((line) => isCalled(sheet, line)));
    return [
      ...unspoken.map(({ titles }) => `private: ${member} also gets "${titles[0]}"`),
      ...lines.filter((line) => !words.includes(bare(line))).map((line) => `private to ${member}: not there: ${line}`),
    ];
  });
}

/** What stands there instead of what did. */
const inPlace = (
  wanted: Readonly<Record<string, readonly string[]>>,
  found: Readonly<Record<string, readonly Sheet[]>>,
): readonly string[] =>
  Object.entries(wanted).flatMap(([member, lines]) => {
    const words = bare((found[member] ?? []).map((one) => one.words).join('\n'));
    return lines
      .filter((line) => !words.includes(bare(line)))
      .map((line) => `changed for ${member}: not there: ${line}`);
  });

function channelOf(wanted: readonly string[], found: readonly string[]): readonly string[] {
  const isSame =
    wanted.length === found.length && wanted.every((post, index) => bare(found[index] ?? '') === bare(post));
  return isSame ? [] : [`channel:\n    expected ${JSON.stringify(wanted)}\n    seen     ${JSON.stringify(found)}`];
}

function same(what: string, wanted: unknown, found: unknown): readonly string[] {
  const [one, other] = [JSON.stringify(sorted(wanted)), JSON.stringify(sorted(found))];
  return one === other ? [] : [`${what}:\n    expected ${one}\n    seen     ${other}`];
}

const sorted = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
