/** Who is late with which section of a plan, for whoever oversees it and can have them reminded. */

import type { Member } from '../../domain/people/organisation.ts';
import { maySee, oversees, ownersOf, owns } from '../../domain/plan/access.ts';
import type { SectionKey } from '../../domain/plan/plan.ts';
import { standings } from '../../domain/plan/standing.ts';
import type { Turn } from '../core/turn.ts';
import type { Speaking } from './views/plan-words.ts';
import { daysLate } from './views/status-words.ts';

interface LateOwner {
  readonly section: SectionKey;
  readonly member: Member;
}

/** Colleagues alone, of sections that the reader may see; nobody where the reader does not oversee such plans. */
export function lateOwners(turn: Turn, to: Speaking): readonly LateOwner[] {
  const { plan, type } = to.context;
  if (!oversees(turn, type)) return [];
  return standings(to.context)
    .filter((one) => daysLate(to, one) > 0 && maySee(turn, plan, one.section) && !owns(turn, plan, one.section))
    .flatMap(({ section }) =>
      ownersOf(turn, plan, section).members.map((member) => ({ section: section.key, member })),
    );
}
