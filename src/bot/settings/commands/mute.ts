/** Switches reminders of a kind off, or on again; the support-team head sees what is switched off. */

import { languages } from '../../../domain/people/organisation.ts';
import { type NudgeKind, nudgeKinds } from '../../../domain/people/preferences.ts';
import { foldText } from '../../../domain/text/fold-text.ts';
import type { Command } from '../../core/command.ts';
import type { Turn } from '../../core/turn.ts';
import { withNotice } from '../../core/with-notice.ts';
import { setMuted, showSettings } from '../taps.ts';

export const mute: Command = (turn, rest, said) => switchIn(turn, said?.isSure === false ? '' : rest, true);

export const unmute: Command = (turn, rest, said) => switchIn(turn, said?.isSure === false ? '' : rest, false);

async function switchIn(turn: Turn, rest: string, on: boolean) {
  const [kind, another] = kindsIn(turn, rest);
  if (kind !== undefined && another === undefined) return setMuted(turn, kind, on);
  return withNotice(await showSettings(turn), turn.say('settings.which-nudges'), 'warning');
}

/** The kinds of duties that words name, in any language: "uzdevumus", "meetings". */
function kindsIn(turn: Turn, words: string): readonly NudgeKind[] {
  const asked = foldText(words).text.trim();
  const said = asked.split(/\s+/u);
  const begins = (word: string): boolean => asked !== '' && said.some((one) => one.startsWith(foldText(word).text));
  const says = languages.map((language) => turn.services.say(language));
  return nudgeKinds.filter((kind) => says.some((say) => say.list(`settings.nudge-words.${kind}`).some(begins)));
}
