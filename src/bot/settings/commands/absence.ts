/** Records that the person will be away: until when, and who gets their reminders meanwhile. */

import { currentSchoolYear } from '../../../domain/calendar/school-year.ts';
import { absenceIn } from '../../../domain/language/said-absence.ts';
import type { Command } from '../../core/command.ts';
import { withNotice } from '../../core/with-notice.ts';
import { showSettings, takeAbsence } from '../taps.ts';

export const absence: Command = async (turn, rest) => {
  if (rest === '') return showSettings(turn);
  const schoolYear = currentSchoolYear(turn.organisation.schoolYears, turn.today);
  const read = absenceIn(turn.organisation, rest, { today: turn.today, schoolYear });
  switch (read.kind) {
    case 'absence':
      return takeAbsence(turn, read.absence);
    case 'problem':
      return withNotice(await showSettings(turn), turn.say(`settings.absence-problem.${read.problem}`), 'warning');
    default:
      return read satisfies never;
  }
};
