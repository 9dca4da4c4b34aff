/** Proposes times for a meeting: free for everybody who is asked, soon, and on different days and halves of the day. */
import { freeDaysOf } from '../calendar/free-days.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Slot } from './meeting.ts';
import { minutesOfDay, timeOfDay } from './slot.ts';
import { type SlotSearch, slotTroubles, usualWindow } from './slot-troubles.ts';

/** How long a meeting takes where nobody says otherwise: a lesson. */
export const usualMinutes = 40;

/** How many working days ahead are looked at, and how many times are proposed at most. */
const daysAhead = 10;
const mostProposals = 6;

/** Minutes between two beginnings that are tried. */
const grid = 15;
const noon = minutesOfDay('12:00');

/**
 * At most six times within the next ten working days, in order; each is free for all of the people. Every day gives one
 * before it gives another, a morning and an afternoon in turn. None where nobody's days meet.
 */
export function proposeSlots(search: SlotSearch, minutes: number = usualMinutes): readonly Slot[] {
  const days = Array.from({ length: daysAhead }, (_, index) => halvesOf(search, { index, minutes }));
  const first = days.flatMap(([one, other]) => one ?? other ?? []);
  const second = days.flatMap(([one, other]) => (one !== undefined && other !== undefined ? [other] : []));
  return [...first, ...second].slice(0, mostProposals).toSorted(inOrder);
}

interface Wanted {
  /** Working days from tomorrow. */
  readonly index: number;
  readonly minutes: number;
}

/** The first free time of each half of that day, the half whose turn it is first. */
function halvesOf(search: SlotSearch, { index, minutes }: Wanted): readonly [Slot | undefined, Slot | undefined] {
  const holidays = freeDaysOf(search.organisation);
  const date = addWorkingDays({ from: search.today, days: index + 1, holidays });
  const firstIn = (from: number, to: number): Slot | undefined => {
    const beginnings = Array.from({ length: Math.ceil((to - from) / grid) }, (_, step) => from + step * grid);
    return beginnings
      .map((at): Slot => ({ date, time: timeOfDay(at), minutes }))
      .find((slot) => slotTroubles(search, slot).length === 0);
  };
  const morning = firstIn(minutesOfDay(usualWindow.from), noon);
  const afternoon = firstIn(noon, minutesOfDay(usualWindow.to));
  return index % 2 === 0 ? [morning, afternoon] : [afternoon, morning];
}

const inOrder = (one: Slot, other: Slot): number =>
  `${one.date} ${one.time}`.localeCompare(`${other.date} ${other.time}`);
