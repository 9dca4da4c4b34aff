/** Whether what a row holds was renewed by another row: of the same sort, and good for longer. */
import { today as dayOf, type LocalDate } from '../calendar/local-date.ts';
import { rowsOf } from '../plan/on-path.ts';
import { valueInRow } from '../plan/plan.ts';
import type { Fulfilment } from './rule.ts';
import type { Subject } from './subject.ts';

/** The day on which the first such row was written, of a duty about a row; null while there is none. */
export function renewedOn(
  subject: Subject,
  { same, later }: Extract<Fulfilment, { readonly kind: 'row-renewed' }>,
): LocalDate | null {
  if (subject.kind !== 'row') return null;
  const { context, section, row } = subject;
  const [sort, end] = [valueInRow(row, same), valueInRow(row, later)];
  const written = rowsOf(context.plan, section.key).filter((other) => {
    const until = valueInRow(other, later);
    return valueInRow(other, same) === sort && typeof until === 'string' && typeof end === 'string' && until > end;
  });
  return written.map(({ createdAt }) => dayOf(new Date(createdAt), context.organisation.zone)).toSorted()[0] ?? null;
}
