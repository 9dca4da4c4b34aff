/** Puts a duty off to the day that was typed: "atlikt J-07 līdz pirmdienai". */
import { findSaidDate } from '../../domain/calendar/said-date.ts';
import { currentSchoolYear } from '../../domain/calendar/school-year.ts';
import { lookContextOf } from '../../domain/rules/look-context.ts';
import { doSnooze } from '../duties/do-duty.ts';
import { nextOf } from '../duties/next-of.ts';
import { onSaidDuty } from '../duties/say-of-duty.ts';
import { showAt } from '../duties/show-duties.ts';
import { snoozeDays } from '../duties/snooze-days.ts';
import { said, type Turn } from '../turn.ts';
import { snoozeView } from '../views/duty-forms.ts';
import type { Command } from './command.ts';

export const snooze: Command = (turn, rest) => {
  const { words, day } = dayIn(turn, rest);
  return onSaidDuty(turn, { words }, async (on) => {
    const { duty, to } = on;
    if (day === null) {
      const days = snoozeDays(duty.obligation, lookContextOf(duty.obligation, turn));
      return said(turn, snoozeView(to, { duty, days, next: nextOf(duty.obligation, turn), from: '' }));
    }
    if (day > turn.today) return doSnooze(turn, on, { until: day, from: '' });
    const text = turn.say('duties.find.past-day');
    return showAt(turn, { from: '', key: duty.obligation.key }, { text, tone: 'warning' });
  });
};

function dayIn(turn: Turn, text: string): { readonly words: string; readonly day: string | null } {
  const schoolYear = currentSchoolYear(turn.organisation.schoolYears, turn.today);
  const found = findSaidDate(text, { today: turn.today, ...(schoolYear && { schoolYear }) });
  if (found?.kind !== 'date') return { words: text, day: null };
  const { start, end } = found.said;
  return { words: `${text.slice(0, start)} ${text.slice(end)}`.trim(), day: found.date };
}
