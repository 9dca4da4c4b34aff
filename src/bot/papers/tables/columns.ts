/** The head of a table that a sheet is made of, and the cells that several of them have. */
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import type { PaperCell, PaperTable } from '../../../domain/papers/paper.ts';
import { classOf, type PlanSubject } from '../../../domain/people/subject.ts';
import { privateName } from '../../../domain/plan/subject-kinds.ts';
import type { Looking } from '../../core/turn.ts';
import { dayIn } from '../../core/views/due-words.ts';

const wide: readonly string[] = ['duty', 'kind', 'change'];

/** Columns by the names of their texts. */
export const columnsOf = ({ say }: Looking, columns: readonly string[]): Omit<PaperTable, 'rows'> => ({
  kind: 'table',
  columns: columns.map((column) => ({ label: say(`paper.answer.column.${column}`), isNarrow: !wide.includes(column) })),
});

/** Of whom or what it is, and of which class. */
export const aboutCells = ({ organisation }: Looking, about: PlanSubject | undefined): readonly PaperCell[] => [
  about === undefined ? '' : (privateName(about, organisation) ?? ''),
  classOf(about) ?? '',
];

export const dayCell = ({ say }: Looking, day: LocalDate): PaperCell => ({
  day,
  words: dayIn({ say, today: null }, day, 'nominative'),
});
