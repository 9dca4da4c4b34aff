/** Puts the message of the day that asked about a session in order once it was logged, or taken back. */
import { freeDaysOf } from '../../domain/calendar/free-days.ts';
import { lastSchoolDayOf } from '../../domain/log/weekly.ts';
import type { Turn } from '../core/turn.ts';
import { typesAskedOn } from './asked-sessions.ts';
import { refreshDaily } from './refresh.ts';

/** Never throws. */
export async function refreshAsked({ services, organisation, member, today }: Turn): Promise<void> {
  const day = lastSchoolDayOf(today, freeDaysOf(organisation));
  if (day === null || day > today || typesAskedOn(organisation, day).length === 0) return;
  await refreshDaily(services, [member.id]);
}
