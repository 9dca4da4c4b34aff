/** The options of a list, of round buttons and of boxes, with labels of any length. */
import type { PlainTextOption } from '@slack/types';
import type { Choice } from '../../bot/ports/view.ts';
import { groupsPerList, optionsPerList, optionText } from './limits.ts';
import type { RenderContext } from './render-context.ts';
import { isEmpty, plain } from './render-text.ts';

export interface Options {
  readonly options: PlainTextOption[];
  /** Labels that are too long for an option, numbered: they stand above, and the option says their number. */
  readonly above: readonly string[];
}

/** Options in the order of their choices. */
export function renderOptions(choices: readonly Choice[]): Options {
  const made = choices.map(({ value, label, whole = '' }, index) => {
    const [text, rest] = splitLabel(isEmpty(label) ? value : label) ?? [shortened(label, index), ''];
    const description = isBeside(label, whole) ? whole : rest;
    return { text: plain(text), value, ...(!isEmpty(description) && { description: plain(description) }) };
  });
  const above = choices.flatMap(({ label, whole = '' }, index) => [
    ...(splitLabel(label) === null ? [`${index + 1}. ${label}`] : []),
    ...(isEmpty(whole) || isBeside(label, whole) ? [] : [`${label} – ${whole}`]),
  ]);
  return { options: made, above };
}

/** Whether the whole wording can stand in the option itself, below its label. */
const isBeside = (label: string, whole: string): boolean =>
  label.length <= optionText && whole.length <= optionText && !isEmpty(whole);

/** A label, with what goes beyond it as its description; null where both cannot hold it. */
function splitLabel(label: string): readonly [string, string] | null {
  if (label.length <= optionText) return [label, ''];
  const space = label.lastIndexOf(' ', optionText);
  const atSpace = [label.slice(0, space), label.slice(space + 1)] as const;
  if (space > 0 && atSpace.every((part) => part.length <= optionText && !isEmpty(part))) return atSpace;
  return null;
}

function shortened(label: string, index: number): string {
  const number = `${index + 1}. `;
  const start = Array.from(label.slice(0, optionText - number.length - 2)).slice(0, -1);
  return `${number}${start.join('').trimEnd()}…`;
}

export type Listed =
  | { options: PlainTextOption[] }
  | { option_groups: { label: ReturnType<typeof plain>; options: PlainTextOption[] }[] };

/** A hundred options are a list; more of them are groups, as Slack would say "no result" without a word. */
export function renderList(options: PlainTextOption[], by: 'letter' | 'number', { say }: RenderContext): Listed {
  if (options.length <= optionsPerList) return { options };
  const byLetter = by === 'letter' ? letterGroups(options, say.language) : [];
  const groups = byLetter.length > 0 && byLetter.length <= groupsPerList ? byLetter : numberGroups(options);
  return { option_groups: groups.map(({ label, members }) => ({ label: plain(label), options: members })) };
}

interface Group {
  readonly label: string;
  readonly members: PlainTextOption[];
}

/** By the first letter as it stands in the reader's alphabet. */
function letterGroups(options: readonly PlainTextOption[], language: string): readonly Group[] {
  const letterOf = ({ text }: PlainTextOption) => (Array.from(text.text)[0] ?? '').toLocaleUpperCase(language);
  const letters = [...new Set(options.map(letterOf))].sort(new Intl.Collator(language).compare);
  return letters.flatMap((letter) => {
    const members = options.filter((option) => letterOf(option) === letter);
    return hundreds(members).map((some, index) => ({
      label: index === 0 ? letter : `${letter} ${index + 1}`,
      members: some,
    }));
  });
}

const numberGroups = (options: readonly PlainTextOption[]): readonly Group[] =>
  hundreds(options).map((members, index) => ({
    label: `${index * optionsPerList + 1}–${index * optionsPerList + members.length}`,
    members,
  }));

const hundreds = (options: readonly PlainTextOption[]): readonly PlainTextOption[][] =>
  Array.from({ length: Math.ceil(options.length / optionsPerList) }, (_, index) =>
    options.slice(index * optionsPerList, (index + 1) * optionsPerList),
  );
