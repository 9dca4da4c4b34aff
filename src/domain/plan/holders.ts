/** Who is to be asked for a part of a plan: the holder of its owner's role, a stand-in, or the next person up. */

import { memberById } from '../people/member-by-id.ts';
import type { ClassId, Member, MemberId, Organisation, RoleKind, SubjectId } from '../people/organisation.ts';
import { type PostsOf, postsOf } from '../people/role-holders.ts';
import type { PlanSubject } from '../people/subject.ts';
import type { Owner } from './plan-type.ts';
import { subjectReaders } from './subject-kinds.ts';

/** The plan (or part of one) that the owner is looked up for. */
export interface HeldPart {
  /** The class of the plan's learner; none for what is about the whole school. */
  readonly class?: ClassId;
  /** For a part asked once for each subject. */
  readonly subject?: SubjectId;
  readonly startedBy: MemberId;
  readonly about?: PlanSubject;
}

export interface Holders {
  /** Empty only where the school has no support-team head, deputy head or director either. */
  readonly members: readonly Member[];
  /** Nobody holds or stands in for the role, so that others are asked in its place. */
  readonly vacant: boolean;
  /** Nobody holds the role, and the members stand in for it. */
  readonly standIn: boolean;
}

/** Who is asked in place of a vacant role, the first that somebody holds. */
const NEXT_UP = ['support-head', 'deputy-head', 'director'] as const satisfies readonly RoleKind[];

/**
 * The members who hold an owner for a part of a plan. Where nobody does: who stands in for that role (`standIn`), else
 * the support-team heads, deputy heads or directors (`vacant`). A starter, subject or person who has left counts as vacant.
 */
export function holdersOf(organisation: Organisation, owner: Owner, part: HeldPart): Holders {
  switch (owner.kind) {
    case 'role':
      return holdersOfRole(organisation, owner.role, part);
    case 'class-teacher':
    case 'subject-teacher':
      return holdersOfRole(organisation, owner.kind, part);
    case 'starter':
      return holdersWithoutRole(organisation, [part.startedBy]);
    case 'subject':
      return holdersWithoutRole(organisation, part.about === undefined ? [] : subjectReaders(part.about, organisation));
    case 'person':
      return holdersWithoutRole(organisation, [owner.member]);
    default:
      return owner satisfies never;
  }
}

function holdersOfRole(organisation: Organisation, role: RoleKind, part: HeldPart): Holders {
  return carriersOf(organisation, role, part) ?? nextUp(organisation);
}

function holdersWithoutRole(organisation: Organisation, ids: readonly MemberId[]): Holders {
  const members = ids.flatMap((id) => memberById(organisation, id) ?? []);
  return members.length > 0 ? { members, vacant: false, standIn: false } : nextUp(organisation);
}

function nextUp(organisation: Organisation): Holders {
  for (const role of NEXT_UP) {
    const carriers = carriersOf(organisation, role, {});
    if (carriers) return { members: carriers.members, vacant: true, standIn: false };
  }
  return { members: [], vacant: true, standIn: false };
}

/** Holders of a role, else who stands in for it; null where there is neither. */
function carriersOf(organisation: Organisation, role: RoleKind, of: PostsOf): Holders | null {
  const { holders } = postsOf(organisation, role, of);
  if (holders.length > 0) return { members: membersOf(organisation, holders), vacant: false, standIn: false };
  const standIns = organisation.standIns.filter((each) => each.role === role).map((each) => each.member);
  const members = membersOf(organisation, standIns);
  return members.length > 0 ? { members, vacant: false, standIn: true } : null;
}

function membersOf(organisation: Organisation, ids: readonly MemberId[]): readonly Member[] {
  return organisation.members.filter((member) => ids.includes(member.id));
}
