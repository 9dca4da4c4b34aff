/** How the person is reminded: shows it, or changes the hour or the days that were typed. */
import { hoursIn, weekdaysIn } from '../../../domain/language/said-times.ts';
import type { Command } from '../../core/command.ts';
import type { Reply, Turn } from '../../core/turn.ts';
import { withNotice } from '../../core/with-notice.ts';
import { changePreferences } from '../../duties/preferences.ts';
import { isHour, showSettings } from '../taps.ts';

/** "Strādāju trešdien" may be said of one Wednesday alone. */
const EVERY_WEEK = /tikai|vien[īi]gi|only|dien[āa]s(?!\p{L})|days(?!\p{L})/iu;

export const settings: Command = async (turn, rest, said) => {
  if (said?.isSure === false) return unclear(turn);
  const workingDays = weekdaysIn(rest);
  const [hour = null, another] = workingDays.length > 0 ? [] : hoursIn(rest);
  if (another !== undefined) return unclear(turn);
  if (workingDays.length === 1 && !EVERY_WEEK.test(rest)) return unclear(turn);
  if (workingDays.length > 0) {
    await changePreferences(turn, (now) => ({ ...now, workingDays }));
    return saved(turn);
  }
  if (hour === null) {
    return rest === '' ? showSettings(turn) : unclear(turn);
  }
  if (!isHour(hour)) return withNotice(await showSettings(turn), turn.say('settings.problem.hour'), 'warning');
  await changePreferences(turn, (now) => ({ ...now, hour }));
  return saved(turn);
};

/** What is there now, with the way to change it: nothing of what was typed is taken. */
async function unclear(turn: Turn): Promise<Reply> {
  return withNotice(await showSettings(turn), turn.say('settings.not-understood'), 'warning');
}

function saved(turn: Turn): Promise<Reply> {
  turn.acts.did({ kind: 'final', what: 'settings' });
  return showSettings(turn, { text: turn.say('settings.saved') });
}
