/** Records that the person will be away: until when, and who gets their reminders meanwhile. */

import { currentSchoolYear } from '../../../domain/calendar/school-year.ts';
import { absenceIn } from '../../../domain/language/said-absence.ts';
import type { Absence } from '../../../domain/people/preferences.ts';
import type { Command } from '../../core/command.ts';
import { reply } from '../../core/turn.ts';
import { withNotice } from '../../core/with-notice.ts';
import { showSettings, takeAbsence } from '../taps.ts';
import { absenceForm } from '../views/settings-forms.ts';

export const absence: Command = async (turn, rest, said) => {
  if (rest === '') return showSettings(turn);
  const schoolYear = currentSchoolYear(turn.organisation.schoolYears, turn.today);
  const read = absenceIn(turn.organisation, rest, { today: turn.today, schoolYear });
  switch (read.kind) {
    case 'absence':
      if (said?.isSure === false || !read.isOwn)
        return reply(turn, absenceForm(turn, { typed: typedOf(read.absence), problems: {} }, 'message'));
      return takeAbsence(turn, read.absence);
    case 'problem':
      return withNotice(await showSettings(turn), turn.say(`settings.absence-problem.${read.problem}`), 'warning');
    default:
      return read satisfies never;
  }
};

const typedOf = ({ from, to, standIn = '' }: Absence) => ({ first: from, last: to, 'stand-in': standIn });
