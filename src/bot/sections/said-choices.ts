/** Which choices a typed answer names: by number, by name or its beginning, several at once, or all of them. */
import { foldText } from '../../domain/text/fold-text.ts';
import type { Say } from '../core/texts.ts';
import type { Choice } from '../ports/view.ts';

/** The value of the one choice that is meant; the words as they are where none is, or more than one might be. */
export function saidChoice(choices: readonly Choice[], words: string): string {
  const wanted = foldText(words.trim()).text;
  const byNumber = /^\d+\.?$/u.test(wanted) ? choices[Number.parseInt(wanted, 10) - 1] : undefined;
  const named = choices.filter((choice) => foldText(choice.label).text === wanted);
  const begun = choices.filter((choice) => foldText(choice.label).text.startsWith(wanted));
  const [found, ...more] = named.length > 0 ? named : begun;
  const byName = wanted !== '' && more.length === 0 ? found : undefined;
  return (byNumber ?? byName)?.value ?? words.trim();
}

/** The values of all that is meant; a name may hold a comma or "and" itself. */
export function saidChoices(say: Say, choices: readonly Choice[], text: string): readonly string[] {
  const known = (value: string): boolean => choices.some((choice) => choice.value === value);
  const first = foldText(text.trim()).text.split(/\s/u)[0] ?? '';
  if (say.list('choice.all').includes(first)) return choices.map((choice) => choice.value);
  const whole = saidChoice(choices, text);
  if (known(whole)) return [whole];
  return text
    .split(/[,;]/u)
    .flatMap((part) => (known(saidChoice(choices, part)) ? [part] : part.split(/\s(?:un|and)\s/u)))
    .map((part) => saidChoice(choices, part))
    .filter((value) => value !== '');
}
