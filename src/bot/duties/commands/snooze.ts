/** Puts a duty off to the day that was typed: "atlikt J-07 līdz pirmdienai". */

import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { currentSchoolYear } from '../../../domain/calendar/school-year.ts';
import { lookContextOf } from '../../../domain/duties/check-context.ts';
import { conceptsOf } from '../../../domain/language/concepts-of.ts';
import { saidDatesIn } from '../../../domain/language/said-date.ts';
import type { Command } from '../../core/command.ts';
import { tokenOf } from '../../core/tap.ts';
import { reply, type Turn } from '../../core/turn.ts';
import { untilWords } from '../../core/views/due-words.ts';
import { doSnooze } from '../do-duty.ts';
import { onSaidDuty, type SaidOfDuty } from '../find-typed-duty.ts';
import { nextOf } from '../next-of.ts';
import { showAt } from '../show-duties.ts';
import { snoozeDays } from '../snooze-days.ts';
import { snoozeView } from '../views/duty-forms.ts';

export const snooze: Command = (turn, rest, said) => {
  const { words, day } = dayIn(turn, rest);
  const isClear = said?.isClear !== false || isLater.test(rest);
  const until = day !== null && day > turn.today ? day : null;
  return onSaidDuty(
    turn,
    { words: words.replace(isLater, ''), isNear: true, isClear, allOf: isSnoozeWord, ...choosing(turn, until) },
    async (on) => {
      const { duty, to } = on;
      if (day === null) {
        const days = snoozeDays(duty.obligation, lookContextOf(duty.obligation, turn));
        return reply(turn, snoozeView(to, { duty, days, next: nextOf(duty.obligation, turn), from: '' }));
      }
      if (until !== null) return doSnooze(turn, on, { until, from: '' });
      const text = turn.say('duties.find.past-day');
      return showAt(turn, { from: '', key: duty.obligation.key }, { text, tone: 'warning' });
    },
  );
};

/** The day that was said is kept where the duty must be chosen. */
const choosing = (turn: Turn, until: LocalDate | null): Pick<SaidOfDuty, 'choice' | 'question'> => ({
  choice: (duty) => ({
    label: turn.say('duties.action.snooze'),
    token:
      until === null
        ? tokenOf({ kind: 'duty-snooze', duty, from: 'list' })
        : tokenOf({ kind: 'duty-snooze-to', duty, day: until, from: 'list' }),
  }),
  ...(until !== null && { question: turn.say('duties.find.snooze', { until: untilWords(turn, until) }) }),
});

/** A word that says no more than that it is put off. */
const isSnoozeWord = (word: string): boolean =>
  conceptsOf(word).some((one) =>
    ['snooze', 'remind', 'pause', 'not', 'mine', 'can', 'task', 'duty', 'now', 'promise'].includes(one),
  );

/** Says that it is not done today, and no more. */
const isLater =
  /(?:šodien\s+)?(?:ne(?!\p{L})|nesan[āa]ks|nepasp[ēe]\p{L}+|neb[ūu]s|var\s+v[ēe]l[āa]k\??|v[ēe]l[āa]k|not\s+today)[\s,;?.]*/iu;

/** Of two days the later is meant: "šodien nesanāks, atgādini ceturtdien". */
function dayIn(turn: Turn, text: string): { readonly words: string; readonly day: string | null } {
  const schoolYear = currentSchoolYear(turn.organisation.schoolYears, turn.today);
  const found = saidDatesIn(text, { today: turn.today, schoolYear }).findLast((one) => one.kind === 'date');
  if (found?.kind !== 'date') return { words: text, day: null };
  const { start, end } = found.said;
  return { words: `${text.slice(0, start)} ${text.slice(end)}`.trim(), day: found.date };
}
