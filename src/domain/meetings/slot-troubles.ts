/** What stands against a time for a meeting: free days, hours, absences, the weekly rota, other meetings. */
import { freeDaysOf } from '../calendar/free-days.ts';
import { type LocalDate, weekdayOf } from '../calendar/local-date.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import type { MemberId, Organisation } from '../people/organisation.ts';
import { isAtWork, type Preferences, usualPreferences } from '../people/preferences.ts';
import type { Meeting, Slot } from './meeting.ts';
import { meet, minutesOfDay, type Stretch, stretchOf } from './slot.ts';

/** What a time is looked for with. */
export interface SlotSearch {
  readonly organisation: Organisation;
  readonly people: readonly MemberId[];
  /** Of those who have set any. */
  readonly preferences: Readonly<Record<MemberId, Preferences>>;
  /** Meetings of anybody; only those of these people count. */
  readonly meetings: readonly Meeting[];
  /** The meeting itself does not stand in its own way. */
  readonly meeting?: string;
  readonly today: LocalDate;
}

/** Hours in which people are asked to come, where the school says nothing else (local). */
export const usualWindow = { from: '08:00', to: '17:00' } as const;

export type SlotTrouble =
  | { readonly kind: 'free-day' }
  | { readonly kind: 'outside-hours' }
  | { readonly kind: 'away'; readonly members: readonly MemberId[] }
  | { readonly kind: 'rota'; readonly members: readonly MemberId[] }
  | { readonly kind: 'meeting'; readonly members: readonly MemberId[] };

/** All that stands against it; none where everybody can come. */
export function slotTroubles(search: SlotSearch, slot: Slot): readonly SlotTrouble[] {
  const free = freeDaysOf(search.organisation);
  if (!isWorkingDay(slot.date, free)) return [{ kind: 'free-day' }];
  const stretch = stretchOf(slot);
  const away = search.people.filter((id) => !isAtWork(preferencesOf(search, id), slot.date, free));
  return [
    ...(isWithinHours(stretch) ? [] : [{ kind: 'outside-hours' } as const]),
    ...named('away', away),
    ...named('rota', inRota(search, slot.date, stretch)),
    ...named('meeting', inMeetings(search, slot.date, stretch)),
  ];
}

const preferencesOf = ({ preferences }: SlotSearch, id: MemberId): Preferences => preferences[id] ?? usualPreferences;

const named = (kind: 'away' | 'rota' | 'meeting', members: readonly MemberId[]): readonly SlotTrouble[] =>
  members.length === 0 ? [] : [{ kind, members }];

const isWithinHours = ({ from, to }: Stretch): boolean =>
  from >= minutesOfDay(usualWindow.from) && to <= minutesOfDay(usualWindow.to);

/** An entry of the rota without people is everybody's. */
function inRota({ organisation, people }: SlotSearch, date: LocalDate, stretch: Stretch): readonly MemberId[] {
  const entries = organisation.rota.filter(
    (one) =>
      one.weekday === weekdayOf(date) && meet(stretch, { from: minutesOfDay(one.from), to: minutesOfDay(one.to) }),
  );
  return people.filter((id) => entries.some((one) => one.people.length === 0 || one.people.includes(id)));
}

/** Only what was sent out takes anybody's time. */
function inMeetings(search: SlotSearch, date: LocalDate, stretch: Stretch): readonly MemberId[] {
  const others = search.meetings.filter(
    ({ id, state, slot }) =>
      id !== search.meeting && state === 'invited' && slot?.date === date && meet(stretch, stretchOf(slot)),
  );
  return search.people.filter((id) => others.some((one) => one.people.includes(id)));
}
