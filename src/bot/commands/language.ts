/** The language the bot speaks with this person. */
import { foldText } from '../../domain/calendar/fold-text.ts';
import { type Language, languages } from '../../domain/people/organisation.ts';
import { inLanguage } from '../in-language.ts';
import { tokenOf } from '../tap.ts';
import { said, type Turn } from '../turn.ts';
import { messageView } from '../views/message.ts';
import type { Command } from './command.ts';

/** The language that words begin with: "english", "latviešu"; undefined where they name none. */
export function languageIn(turn: Turn, words: string): Language | undefined {
  const asked = foldText(words).text;
  const isIn = (one: Language) =>
    turn.world
      .say(one)
      .list('language.words')
      .some((word) => asked.startsWith(word));
  return asked === '' ? undefined : languages.find(isIn);
}

export const language: Command = async (turn, rest) => {
  const named = languageIn(turn, rest);
  if (named !== undefined) return inLanguage(turn, named);
  const actions = languages.map((one) => ({
    label: turn.world.say(one)('language.name'),
    token: tokenOf({ kind: 'language', language: one }),
  }));
  return said(
    turn,
    messageView({ name: 'language', title: turn.say('language.title'), text: turn.say('language.choose'), actions }),
  );
};
