/** The language the bot speaks with this person. */

import { type Language, languages } from '../../../domain/people/organisation.ts';
import { foldText } from '../../../domain/text/fold-text.ts';
import type { Command } from '../../core/command.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';

/** The language that words begin with: "english", "latviešu"; undefined where they name none. */
export function languageIn(turn: Turn, words: string): Language | undefined {
  const asked = foldText(words).text;
  const isIn = (one: Language) =>
    turn.services
      .say(one)
      .list('language.words')
      .some((word) => asked.startsWith(word));
  return asked === '' ? undefined : languages.find(isIn);
}

export const language: Command = async (turn, rest, said) => {
  const named =
    said?.isSure === false || isSubject(turn, rest)
      ? undefined
      : rest
          .split(/\s+/u)
          .map((word) => languageIn(turn, word))
          .find((one) => one !== undefined);
  if (named !== undefined) return inLanguage(turn, named);
  const actions = languages.map((one) => ({
    label: turn.services.say(one)('language.name'),
    token: tokenOf({ kind: 'language', language: one }),
  }));
  return reply(
    turn,
    messageView({ name: 'language', title: turn.say('language.title'), text: turn.say('language.choose'), actions }),
  );
};

/** "Angļu valoda" alone is a subject that is taught. */
const isSubject = ({ organisation }: Turn, words: string): boolean =>
  organisation.subjects.some(({ name }) =>
    Object.values(name).some((one) => foldText(one).text === foldText(words.trim()).text),
  );

/** Changes the language of the conversation and says so in the new one. */
export function inLanguage(turn: Turn, language: Language): Reply {
  const say = turn.services.say(language);
  const actions = [commandAction(say, 'continue'), commandAction(say, 'my-plans'), commandAction(say, 'help')];
  const view = messageView({ name: 'language', title: say('language.title'), text: say('language.changed'), actions });
  return reply(turn, view, { ...turn.conversation, language });
}
