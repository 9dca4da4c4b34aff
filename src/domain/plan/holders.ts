/** Who is to be asked for a part of a plan: the holder of its owner's role, a stand-in, or the next person up. */

import type { LocalDate } from '../calendar/local-date.ts';
import { assignedTo } from '../people/assignment.ts';
import { memberById } from '../people/member-by-id.ts';
import {
  type ClassId,
  chainOf,
  type Member,
  type MemberId,
  type Organisation,
  type RoleKind,
  type SubjectId,
} from '../people/organisation.ts';
import { type PostsOf, postsOf } from '../people/role-holders.ts';
import type { PlanSubject } from '../people/subject.ts';
import type { Owner } from './owner.ts';
import type { PlanType } from './plan-type.ts';
import { subjectReaders } from './subject-kinds.ts';

/** The plan (or part of one) that the owner is looked up for. */
export interface HeldPart {
  /** The class of the plan's learner; none for what is about the whole school. */
  readonly class?: ClassId;
  /** For a part asked once for each subject. */
  readonly subject?: SubjectId;
  readonly startedBy: MemberId;
  readonly about?: PlanSubject;
  /** Whom the plan is addressed to, where it is to anybody by now. */
  readonly addressee?: MemberId;
  /** Of a part asked once for each row: whom a field of the row names. */
  readonly named?: (field: string) => MemberId | undefined;
  /** The day on which they are asked. */
  readonly day?: LocalDate;
  /** Who is asked where nobody holds it, where that is not all of the organisation's chain of command (see `chainFor`). */
  readonly chain?: readonly RoleKind[];
}

export interface Holders {
  /** Empty only where nobody in the chain of command is there either. */
  readonly members: readonly Member[];
  /** Nobody holds or stands in for the role, so that others are asked in its place. */
  readonly vacant: boolean;
  /** Nobody holds the role, and the members stand in for it. */
  readonly standIn: boolean;
}

/**
 * The members who hold an owner for a part of a plan. Where nobody does: who stands in for that role (`standIn`), else
 * whoever is next in the chain of command (`vacant`). A starter, subject or person who has left counts as vacant.
 */
export function holdersOf(organisation: Organisation, owner: Owner, part: HeldPart): Holders {
  switch (owner.kind) {
    case 'role':
      return holdersOfRole(organisation, owner.role, part);
    case 'class-teacher':
    case 'subject-teacher':
      return holdersOfRole(organisation, owner.kind, part);
    case 'starter':
      return holdersWithoutRole(organisation, [part.startedBy], part);
    case 'subject':
      return holdersWithoutRole(
        organisation,
        part.about === undefined ? [] : subjectReaders(part.about, organisation),
        part,
      );
    case 'addressee':
      return holdersWithoutRole(organisation, [part.addressee ?? ''], part);
    case 'assigned':
      return holdersWithoutRole(
        organisation,
        part.about === undefined ? [] : assignedTo(organisation, owner.role, part.about, part.day),
        part,
      );
    case 'any':
      return anyOf(organisation, owner.of, part);
    case 'person':
      return holdersWithoutRole(organisation, [owner.member], part);
    case 'row-person':
      return holdersWithoutRole(organisation, [part.named?.(owner.field) ?? ''], part);
    default:
      return owner satisfies never;
  }
}

/**
 * Those of the chain of command who may know of plans of a type, the lowest first; undefined where all of them may. A
 * type that names none of them is left to the head of the organisation, so that nothing goes into the void; what is
 * between two people to nobody.
 */
export function chainFor(
  organisation: Organisation,
  { overseers, correctors, addressee }: Pick<PlanType, 'overseers' | 'correctors' | 'addressee'>,
): readonly RoleKind[] | undefined {
  if (addressee !== undefined) return [];
  const whole = chainOf(organisation);
  const named = whole.filter((role) => overseers.includes(role) || correctors.includes(role));
  if (named.length === whole.length) return undefined;
  return named.length > 0 ? named : whole.slice(-1);
}

/** All who hold one of the owners; the next up only where nobody holds any. */
function anyOf(organisation: Organisation, owners: readonly Owner[], part: HeldPart): Holders {
  const held = owners.map((owner) => holdersOf(organisation, owner, part)).filter(({ vacant }) => !vacant);
  if (held.length === 0) return nextUp(organisation, part);
  const ids = held.flatMap(({ members }) => members.map(({ id }) => id));
  return { members: membersOf(organisation, ids), vacant: false, standIn: held.every(({ standIn }) => standIn) };
}

function holdersOfRole(organisation: Organisation, role: RoleKind, part: HeldPart): Holders {
  return carriersOf(organisation, role, part) ?? nextUp(organisation, part);
}

function holdersWithoutRole(organisation: Organisation, ids: readonly MemberId[], part: HeldPart): Holders {
  const members = ids.flatMap((id) => memberById(organisation, id) ?? []);
  return members.length > 0 ? { members, vacant: false, standIn: false } : nextUp(organisation, part);
}

function nextUp(organisation: Organisation, { chain = chainOf(organisation) }: HeldPart): Holders {
  for (const role of chain) {
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
