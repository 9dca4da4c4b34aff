/** What a typed message asks for: a command with the words behind it, or none. */

import leven from 'leven';
import { type Language, languages } from '../../domain/people/organisation.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { type CommandId, commandIds } from '../buttons/command-ids.ts';
import type { Say } from './texts.ts';

export interface Intent {
  readonly command: CommandId;
  /** What was typed behind the words of the command, as it was typed. */
  readonly rest: string;
  /** Where the words of the command end. */
  readonly end: number;
  /** The language it was said in, where no other has the same words. */
  readonly language?: Language;
}

interface Wording {
  readonly command: CommandId;
  readonly words: string;
  readonly language: Language;
}

/** Texts do not change while Solis runs, and every typed message is held against the words of all commands. */
const gathered = new WeakMap<(language: 'lv' | 'en') => Say, readonly Wording[]>();

/** The words of every command in every language, with and without diacritics alike, longest first. */
function wordings(say: (language: 'lv' | 'en') => Say): readonly Wording[] {
  const known = gathered.get(say);
  if (known !== undefined) return known;
  const all = languages
    .flatMap((language) =>
      commandIds.flatMap((command) =>
        say(language)
          .list(`commands.${command}.words`)
          .map((words) => ({ command, words: foldText(words).text, language })),
      ),
    )
    .toSorted((one, other) => other.words.length - one.words.length);
  gathered.set(say, all);
  return all;
}

/** The command that a message begins with; null where it begins with none. */
export function readIntent(text: string, say: (language: 'lv' | 'en') => Say): Intent | null {
  const typed = text.trim().replace(/^\//u, '');
  const folded = foldText(typed);
  const all = wordings(say);
  for (const { command, words, language } of all) {
    if (!folded.text.startsWith(words)) continue;
    const behind = folded.text[words.length];
    if (behind !== undefined && /[\p{L}\p{N}]/u.test(behind)) continue;
    const end = folded.origin[words.length] ?? typed.length;
    const isShared = all.some((other) => other.words === words && other.language !== language);
    return {
      command,
      ...(!isShared && { language }),
      end: end + text.length - text.trimStart().replace(/^\//u, '').length,
      rest: typed
        .slice(end)
        .replace(/^[\s:,.!?–-]+/u, '')
        .trim(),
    };
  }
  return null;
}

/** Characters: longer than the words of any command, and short enough to be held against all of them. */
const longestCommand = 60;

/** The three commands whose words are nearest to what was typed: offered, never guessed. Nobody who was not understood meant to greet. */
export function nearestCommands(text: string, say: (language: 'lv' | 'en') => Say): readonly CommandId[] {
  const typed = foldText(text.trim().slice(0, longestCommand)).text.split(/\s+/u).slice(0, 2).join(' ');
  const ranked = wordings(say)
    .filter(({ command }) => command !== 'greeting')
    .map(({ command, words }) => ({ command, distance: leven(typed, words) / Math.max(typed.length, words.length) }))
    .toSorted((one, other) => one.distance - other.distance);
  return [...new Set(ranked.map(({ command }) => command))].slice(0, 3);
}
