/** Remembers the names of members, sealed, so that whoever leaves keeps theirs beside what they did. */
import type { Db } from 'mongodb';
import type { FormerMember, Organisation } from '../../domain/people/organisation.ts';
import { documentKey, upserting } from './document-key.ts';
import type { SealedPlace, Sealer } from './sealer.ts';

interface NameRecord {
  readonly _id: string;
  readonly organisation: string;
  readonly member: string;
  readonly sealed: string;
}

/** Notes who is a member now, and gives those who were and are no longer. */
export async function formerMembers(
  db: Db,
  { seal, unseal }: Sealer,
  { id: organisation, members }: Pick<Organisation, 'id' | 'members'>,
): Promise<readonly FormerMember[]> {
  const names = db.collection<NameRecord>('names');
  const kept = await names.find({ organisation }).toArray();
  const known = new Map(
    kept.map(({ member, sealed }) => [member, unseal<string>(sealed, memberPlace(organisation, member))]),
  );
  for (const { id: member, name } of members) {
    if (known.get(member) === name) continue;
    const _id = documentKey(organisation, member);
    const record = { organisation, member, sealed: seal(name, memberPlace(organisation, member)) };
    await upserting(() => names.updateOne({ _id, organisation }, { $set: record }, { upsert: true }));
  }
  const isMember = (id: string): boolean => members.some((one) => one.id === id);
  return [...known].filter(([id]) => !isMember(id)).map(([id, name]) => ({ id, name }));
}

export const memberPlace = (organisation: string, member: string): SealedPlace => ({
  organisation,
  document: `member/${member}`,
  part: 'name',
});
