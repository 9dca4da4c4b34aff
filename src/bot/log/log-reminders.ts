/** Puts into the outbox what must be said of sessions that are not confirmed: to those who gave them on the same day, to whoever keeps the log the next morning. */

import { freeDaysOf } from '../../domain/calendar/free-days.ts';
import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts';
import { instantAt, type LocalTime, minutesBefore, timeOf } from '../../domain/calendar/local-time.ts';
import { addWorkingDays, isWorkingDay } from '../../domain/calendar/working-days.ts';
import type { LogOutline } from '../../domain/log/log-entry.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import type { Member, MemberId, Organisation } from '../../domain/people/organisation.ts';
import { usualPreferences } from '../../domain/people/preferences.ts';
import { rolesOf } from '../../domain/people/roles-of.ts';
import type { LogType } from '../../domain/plan/log-type.ts';
import { everyVersion } from '../../domain/plan-types/find-types.ts';
import { type Moment, momentOf } from '../core/moment.ts';
import type { Services } from '../core/turn.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { hourOf } from '../outbox/waiting.ts';
import type { NewDelivery } from '../ports/delivery.ts';

/** So long before a member's working day ends they hear of today's; at five where nobody knows when that is. Proposals. */
const minutesLeft = 30;
const usualTime: LocalTime = '17:00';
/** And for the last time. */
const lastTime: LocalTime = '19:30';

/** What is there already stays as it is. Throws what the stores throw. */
export async function addLogReminders(services: Services): Promise<void> {
  const logs = everyVersion.flatMap(({ log }) => log ?? []);
  if (logs.length === 0) return;
  const moment = momentOf(services);
  const { organisation, today } = moment;
  const before = addWorkingDays({ from: today, days: -1, holidays: freeDaysOf(organisation) });
  const open = await services.entries.open(organisation.id, { from: before, to: today });
  if (open.length === 0) return;
  await enqueue(services, [...ofToday(moment, open), ...(await ofMorning(services, moment, { before, open, logs }))]);
}

function ofToday({ organisation, now, today }: Moment, open: readonly LogOutline[]): readonly NewDelivery[] {
  const members = [...new Set(open.filter(({ on }) => on === today).map(({ by }) => by))];
  const isAhead = (time: LocalTime): boolean => timeOf(new Date(now), organisation.zone) < time;
  return members.flatMap((member) =>
    timesOf(organisation, member)
      .filter(isAhead)
      .map((time) => ({
        key: `log/${today}/${member}/${time}`,
        to: { kind: 'member', member } as const,
        content: { kind: 'log', from: today, to: today, whose: 'own', day: today } as const,
        notBefore: instantAt(today, time, organisation.zone).toISOString(),
      })),
  );
}

function timesOf(organisation: Organisation, id: MemberId): readonly LocalTime[] {
  const ends = memberById(organisation, id)?.dayEnds ?? organisation.dayEnds;
  return [...new Set([ends === undefined ? usualTime : minutesBefore(ends, minutesLeft), lastTime])];
}

interface Morning {
  /** The working day before. */
  readonly before: LocalDate;
  readonly open: readonly LogOutline[];
  readonly logs: readonly LogType[];
}

/** Once, on the next working day, at the hour of whoever is told; there is no further nudge. */
async function ofMorning(
  services: Services,
  { organisation, today }: Moment,
  { before, open, logs }: Morning,
): Promise<readonly NewDelivery[]> {
  const isOver = open.some(({ on }) => on < today);
  if (!isOver || !isWorkingDay(today, freeDaysOf(organisation))) return [];
  const preferences = await services.standIns.preferences();
  const told = new Set(logs.flatMap((log) => toldOf(log, organisation.members, organisation)));
  return [...told].map(({ id }) => ({
    key: `log/${today}/${id}/morning`,
    to: { kind: 'member', member: id },
    content: { kind: 'log', from: before, to: addDays(today, -1), whose: 'all', day: today },
    notBefore: instantAt(today, hourOf(preferences[id] ?? usualPreferences), organisation.zone).toISOString(),
  }));
}

/** Those who hold the first of its roles that anybody holds. */
function toldOf(
  { tells }: LogType,
  members: readonly Member[],
  organisation: Moment['organisation'],
): readonly Member[] {
  const ofRoles = tells.map((role) => members.filter(({ id }) => rolesOf(organisation, id).includes(role)));
  return ofRoles.find(({ length }) => length > 0) ?? [];
}
