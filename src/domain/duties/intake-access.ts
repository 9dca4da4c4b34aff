/** Who enters, reads and decides in the register of those who may need support. */
import { defined } from '../../shared/defined.ts';
import { type IntakeEntry, isUndecided } from '../intake/intake-entry.ts';
import { leads } from '../people/leads.ts';
import { chainOf, type MemberId, type Organisation, type Reader } from '../people/organisation.ts';
import { rolesOf } from '../people/roles-of.ts';
import { classOf } from '../people/subject.ts';
import { holdersOf } from '../plan/holders.ts';
import type { Owner } from '../plan/owner.ts';

type About = Pick<IntakeEntry, 'about' | 'by'>;

/** Whoever entered it, the teacher of the class, and those who decide on it. */
export const mayReadEntry = (reader: Reader, { about, by }: About): boolean =>
  by === reader.member.id ||
  mayDecideOnEntries(reader) ||
  rolesOf(reader.organisation, reader.member.id, classOf(about)).includes('class-teacher');

/** The deputy head and the head of the support team (IIP rules 4, 24.1), and the director above them. */
export const mayDecideOnEntries = leads;

/** Whoever entered it takes it back, as long as nobody has decided on it. */
export const mayWithdrawEntry = ({ member }: Pick<Reader, 'member'>, entry: IntakeEntry): boolean =>
  entry.by === member.id && isUndecided(entry);

/** Who hears of a report (IIP rules 25.2): the teacher of the class and the head of the support team, but not who reported. */
export function hearsOf(organisation: Organisation, { about, by }: About): readonly MemberId[] {
  const part = { startedBy: '', about, ...defined({ class: classOf(about) }) };
  const [lowest] = chainOf(organisation);
  const owners: readonly Owner[] = [
    { kind: 'class-teacher' },
    ...(lowest === undefined ? [] : [{ kind: 'role', role: lowest } as const]),
  ];
  const members = owners.flatMap((owner) => holdersOf(organisation, owner, part).members.map(({ id }) => id));
  return [...new Set(members)].filter((id) => id !== by);
}
