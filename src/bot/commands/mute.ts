/** Switches reminders of a kind off, or on again; the support-team head sees what is switched off. */
import { foldText } from '../../domain/calendar/fold-text.ts';
import { languages } from '../../domain/people/organisation.ts';
import { type NudgeKind, nudgeKinds } from '../../domain/people/preferences.ts';
import { setMuted, showSettings } from '../acts/settings.ts';
import type { Turn } from '../turn.ts';
import { withNotice } from '../with-notice.ts';
import type { Command } from './command.ts';

export const mute: Command = (turn, rest) => switchIn(turn, rest, true);

export const unmute: Command = (turn, rest) => switchIn(turn, rest, false);

async function switchIn(turn: Turn, rest: string, on: boolean) {
  const kind = kindIn(turn, rest);
  if (kind !== undefined) return setMuted(turn, kind, on);
  return withNotice(await showSettings(turn), turn.say('settings.which-nudges'), 'warning');
}

/** The kind of duty that words begin with, in any language: "uzdevumus", "meetings". */
function kindIn(turn: Turn, words: string): NudgeKind | undefined {
  const asked = foldText(words).text.trim();
  const begins = (word: string): boolean => asked !== '' && asked.startsWith(foldText(word).text);
  const says = languages.map((language) => turn.world.say(language));
  return nudgeKinds.find((kind) => says.some((say) => say.list(`settings.nudge-words.${kind}`).some(begins)));
}
