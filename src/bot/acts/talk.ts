/** Commands as buttons, the way of answering, the language. */
import { languages } from '../../domain/people/organisation.ts';
import { commandIds } from '../command-ids.ts';
import { commands } from '../commands/index.ts';
import { inLanguage } from '../in-language.ts';
import { said } from '../turn.ts';
import { noPlaceView } from '../views/closed.ts';
import { pointView } from '../views/rules.ts';
import { withMode } from '../with-mode.ts';
import type { Act } from './act.ts';

export const command: Act<'command'> = (turn, tap) => {
  const id = commandIds.find((one) => one === tap.command) ?? 'help';
  return commands[id](turn, '');
};

export const mode: Act<'mode'> = (turn, tap) => withMode(turn, tap.mode === 'form' ? 'form' : 'question');

export const language: Act<'language'> = async (turn, tap) =>
  inLanguage(turn, languages.find((one) => one === tap.language) ?? turn.say.language);

/** One rule of the organisation, with its whole text. */
export const rule: Act<'rule'> = async (turn, tap) => {
  const found = turn.organisation.rules?.rules.filter(({ id }) => id === tap.rule) ?? [];
  return said(turn, found.length === 0 ? noPlaceView(turn.say) : pointView(turn, found));
};
