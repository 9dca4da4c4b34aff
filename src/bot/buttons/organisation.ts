/** The buttons by which those who lead a school change it, and go back to how it was. */
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import { changeKinds, type OrganisationChange } from '../../domain/people/organisation-change.ts';
import { type RoleKind, roleKinds } from '../../domain/people/roles.ts';
import { type ButtonTable, type Codec, count, oneOf } from './codec.ts';

/** Ids of classes, people and roles hold no colon. */
const change: Codec<OrganisationChange> = {
  write: (value) => partsOf(value).join(':'),
  read: (written) => {
    const [kind = '', ...parts] = written.split(':');
    return readParts(kind, parts);
  },
};

function partsOf(value: OrganisationChange): readonly string[] {
  switch (value.kind) {
    case 'class-teacher':
      return [value.kind, value.class, value.member ?? ''];
    case 'role':
      return [value.kind, value.role, value.member, value.isHeld ? 'held' : ''];
    case 'stand-in':
      return [value.kind, value.role, value.member ?? ''];
    case 'free-days':
      return [value.kind, value.from, value.to, value.isFree ? 'free' : ''];
    default:
      return value satisfies never;
  }
}

function readParts(kind: string, [first = '', second = '', third = '']: readonly string[]): OrganisationChange | null {
  const role = roleKinds.find((one): one is RoleKind => one === first);
  switch (kind) {
    case 'class-teacher':
      return { kind, class: first, member: second === '' ? null : second };
    case 'role':
      return role === undefined ? null : { kind, role, member: second, isHeld: third === 'held' };
    case 'stand-in':
      return role === undefined ? null : { kind, role, member: second === '' ? null : second };
    case 'free-days':
      return isLocalDate(first) && isLocalDate(second)
        ? { kind, from: first, to: second, isFree: third === 'free' }
        : null;
    default:
      return null;
  }
}

export const organisationButtons = {
  'school-form': { params: { part: oneOf(changeKinds) }, opensForm: true },
  'school-said': { params: { part: oneOf(changeKinds) }, reopens: { kind: 'school-form' } },
  /** Makes the change that was shown, of the version that was seen. */
  'school-change': { params: { change, seen: count } },
  'school-ask-back': { params: { to: count, seen: count } },
  /** What version `to` said counts again, where `seen` is still the newest. */
  'school-back': { params: { to: count, seen: count } },
} as const satisfies ButtonTable;
