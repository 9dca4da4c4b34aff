/** Who leaves when a school year is closed, what is vacant then, and what only they can hand over before. */
import type { Obligation } from '../duties/obligation.ts';
import type { ClassId, Member, Organisation, RoleKind } from '../people/organisation.ts';
import { postsOf } from '../people/role-holders.ts';
import type { ClassMove } from './class-moves.ts';
import type { PlanFate } from './plan-fates.ts';

export interface Leaving {
  readonly member: Member;
  /** Roles that nobody holds once they are gone. */
  readonly roles: readonly RoleKind[];
  /** Classes, as they are called next year, that have no class teacher then. */
  readonly classes: readonly ClassId[];
  /** How many subjects of classes of next year have no teacher then. */
  readonly teaching: number;
  /** Tasks and what was agreed on in meetings: theirs alone, and there still next year. */
  readonly mustHand: readonly Obligation[];
}

interface Known {
  readonly after: Organisation;
  readonly moves: readonly ClassMove[];
  readonly fates: readonly PlanFate[];
  /** The open ones. */
  readonly obligations: readonly Obligation[];
}

/** Whom the file names and who is there, in the order of the organisation. */
export function leavingMembers(organisation: Organisation, known: Known): readonly Leaving[] {
  const leaving = organisation.nextYear?.leaving ?? [];
  return organisation.members
    .filter(({ id }) => leaving.includes(id))
    .map((member) => ({
      member,
      roles: member.roles.filter((role) => postsOf(known.after, role, {}).holders.length === 0),
      classes: vacated(organisation, member, known),
      teaching: organisation.teaching.filter(
        (one) => one.teacher === member.id && known.moves.some(({ from, to }) => from === one.class && to !== null),
      ).length,
      mustHand: mustHand(member, known),
    }));
}

const vacated = ({ classes }: Organisation, member: Member, { moves }: Known): readonly ClassId[] =>
  moves.flatMap(({ from, to, teacher }) => {
    const isTheirs = classes.some(({ id, teacher: now }) => id === from && now === member.id);
    return isTheirs && to !== null && teacher === null ? [to] : [];
  });

function mustHand({ id }: Member, { obligations, fates }: Known): readonly Obligation[] {
  const over = new Set(
    fates.flatMap(({ kind, context }) => (kind === 'archived' || kind === 'carried' ? context.plan.id : [])),
  );
  return obligations.filter(
    ({ about, holders }) =>
      (about.row !== undefined || about.meeting !== undefined) &&
      holders.every((holder) => holder === id) &&
      holders.length > 0 &&
      !over.has(about.plan ?? ''),
  );
}
