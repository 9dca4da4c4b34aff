/** The duties of a member that are nearest, each in a line. */
import type { Turn } from '../core/turn.ts';
import type { Item } from '../ports/view.ts';
import { dayPart, openDuty } from './daily-of.ts';
import { loadDuties, shownDuties, speakingOf } from './load-duties.ts';
import { openOf } from './open-duties.ts';
import type { DayPart } from './views/daily.ts';
import { dutyLine } from './views/duty-line.ts';

export interface NearestLines {
  readonly part: DayPart;
  readonly lines: readonly Item[];
  /** How many duties there are altogether. */
  readonly of: number;
}

export async function nearestLines({ services, member, say }: Turn, most: number): Promise<NearestLines> {
  const scene = await loadDuties(services);
  const own = await openOf(scene, member);
  const open = own.filter(({ disputed }) => disputed === undefined);
  const shown = await shownDuties(scene, open.slice(0, most));
  const to = speakingOf(scene, say, member);
  return {
    part: dayPart(scene),
    lines: shown.map((duty) => dutyLine(to, openDuty(scene, member, duty), { from: 'list', more: true })),
    of: open.length,
  };
}
