/** Says what closing the school year would do and what hinders it; changes nothing. */
import { readYear } from '../../bot/organisation/read-year.ts';
import { closingOf, endedYear, mayHaveMoved, yearAhead } from '../../domain/school-year/which-year.ts';
import { type Exit, exit } from '../terminal.ts';
import { onYear, type YearAsked } from './open-year.ts';
import { hindranceLine, yearLines } from './year-lines.ts';

/** Ends well where the year could be closed as it is. */
export const checkYear = (asked: YearAsked): Promise<Exit> =>
  onYear(asked, async (opened) => {
    const { stores, organisation, notes, today, now } = opened;
    const { say, tell } = asked.terminal;
    const known = { ...organisation, notes, today };
    const closing = closingOf(notes);
    if (closing !== null && endedYear(known)?.id === closing.year) say(closedLine(closing));
    const year = yearAhead(known);
    if (year === null) {
      tell(noYear);
      return exit.failed;
    }
    const classesStay = asked.classes === 'stay';
    const reckoning = await readYear(stores, { organisation, now, today }, { year, classesStay });
    for (const line of yearLines(reckoning)) say(line);
    const unsure = asked.classes === undefined && mayHaveMoved(known, year) ? [unsureLine] : [];
    const lines = [...reckoning.hindrances.map((one) => hindranceLine(one, reckoning.next)), ...unsure];
    for (const line of lines) tell(line);
    say(lines.length === 0 ? 'Nothing hinders it: solis year close --yes' : `hindrances: ${lines.length}`);
    return lines.length === 0 ? exit.done : exit.failed;
  });

export const noYear = 'The calendar of the organisation has no school year that could be closed.';

export const closedLine = ({ year, number, at }: NonNullable<ReturnType<typeof closingOf>>): string =>
  `School year ${year} is closed already: version ${number}, of ${at}.`;

export const unsureLine =
  'Its classes may be those of the next year already: say with --classes whether they move up ("move") or are right as they are ("stay").';
