/** Commands as buttons, the way of answering, the language. */
import { languages } from '../../../domain/people/organisation.ts';
import { commands } from '../../commands.ts';
import { commandIds } from '../../core/command-ids.ts';
import { reply } from '../../core/turn.ts';
import { pointView } from '../../duties/views/rules.ts';
import type { TapHandler } from '../../plans/tap-handler.ts';
import { noPlaceView } from '../../plans/views/closed.ts';
import { withMode } from '../answer-mode.ts';
import { inLanguage } from '../set-language.ts';

export const command: TapHandler<'command'> = (turn, tap) => {
  const id = commandIds.find((one) => one === tap.command) ?? 'help';
  return commands[id](turn, '');
};

export const mode: TapHandler<'mode'> = (turn, tap) => withMode(turn, tap.mode === 'form' ? 'form' : 'question');

export const language: TapHandler<'language'> = async (turn, tap) =>
  inLanguage(turn, languages.find((one) => one === tap.language) ?? turn.say.language);

/** One rule of the organisation, with its whole text. */
export const rule: TapHandler<'rule'> = async (turn, tap) => {
  const found = turn.organisation.rules?.rules.filter(({ id }) => id === tap.rule) ?? [];
  return reply(turn, found.length === 0 ? noPlaceView(turn.say) : pointView(turn, found));
};
