/** Faults of order in the calendar of an organisation file. */
import { isLocalDate, type LocalDate, weekdayOf } from '../../domain/calendar/local-date.ts';
import { type Entry, entriesOf, isMap } from './entries.ts';
import type { Fault } from './file-fault.ts';

interface Edge {
  readonly at: readonly (string | number)[];
  readonly date: LocalDate;
}

/** Every date that stands before the one it must follow, and every school year that is there twice or named wrongly. */
export function calendarFaults(data: unknown): readonly Fault[] {
  const calendar = isMap(data) ? data.calendar : undefined;
  const years = entriesOf(calendar, 'school-years', ['calendar']);
  return [
    ...years.flatMap((year, place) => [
      ...yearFaults(year, years.slice(0, place)),
      ...orderFaults(entriesOf(year.value, 'semesters', year.at).flatMap(edgesOf)),
      ...entriesOf(year.value, 'holidays', year.at).flatMap((span) => orderFaults(edgesOf(span))),
      ...otherEndFaults(year),
    ]),
    ...workingDayFaults(calendar),
  ];
}

function otherEndFaults(year: Entry): readonly Fault[] {
  const start = entriesOf(year.value, 'semesters', year.at).flatMap(edgesOf)[2];
  const seen = new Set<unknown>();
  return entriesOf(year.value, 'other-ends', year.at).flatMap((other) => {
    const { grades } = other.value;
    const twice = (Array.isArray(grades) ? grades : []).flatMap((grade: unknown, place) => {
      const known = seen.has(grade);
      seen.add(grade);
      const at = [...other.at, 'grades', place];
      return known
        ? [{ at, problem: 'this grade has an end of its own already', remedy: 'Take one of the two out.' }]
        : [];
    });
    return [...orderFaults([...(start === undefined ? [] : [start]), ...edgesOf(other)]), ...twice];
  });
}

function workingDayFaults(calendar: unknown): readonly Fault[] {
  const given = isMap(calendar) ? calendar['working-days'] : undefined;
  return (Array.isArray(given) ? given : []).flatMap((day: unknown, place) =>
    typeof day === 'string' && isLocalDate(day) && weekdayOf(day) > 5
      ? [
          {
            at: ['calendar', 'working-days', place],
            problem: `${day} is a day of a weekend, which counts as free always`,
            remedy: 'Take it out: only a public holiday can be made a working day.',
          },
        ]
      : [],
  );
}

function yearFaults(year: Entry, before: readonly Entry[]): readonly Fault[] {
  const { id } = year.value;
  const at = [...year.at, 'id'];
  if (typeof id !== 'string') return [];
  if (before.some((other) => other.value.id === id))
    return [{ at, problem: `the school year “${id}” is there already`, remedy: 'Take one of the two out.' }];
  const [first, last] = id.split('/').map(Number);
  const start = entriesOf(year.value, 'semesters').flatMap(edgesOf)[0]?.date;
  if (first === undefined || last === undefined) return [];
  if (last !== first + 1)
    return [{ at, problem: `“${id}” does not name two years in a row`, remedy: 'Give them as in 2026/2027.' }];
  return start === undefined || start.startsWith(String(first))
    ? []
    : [
        {
          at,
          problem: `the year “${id}” begins on ${start}`,
          remedy: 'Mend the year, or the start of its first semester.',
        },
      ];
}

function orderFaults(edges: readonly Edge[]): readonly Fault[] {
  return edges.flatMap(({ at, date }, place) => {
    const before = edges[place - 1];
    return before === undefined || before.date <= date
      ? []
      : [
          {
            at,
            problem: `${date} is before ${before.date}, which it must follow`,
            remedy: 'Mend one of the two dates.',
          },
        ];
  });
}

function edgesOf({ at, value }: Entry): readonly Edge[] {
  return ['start', 'end'].flatMap((key) => {
    const edge = value[key];
    const date = isMap(edge) ? edge.date : undefined;
    return typeof date === 'string' && isLocalDate(date) ? [{ at: [...at, key, 'date'], date }] : [];
  });
}
