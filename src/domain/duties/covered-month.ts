/** Whether what is owed each month is there: a row whose period lies in that month, such as a certificate. */
import { today as dayOf, firstOfMonth, type LocalDate, lastOfMonth } from '../calendar/local-date.ts';
import { rowsOf } from '../plan/on-path.ts';
import { spanIn } from '../plan/span.ts';
import type { Subject } from './subject.ts';

/**
 * The day on which such a row was written, of a duty about a section; null while there is none. Nothing is owed for a
 * month before the section was asked for.
 * @param field the period of a row
 * @param due a day of the month
 */
export function coveredOn(subject: Subject, field: string, due: LocalDate): LocalDate | null {
  if (subject.kind !== 'section') return null;
  const { plan, organisation } = subject.context;
  const called = plan.called[subject.section.key];
  const asked = called && dayOf(new Date(called.at), organisation.zone);
  if (asked !== undefined && asked > due) return asked;
  const [first, last] = [firstOfMonth(due), lastOfMonth(due)];
  const written = rowsOf(plan, subject.section.key).flatMap(({ answers }) =>
    Object.values(answers).filter(({ values }) => {
      const span = spanIn(values[field]);
      return span !== null && span.from <= last && first <= span.to;
    }),
  );
  return written.map(({ at }) => dayOf(new Date(at), organisation.zone)).toSorted()[0] ?? null;
}
