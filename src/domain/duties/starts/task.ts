/** A rule about a task: due on the task's own date. */
import { today as dayOf } from '../../calendar/local-date.ts';
import { earlierOf } from '../which-day.ts';
import type { Occurrence, StartAsked } from './asked.ts';

export function task({ subject, organisation }: StartAsked<'task'>): readonly Occurrence[] {
  if (subject.kind !== 'task') return [];
  const { row, due } = subject.task;
  const written = dayOf(new Date(row.createdAt), organisation.zone);
  return [{ occurrence: 'task', startsOn: earlierOf(written, due), due, estimated: false }];
}
