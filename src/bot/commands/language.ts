/** The language the bot speaks with this person. */
import { foldText } from '../../domain/calendar/fold-text.ts';
import { languages } from '../../domain/people/organisation.ts';
import { inLanguage } from '../in-language.ts';
import { tokenOf } from '../tap.ts';
import { said } from '../turn.ts';
import { messageView } from '../views/message.ts';
import type { Command } from './command.ts';

export const language: Command = async (turn, rest) => {
  const asked = foldText(rest).text;
  const named = languages.find(
    (one) =>
      asked !== '' &&
      turn.world
        .say(one)
        .list('language.words')
        .some((word) => asked.startsWith(word)),
  );
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
