/** What a member owes now, and what those who lead are asked to decide. */
import { awayFor } from '../../domain/duties/doer.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import { leads } from '../../domain/people/leads.ts';
import type { Member } from '../../domain/people/organisation.ts';
import { type DutyLookup, isMine } from './load-duties.ts';
import { mayDecideOn } from './relevance.ts';

/** What a member owes now, also for those they stand in for, by due date. */
export async function openOf(scene: DutyLookup, member: Pick<Member, 'id'>): Promise<readonly Obligation[]> {
  const { services } = scene;
  const found = await Promise.all(
    [member.id, ...awayFor(member.id, scene)].map((id) =>
      services.obligations.open(services.organisation.id, { member: id }),
    ),
  );
  const byKey = new Map(found.flat().map((one) => [one.key, one]));
  return mineOf(scene, member, [...byKey.values()]);
}

const mineOf = (scene: DutyLookup, member: Pick<Member, 'id'>, open: readonly Obligation[]): readonly Obligation[] =>
  open.filter((one) => isMine(scene, member, one)).toSorted((one, other) => (one.due < other.due ? -1 : 1));

interface Open {
  /** What somebody asked them to decide. */
  readonly asked: readonly Obligation[];
  readonly own: readonly Obligation[];
}

/** The same, with what waits for their decision: of those who lead, all duties are read at once. */
export async function openFor(scene: DutyLookup, member: Member): Promise<Open> {
  const { organisation, obligations } = scene.services;
  if (!leads({ organisation, member })) return { asked: [], own: await openOf(scene, member) };
  const open = await obligations.open(organisation.id);
  const asked = open.filter((one) =>
    (['disputed', 'snoozeAsked'] as const).some((what) => mayDecideOn(scene, member, { obligation: one, what })),
  );
  return { asked, own: mineOf(scene, member, open).filter((one) => !asked.includes(one)) };
}
