/** What a time for a meeting is looked for with: who is asked, how they work, which meetings there are. */
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { SlotSearch } from '../../domain/meetings/slot-troubles.ts';
import type { Turn } from '../core/turn.ts';

export async function searchFor(turn: Turn, { id, people }: Meeting): Promise<SlotSearch> {
  const { services, organisation, today } = turn;
  const [preferences, meetings] = await Promise.all([
    services.preferences.all(organisation.id),
    services.meetings.list(organisation.id, { since: today }),
  ]);
  return { organisation, people, preferences, meetings, meeting: id, today };
}
