/** The jobs of the clock, at a few hours of each day that passes. */
import type { DateTime } from 'luxon';
import { jobsOf } from '../../src/jobs/jobs.ts';
import type { Clockwork } from '../personas/school.ts';
import { always, type TestBot } from '../world/services.ts';

/** Nothing may come of the first and the last two. */
const hours = ['02:30', '07:30', '09:00', '12:30', '16:00', '21:30'];

/** The look at the platforms and the forgetting are for the night. */
const atNight = 'nightly';

const clockworkAt = (hours: readonly string[]): Clockwork => ({
  times: (from, to) => {
    const days = Math.ceil(to.diff(from, 'days').days) + 1;
    const moments = Array.from({ length: days }, (_, day) => from.startOf('day').plus({ days: day })).flatMap((day) =>
      hours.map((hour) => {
        const [hours = 0, minutes = 0] = hour.split(':').map(Number);
        return day.set({ hour: hours, minute: minutes });
      }),
    );
    return [...moments.filter((moment) => moment > from && moment < to), to];
  },
  run: async (bot: TestBot, at: DateTime) => {
    const jobs = jobsOf({ ...always(bot), checkPlatforms: async () => [], signAudit: async () => {} });
    for (const { name, work } of jobs) if (at.hour < 6 || !name.startsWith(atNight)) await work();
  },
});

export const clockwork = clockworkAt(hours);

/** For a journey of a few days, in which every tap is looked at. */
export const daytime = clockworkAt(['09:00', '12:30', '16:00']);
