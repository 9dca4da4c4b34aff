/** A rule about a row: due on the day that one of its answers names, such as the last day of a certificate. */
import { today as dayOf, isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { type Row, valueInRow } from '../../plan/plan.ts';
import { dayBefore } from '../span.ts';
import { laterOf } from '../which-day.ts';
import { freeDaysFor, type Occurrence, type StartAsked } from './asked.ts';

type Asked = StartAsked<'row-day'>;

/** Nothing before it is near; and what was over when it was written down binds nobody. */
export function rowDay(asked: Asked): readonly Occurrence[] {
  const times = nearFrom(asked);
  if (times === null || asked.today < times.startsOn) return [];
  return [{ occurrence: 'row', ...times, estimated: false }];
}

/** From when on it is owed, and by when; null where the row names no day, or one that was over before. */
export function nearFrom(asked: Asked): { readonly startsOn: LocalDate; readonly due: LocalDate } | null {
  const { subject, start, organisation } = asked;
  if (subject.kind !== 'row') return null;
  const due = valueInRow(subject.row, start.field);
  const written = writtenOn(subject.row, organisation.zone);
  if (typeof due !== 'string' || !isLocalDate(due) || due < written) return null;
  return { startsOn: laterOf(written, dayBefore(due, start.ahead, freeDaysFor(asked))), due };
}

const writtenOn = ({ createdAt }: Row, zone: string): LocalDate => dayOf(new Date(createdAt), zone);
