/** All that a database holds about one member of the staff: what is theirs, and what they did, which is evidence of others' plans. */
import type { Db, Filter } from 'mongodb';
import type { MemberId } from '../../domain/people/organisation.ts';
import { type Kept, openStored } from './open-stored.ts';
import type { Sealer } from './sealer.ts';

export interface MemberData {
  /** Name, address and accounts, talk, habits, calendar, messages to them: nobody else needs it. */
  readonly own: readonly Kept[];
  /** Documents that tell by their id what they did or owed, by collection: they stay, and by the id alone. */
  readonly evidence: Readonly<Record<string, number>>;
}

/** By collection: which of its documents are a member's own. */
const owned: Readonly<Record<string, (member: MemberId) => Filter<StoredOf>>> = {
  names: (member) => ({ member }),
  reach: (member) => ({ member }),
  preferences: (member) => ({ member }),
  talks: (member) => ({ member }),
  tickets: (member) => ({ member }),
  feeds: (member) => ({ member }),
  deliveries: (member) => ({ 'to.member': member }),
  // Last: where the platforms can be written to is found by it.
  accounts: (member) => ({ member }),
};

interface StoredOf {
  readonly organisation: string;
  readonly member?: string;
  readonly 'to.member'?: string;
}

const evident = [
  'plans',
  'rows',
  'histories',
  'obligations',
  'meetings',
  'documents',
  'log',
  'intake',
  'orders',
  'readings',
  'audit',
];

interface Whose {
  readonly organisation: string;
  readonly member: MemberId;
}

/** Nothing is changed. */
export async function findMemberData(db: Db, whose: Whose): Promise<MemberData> {
  const own = [...(await referencesOf(db, whose))];
  for (const [collection, filter] of Object.entries(owned)) own.push(...(await kept(db, collection, whose, filter)));
  const evidence: Record<string, number> = {};
  for (const collection of evident) {
    let count = 0;
    for await (const document of db.collection(collection).find({ organisation: whose.organisation }))
      if (isNamedIn(document, whose.member)) count += 1;
    if (count > 0) evidence[collection] = count;
  }
  return { own, evidence };
}

async function kept(
  db: Db,
  collection: string,
  { organisation, member }: Whose,
  filter: (member: MemberId) => Filter<StoredOf>,
): Promise<readonly Kept[]> {
  const found = await db
    .collection<StoredOf>(collection)
    .find({ ...filter(member), organisation })
    .toArray();
  return found.map((document) => ({ collection, document }));
}

/** Where their accounts are written to in private. */
async function referencesOf(db: Db, { organisation, member }: Whose): Promise<readonly Kept[]> {
  const accounts = await db.collection('accounts').find({ organisation, member }).toArray();
  const found: Kept[] = [];
  for (const { platform, user } of accounts)
    for await (const document of db.collection('references').find({ organisation, platform, user }))
      found.push({ collection: 'references', document });
  return found;
}

/** As a value of its own, as ids of members stand everywhere. */
function isNamedIn(value: unknown, member: MemberId): boolean {
  if (typeof value === 'string') return value === member;
  return value !== null && typeof value === 'object' && Object.values(value).some((part) => isNamedIn(part, member));
}

/** For the member: what was sealed is opened, as far as it opens. */
export const openMemberData = ({ own }: MemberData, sealer: Sealer): readonly unknown[] =>
  own.map((one) => {
    const { content } = openStored(one, sealer);
    return { collection: one.collection, ...(content === null ? { unopened: one.document } : { content }) };
  });

/** Can be broken off and done again. */
export async function eraseMemberData(db: Db, organisation: string, { own }: MemberData): Promise<void> {
  for (const { collection, document } of own)
    await db.collection(collection).deleteOne({ _id: document._id, organisation });
}
