/** Faults between the parts of an organisation file: ids that nobody has, and a school in which nobody could be asked. */
import { chainOf, type OrganisationKind, organisationKinds } from '../../domain/people/roles.ts';
import { entriesOf, entryAt, isMap } from './entries.ts';
import type { Fault } from './file-fault.ts';
import { CHANNEL, CLASS, PERSON, SUBJECT, unknownFaults } from './unknown-faults.ts';

/** Every id that names nothing, and a last resort that is missing; data of a wrong shape is passed over, since its own fault is told elsewhere. */
export function referenceFaults(data: unknown): readonly Fault[] {
  return [
    ...entriesOf(data, 'classes').flatMap((entry) => unknownFaults(data, entry, 'teacher', PERSON)),
    ...entriesOf(data, 'teaching').flatMap((entry) => [
      ...unknownFaults(data, entry, 'subject', SUBJECT),
      ...unknownFaults(data, entry, 'classes', CLASS),
      ...unknownFaults(data, entry, 'teacher', PERSON),
    ]),
    ...entriesOf(data, 'learners').flatMap((entry) => unknownFaults(data, entry, 'class', CLASS)),
    ...entriesOf(data, 'stand-ins').flatMap((entry) => unknownFaults(data, entry, 'person', PERSON)),
    ...entriesOf(data, 'rota').flatMap((entry) => unknownFaults(data, entry, 'people', PERSON)),
    ...entryAt(data, 'digest').flatMap((entry) => unknownFaults(data, entry, 'channels', CHANNEL)),
    ...nobodyFaults(data),
  ];
}

/** What kind of organisation the file is about; a school where it says nothing that can be. */
export const kindOf = (data: unknown): OrganisationKind =>
  organisationKinds.find((kind) => isMap(data) && data.kind === kind) ?? 'school';

/** Somebody of the chain of command is asked where a role is vacant, so that no duty goes into the void. */
function nobodyFaults(data: unknown): readonly Fault[] {
  const chain = chainOf({ kind: kindOf(data) });
  const people = entriesOf(data, 'people');
  const roles = people.flatMap(({ value }) => (Array.isArray(value.roles) ? value.roles : []));
  if (people.length === 0 || roles.some((role) => chain.some((one) => one === role))) return [];
  return [
    {
      at: ['people'],
      problem: 'nobody would be asked where a role is vacant',
      remedy: `Give somebody one of these roles: ${chain.join(', ')}.`,
    },
  ];
}
