/** The roles of a member of staff: of what each is, and who is above whom in each kind of organisation. */

export const organisationKinds = ['school', 'preschool', 'municipality'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

interface RoleType {
  /** A role of the organisation is given to people; one of a class or a subject is held by whoever teaches there. */
  readonly of: 'organisation' | 'class' | 'subject';
  /** Its place in the chain of command, the lowest first, and the kinds of organisation that have it there. */
  readonly command?: { readonly rank: number; readonly in: readonly OrganisationKind[] };
}

export const roles = {
  director: { of: 'organisation', command: { rank: 3, in: organisationKinds } },
  'deputy-head': { of: 'organisation', command: { rank: 2, in: ['school', 'preschool'] } },
  'support-head': { of: 'organisation', command: { rank: 1, in: ['school'] } },
  'class-teacher': { of: 'class' },
  'subject-teacher': { of: 'subject' },
  psychologist: { of: 'organisation' },
  'speech-therapist': { of: 'organisation' },
  'special-educator': { of: 'organisation' },
  'social-pedagogue': { of: 'organisation' },
  'methodical-lead': { of: 'organisation' },
  'iap-preparer': { of: 'organisation' },
  'iap-monitor': { of: 'organisation' },
  'school-coordinator': { of: 'organisation' },
  coordinator: { of: 'organisation', command: { rank: 1, in: ['municipality'] } },
  administrator: { of: 'organisation' },
} as const satisfies Readonly<Record<string, RoleType>>;

export type RoleKind = keyof typeof roles;

/** All of them, in the order in which a person's roles are told. */
export const roleKinds = Object.keys(roles) as [RoleKind, ...RoleKind[]];

/** The roles that are given to people; the others follow from classes and teaching. */
export const givenRoles = roleKinds.filter((role) => roles[role].of === 'organisation');

/** The chain of command, the lowest first: who is asked in place of a vacant role, told of silence, and decides. */
export const chainOf = ({ kind }: { readonly kind: OrganisationKind }): readonly RoleKind[] => chains[kind];

const chains = Object.fromEntries(organisationKinds.map((kind) => [kind, chainIn(kind)])) as Readonly<
  Record<OrganisationKind, readonly RoleKind[]>
>;

function chainIn(kind: OrganisationKind): readonly RoleKind[] {
  const commands = roleKinds.flatMap((role) => {
    const { command }: RoleType = roles[role];
    return command?.in.includes(kind) ? [{ role, rank: command.rank }] : [];
  });
  return commands.toSorted((one, other) => one.rank - other.rank).map(({ role }) => role);
}
