/** What a member owes now, and what those who lead are asked to decide. */
import { awayFor } from '../../domain/duties/doer.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { Member, MemberId } from '../../domain/people/organisation.ts';
import { type DutyLookup, isMine } from './load-duties.ts';
import { mayDecideOn } from './relevance.ts';

/** Whose duties may be this member's to do: their own, and those of people for whom they stand in. */
export const dutiesHeldBy = (scene: DutyLookup, { id }: Pick<Member, 'id'>): readonly MemberId[] => [
  id,
  ...awayFor(id, scene),
];

/** What a member owes now, also for those they stand in for, by due date. */
export async function openOf(scene: DutyLookup, member: Pick<Member, 'id'>): Promise<readonly Obligation[]> {
  const { services } = scene;
  const found = await Promise.all(
    dutiesHeldBy(scene, member).map((id) => services.obligations.open(services.organisation.id, { member: id })),
  );
  const byKey = new Map(found.flat().map((one) => [one.key, one]));
  return mineOf(scene, member, [...byKey.values()]);
}

const mineOf = (scene: DutyLookup, member: Pick<Member, 'id'>, open: readonly Obligation[]): readonly Obligation[] =>
  open.filter((one) => isMine(scene, member, one)).toSorted((one, other) => (one.due < other.due ? -1 : 1));

interface Sorted {
  /** What somebody asked them to decide. */
  readonly asked: readonly Obligation[];
  /** What they owe, by due date. */
  readonly own: readonly Obligation[];
}

/** What waits for a member's decision, and what they owe else. */
export function sortedFor(scene: DutyLookup, member: Member, open: readonly Obligation[]): Sorted {
  const asked = open.filter((one) =>
    (['disputed', 'snoozeAsked'] as const).some((what) => mayDecideOn(scene, member, { obligation: one, what })),
  );
  return { asked, own: mineOf(scene, member, open).filter((one) => !asked.includes(one)) };
}
