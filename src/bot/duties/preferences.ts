/** Reads and changes how a member wants to be reminded. */

import { addDays } from '../../domain/calendar/local-date.ts';
import type { Absence, Preferences } from '../../domain/people/preferences.ts';
import type { Turn } from '../core/turn.ts';

export const preferencesOf = ({ services, organisation, member }: Turn): Promise<Preferences> =>
  services.preferences.load(organisation.id, member.id);

/** Only the member changes them, and one turn of theirs comes after the other. */
export async function changePreferences(turn: Turn, change: (now: Preferences) => Preferences): Promise<void> {
  const { services, organisation, member } = turn;
  await services.preferences.save(organisation.id, member.id, change(await preferencesOf(turn)));
  services.standIns.changed();
}

const isSame = (one: Absence, other: Pick<Absence, 'from' | 'to'>): boolean =>
  one.from === other.from && one.to === other.to;

/** Adds an absence, in the place of one of the same days; those that are long over are forgotten. */
export const addAbsence = (turn: Turn, absence: Absence): Promise<void> =>
  changePreferences(turn, (now) => ({
    ...now,
    absences: [
      ...now.absences.filter((one) => !isSame(one, absence) && one.to >= addDays(turn.today, -30)),
      absence,
    ].sort((one, other) => (one.from < other.from ? -1 : 1)),
  }));

/**
 * Ends an absence: one that has begun is over yesterday, a coming one never was. Gives it as it had been recorded; null
 * where there is none of these days.
 */
export async function endAbsence(turn: Turn, days: Pick<Absence, 'from' | 'to'>): Promise<Absence | null> {
  const found = (await preferencesOf(turn)).absences.find((one) => isSame(one, days));
  if (found === undefined) return null;
  const yesterday = addDays(turn.today, -1);
  const isOver = found.to <= yesterday;
  const left = found.from <= yesterday ? [isOver ? found : { ...found, to: yesterday }] : [];
  await changePreferences(turn, (now) => ({
    ...now,
    absences: now.absences.flatMap((one) => (isSame(one, days) ? left : [one])),
  }));
  return found;
}
