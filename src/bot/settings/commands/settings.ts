/** How the person is reminded: shows it, or changes the hour or the days that were typed. */
import { hourIn, weekdaysIn } from '../../../domain/language/said-times.ts';
import type { Command } from '../../core/command.ts';
import type { Reply, Turn } from '../../core/turn.ts';
import { withNotice } from '../../core/with-notice.ts';
import { changePreferences } from '../../duties/preferences.ts';
import { isHour, showSettings } from '../taps.ts';

export const settings: Command = async (turn, rest) => {
  const workingDays = weekdaysIn(rest);
  const hour = workingDays.length > 0 ? null : hourIn(rest);
  if (workingDays.length > 0) {
    await changePreferences(turn, (now) => ({ ...now, workingDays }));
    return saved(turn);
  }
  if (hour === null) {
    const shown = await showSettings(turn);
    return rest === '' ? shown : withNotice(shown, turn.say('settings.not-understood'), 'warning');
  }
  if (!isHour(hour)) return withNotice(await showSettings(turn), turn.say('settings.problem.hour'), 'warning');
  await changePreferences(turn, (now) => ({ ...now, hour }));
  return saved(turn);
};

function saved(turn: Turn): Promise<Reply> {
  turn.acts.did({ kind: 'final', what: 'settings' });
  return showSettings(turn, { text: turn.say('settings.saved') });
}
