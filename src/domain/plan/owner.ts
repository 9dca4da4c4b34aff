/** Who is asked for a part of a plan. */
import type { AssignedRole } from '../people/assignment.ts';
import type { RoleKind } from '../people/roles.ts';

/** Who is asked: a role, the class teacher of the learner, the teacher of the section's subject, whoever began the plan, whom it is about, whom it is addressed to, whoever that role was assigned to about the same, one person, whom the row names that the section is asked for, or any one of several. */
export type Owner =
  | { readonly kind: 'role'; readonly role: RoleKind }
  | { readonly kind: 'class-teacher' }
  | { readonly kind: 'subject-teacher' }
  | { readonly kind: 'starter' }
  | { readonly kind: 'subject' }
  | { readonly kind: 'addressee' }
  | { readonly kind: 'assigned'; readonly role: AssignedRole }
  | { readonly kind: 'person'; readonly member: string }
  | { readonly kind: 'row-person'; readonly field: string }
  | { readonly kind: 'any'; readonly of: readonly Owner[] };
