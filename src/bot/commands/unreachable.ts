/** Who cannot be reached, for an administrator. */
import { rolesOf } from '../../domain/people/roles-of.ts';
import { said } from '../turn.ts';
import { noRightView } from '../views/closed.ts';
import { unreachableView } from '../views/reachable.ts';
import type { Command } from './command.ts';

const days = 14;

export const unreachable: Command = async (turn) => {
  const { world, organisation, member, now } = turn;
  if (!rolesOf(organisation, member.id).includes('administrator')) return said(turn, noRightView(turn.say));
  const since = new Date(Date.parse(now) - days * 86_400_000).toISOString();
  const [reach, dead] = await Promise.all([
    world.reach.all(organisation.id),
    world.deliveries.dead(organisation.id, since),
  ]);
  return said(turn, unreachableView(turn, { reach, dead }));
};
