/** A rule about a task: due on the task's own date. */
import { today as dayOf } from '../../calendar/local-date.ts';
import { earlierOf } from '../which-day.ts';
import type { Asked, Occurrence } from './asked.ts';

export function task({ subject, organisation }: Asked<'task'>): readonly Occurrence[] {
  if (subject.kind !== 'task') return [];
  const { row, due } = subject.task;
  const written = dayOf(new Date(row.createdAt), organisation.zone);
  return [{ occurrence: 'task', startsOn: earlierOf(written, due), due, estimated: false }];
}
