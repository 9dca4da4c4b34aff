/** Whether somebody belongs to the workspace that Solis was installed in. */
import type { SlackArrival } from './arrival.ts';
import type { SlackContext } from './context.ts';

/** Guests of a shared channel come from another workspace; they are not answered at all, and learn nothing. */
export async function isFromHere(desk: SlackContext, arrival: SlackArrival): Promise<boolean> {
  const { team } = await desk.identity.get();
  const home = 'person' in arrival ? (arrival.person.home ?? team) : team;
  if (arrival.team === team && home === team) return true;
  desk.log.warn(
    { arrival: arrival.id, team: arrival.team, home },
    'slack: somebody of another workspace is not answered',
  );
  return false;
}
