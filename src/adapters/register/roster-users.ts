/** Who is in an export: the staff and the learners of one school. */
import type { RowFault } from '../../domain/register/register.ts';
import { defined } from '../../shared/defined.ts';
import { readAddress } from './read-address.ts';
import { listed, type RosterScope, rowsOf } from './roster-tables.ts';
import { cell, lacking, type Row, rowsBy } from './table.ts';

export interface RosterUser {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly row: Row;
}

export interface RosterUsers {
  readonly staff: readonly RosterUser[];
  readonly learners: readonly RosterUser[];
  /** `either`: nothing tells whether it was one of the staff or a learner. */
  readonly faults: Readonly<Record<Side | 'either', readonly RowFault[]>>;
}

type Side = 'staff' | 'learners';

/** Whoever else has an account there is neither: families, those who have left, whoever looks after the system. */
const neither = new Set(
  ['guardian', 'parent', 'relative', 'alumni', 'other', 'systemAdministrator', 'districtAdministrator'].map((role) =>
    role.toLowerCase(),
  ),
);

export function rosterUsers(scope: RosterScope): RosterUsers {
  const roles = rolesOf(scope);
  const found: Record<Side, RosterUser[]> = { staff: [], learners: [] };
  const faults: Record<Side | 'either', RowFault[]> = { staff: [], learners: [], either: [] };
  const seen = new Set<string>();
  for (const row of rowsOf(scope, 'users')) {
    const id = cell(row, 'sourcedId');
    if (id === '') faults.either.push(lacking(row, 'sourcedId'));
    const side = sideOf(roles.get(id) ?? []);
    if (id === '' || side === null || /^(?:false|0)$/i.test(cell(row, 'enabledUser'))) continue;
    const user = userOf(row, side, seen);
    if ('problem' in user) faults[side].push(user);
    else {
      found[side].push(user);
      for (const sign of [id, user.email?.toLowerCase()]) if (sign !== undefined) seen.add(sign);
    }
  }
  return { ...found, faults };
}

function sideOf(roles: readonly string[]): Side | null {
  const known = roles.map((role) => role.toLowerCase()).filter((role) => !neither.has(role));
  if (known.length === 0) return null;
  return known.includes('student') ? 'learners' : 'staff';
}

/** OneRoster 1.1 writes the role beside the person, the others into a file of its own. */
function rolesOf(scope: RosterScope): ReadonlyMap<string, readonly string[]> {
  const [file, user] = scope.tables.roles ? (['roles', 'userSourcedId'] as const) : (['users', 'sourcedId'] as const);
  const roles = [...rowsBy(rowsOf(scope, file), user)];
  return new Map(roles.map(([id, rows]) => [id, rows.flatMap((row) => listed(cell(row, 'role')))]));
}

/** Of learners no address is kept. @param seen ids and addresses of those before */
function userOf(row: Row, side: Side, seen: ReadonlySet<string>): RosterUser | RowFault {
  const missing = ['givenName', 'familyName'].find((column) => cell(row, column) === '');
  if (missing !== undefined) return lacking(row, missing);
  const id = cell(row, 'sourcedId');
  const user = { id, name: `${cell(row, 'givenName')} ${cell(row, 'familyName')}`, row };
  const email = side === 'staff' ? addressIn(row) : undefined;
  if (seen.has(id) || (email !== undefined && seen.has(email.toLowerCase()))) return { ...row.at, problem: 'twice' };
  return { ...user, ...defined({ email }) };
}

const addressIn = (row: Row): string | undefined =>
  readAddress(cell(row, 'email')) ?? readAddress(cell(row, 'username')) ?? undefined;
