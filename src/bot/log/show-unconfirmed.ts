/** The sessions of this school year that nobody has confirmed: one's own, and all where one oversees them. */

import { currentSchoolYear } from '../../domain/calendar/school-year.ts';
import type { Reply, Turn } from '../core/turn.ts';
import { showList } from '../plans/audited.ts';
import type { LogDays } from '../ports/log.ts';
import { listedEntries } from './listed-entries.ts';
import { overseesLog } from './logged-plans.ts';
import { unconfirmedView } from './views/unconfirmed.ts';

/** Throws what the stores throw. */
export async function showUnconfirmed(turn: Turn): Promise<Reply> {
  const { services, organisation, member } = turn;
  const by = overseesLog(turn) ? undefined : member.id;
  const open = await services.entries.open(organisation.id, thisYear(turn), by);
  return showList(turn, 'unconfirmed', unconfirmedView(turn, await listedEntries(turn, open)));
}

function thisYear({ organisation, today }: Turn): LogDays {
  const from = currentSchoolYear(organisation.schoolYears, today)?.semesters[0].start.date ?? today;
  return { from: from < today ? from : today, to: today };
}
