/** Records that the person will be away: until when, and who gets their reminders meanwhile. */

import { currentSchoolYear } from '../../../domain/calendar/school-year.ts';
import { absenceIn } from '../../../domain/language/said-absence.ts';
import type { MemberId } from '../../../domain/people/organisation.ts';
import type { Absence } from '../../../domain/people/preferences.ts';
import type { Command } from '../../core/command.ts';
import { type Reply, reply, type Turn } from '../../core/turn.ts';
import { withNotice } from '../../core/with-notice.ts';
import { showSettings, takeAbsence } from '../taps.ts';
import { absenceForm } from '../views/settings-forms.ts';

export const absence: Command = async (turn, rest, said) => {
  if (rest === '') return showSettings(turn);
  const schoolYear = currentSchoolYear(turn.organisation.schoolYears, turn.today);
  const read = absenceIn(turn.organisation, rest, { today: turn.today, schoolYear });
  switch (read.kind) {
    case 'absence':
      if (namesOthers(turn, read.named))
        return withNotice(askAbout(turn, read.absence), turn.say('settings.absence.not-for-others'), 'warning');
      return said?.isSure === false || read.isDenied || read.named.length > 0
        ? askAbout(turn, read.absence)
        : takeAbsence(turn, read.absence);
    case 'problem':
      return withNotice(await showSettings(turn), turn.say(`settings.absence-problem.${read.problem}`), 'warning');
    default:
      return read satisfies never;
  }
};

/** A name or post that is theirs, too, may be theirs alone. */
const namesOthers = ({ member }: Turn, named: readonly MemberId[]): boolean =>
  named.length > 0 && !named.includes(member.id);

const askAbout = (turn: Turn, absence: Absence): Reply =>
  reply(turn, absenceForm(turn, { typed: typedOf(absence), problems: {} }, 'message'));

const typedOf = ({ from, to, standIn = '' }: Absence) => ({ first: from, last: to, 'stand-in': standIn });
