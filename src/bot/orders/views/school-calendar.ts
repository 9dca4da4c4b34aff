/** The school years with each date confirmed or estimated, and how to correct one. */
import { estimatedDates } from '../../../domain/calendar/estimated-dates.ts';
import type { CalendarDate, SchoolYear } from '../../../domain/calendar/school-year.ts';
import { rolesOf } from '../../../domain/people/roles-of.ts';
import { commandAction } from '../../core/command-action.ts';
import type { Turn } from '../../core/turn.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { gradeWords } from '../../core/views/grade-words.ts';
import { messageView } from '../../core/views/message.ts';
import { roleWords } from '../../core/views/role-words.ts';
import type { Block, Item, View } from '../../ports/view.ts';

export function schoolCalendarView(turn: Turn): View {
  const { say, organisation } = turn;
  const years = organisation.schoolYears.filter((year) => year.semesters[1].end.date >= turn.today);
  const unsure = years.flatMap((year) => estimatedDates(organisation, year.id));
  const notice: Block =
    unsure.length === 0
      ? { kind: 'notice', tone: 'success', text: say('school-calendar.confirmed') }
      : { kind: 'notice', tone: 'warning', text: say('school-calendar.estimated', { count: unsure.length }) };
  return messageView({
    name: 'overview',
    title: say('school-calendar.title'),
    ...(years.length === 0 && { text: say('school-calendar.none') }),
    blocks: [
      ...(years.length === 0 ? [] : [notice]),
      ...years.flatMap((year): Block[] => [
        { kind: 'heading', text: say('school-calendar.year', { year: year.id }) },
        { kind: 'items', items: itemsOf(turn, year) },
      ]),
      ...(unsure.length === 0 ? [] : [{ kind: 'text', text: howWords(turn) } as const]),
    ],
    actions: [commandAction(say, 'overview')],
  });
}

/** What to write into which file is for the administrator alone; others are told whom to ask. */
function howWords(turn: Turn): string {
  const { say, organisation, member } = turn;
  return rolesOf(organisation, member.id).includes('administrator')
    ? say('school-calendar.how')
    : say('school-calendar.who', { who: roleWords(turn, 'administrator') });
}

function itemsOf(turn: Turn, year: SchoolYear): readonly Item[] {
  const { say } = turn;
  const [first, second] = year.semesters;
  const others = (year.otherEnds ?? []).map(({ grades, end }) => ({
    title: say('school-calendar.ends-of', { semester: 2, grades: gradeWords(say, grades) }),
    dates: [end],
  }));
  const breaks = year.holidays.map(({ start, end, grades }) => ({
    title:
      grades === undefined
        ? say('school-calendar.break')
        : say('school-calendar.break-of', { grades: gradeWords(say, grades) }),
    dates: start.date === end.date ? [start] : [start, end],
  }));
  const lines = [
    { title: say('school-calendar.semester', { semester: 1 }), dates: [first.start, first.end] },
    { title: say('school-calendar.semester', { semester: 2 }), dates: [second.start, second.end] },
    ...others,
    ...breaks,
  ];
  return lines.map(({ title, dates }) => lineOf(turn, title, dates));
}

function lineOf(turn: Turn, title: string, dates: readonly CalendarDate[]): Item {
  const sure = dates.every(({ confirmed }) => confirmed);
  return {
    title: `${title}: ${dates.map(({ date }) => dayIn(turn, date, 'nominative')).join(' – ')}`,
    mark: sure
      ? { text: turn.say('school-calendar.mark.confirmed'), tone: 'good' }
      : { text: turn.say('school-calendar.mark.estimated'), tone: 'warning' },
  };
}
