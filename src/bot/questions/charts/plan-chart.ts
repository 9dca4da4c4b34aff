/** The time line of a plan: how many of its sections were done on which day, beside how many there are. */
import { addDays, today as dayOf, daysBetween } from '../../../domain/calendar/local-date.ts';
import { shortDate } from '../../../domain/calendar/speak-date.ts';
import { maySee } from '../../../domain/plan/access.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { standings } from '../../../domain/plan/standing.ts';
import type { Turn } from '../../core/turn.ts';
import type { Charted } from './charted.ts';

/** Points that have room for their counts on a phone. */
const mostPoints = 7;

/** Of the sections that the reader may see, from the day the plan was begun until today. */
export function planChart(turn: Turn, context: PlanContext): Charted {
  const { say, organisation, today } = turn;
  const { plan } = context;
  const seen = standings(context).filter(({ section }) => maySee(turn, plan, section));
  const localDay = (at: string): string => dayOf(new Date(at), organisation.zone);
  const done = seen.flatMap(({ section, standing }) => {
    const finished = plan.sections[section.key]?.finished;
    return standing.kind === 'done' && finished !== undefined ? [localDay(finished.at)] : [];
  });
  const begun = localDay(plan.startedAt);
  const whole = Math.max(0, daysBetween(begun, today));
  const points = Math.min(mostPoints, whole + 1);
  const days = Array.from({ length: points }, (_, index) =>
    addDays(begun, Math.round((index * whole) / Math.max(1, points - 1))),
  );
  return {
    kind: 'plan',
    count: seen.length === 0 ? 0 : days.length,
    chart: {
      kind: 'chart',
      draw: 'lines',
      caption: say('chart.sections', { done: done.length, of: seen.length }),
      labels: days.map((day) => shortDate(day, say.language)),
      series: [
        { name: say('chart.done'), values: days.map((day) => done.filter((one) => one <= day).length) },
        { name: say('chart.all'), values: days.map(() => seen.length) },
      ],
    },
  };
}
