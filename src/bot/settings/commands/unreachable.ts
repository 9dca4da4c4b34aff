/** Who cannot be reached, for an administrator. */

import { rolesOf } from '../../../domain/people/roles-of.ts';
import type { Command } from '../../core/command.ts';
import { reply } from '../../core/turn.ts';
import { refuse } from '../../plans/audited.ts';
import { unreachableView } from '../views/reachable.ts';

const days = 14;

export const unreachable: Command = async (turn) => {
  const { services, organisation, member, now } = turn;
  if (!rolesOf(organisation, member.id).includes('administrator')) return refuse(turn, 'unreachable');
  const since = new Date(Date.parse(now) - days * 86_400_000).toISOString();
  const [reach, dead] = await Promise.all([
    services.reach.all(organisation.id),
    services.deliveries.dead(organisation.id, since),
  ]);
  return reply(turn, unreachableView(turn, { reach, dead }));
};
