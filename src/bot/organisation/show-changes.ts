/** What was changed in the school, newest first: who, when and what; for an administrator with the way back. */
import { mayChangeSchool } from '../../domain/people/may-change.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { refuse } from '../plans/audited.ts';
import { changesView } from './views/changes.ts';

export async function showChanges(turn: Turn): Promise<Reply> {
  if (!mayChangeSchool(turn)) return refuse(turn, 'school-changes');
  return reply(turn, changesView(turn, await turn.services.versions.list(turn.organisation.id)));
}
