/** When a slot is: its instants, and whether two of them meet. */
import { type Instant, instantAt } from '../calendar/local-time.ts';
import type { Slot } from './meeting.ts';

/** A stretch of one day, in minutes from midnight; the end does not belong to it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Minutes from midnight of a time written "HH:mm". */
export function minutesOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** "HH:mm" of so many minutes from midnight. */
export const timeOfDay = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

export const stretchOf = ({ time, minutes }: Slot): Stretch => {
  const from = minutesOfDay(time);
  return { from, to: from + minutes };
};

export const meet = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to;

/** When it begins. A local time that a change of the clock leaves out is taken as much later. */
export const startOf = ({ date, time }: Slot, zone: string): Instant => instantAt(date, time, zone).toISOString();

/** When it ends: as long after its beginning as it takes, whatever the clock does meanwhile. */
export const endOf = (slot: Slot, zone: string): Instant =>
  new Date(Date.parse(startOf(slot, zone)) + slot.minutes * 60_000).toISOString();
